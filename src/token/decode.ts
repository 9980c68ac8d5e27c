// What a token says about itself, for people who ask why it is refused. It proves nothing: only STS can.
import { type ParameterName, type Parameters, parameterOf, splitQuery } from "./parameters.ts";
import { readPresignedUrl } from "./presigned-url.ts";
import { accessKeyIdOf, readDate, readSeconds, TOKEN_LIFETIME_MS } from "./request.ts";
import { regionOfHost } from "./sts-hosts.ts";

/** What a token says, without its signature and security token. */
export interface DecodedToken {
  /** The URL's host, as written. */
  readonly host: string;
  /** The region in the host's name. "global" for sts.amazonaws.com; undefined for a host that is not STS's. */
  readonly region: string | undefined;
  /** `GetCallerIdentity` in a valid token. */
  readonly action: string | undefined;
  readonly accessKeyId: string | undefined;
  /** The scope of the signature: `DATE/REGION/sts/aws4_request`. */
  readonly credentialScope: string | undefined;
  /** In lower case. In a valid token, `x-k8s-aws-id` is among them. */
  readonly signedHeaders: readonly string[];
  /** X-Amz-Date, the time of the signature. Undefined where it is missing or malformed. */
  readonly date: Date | undefined;
  /** X-Amz-Expires, in seconds. STS ignores it. */
  readonly expires: number | undefined;
  /** When STS stops accepting the token: 15 minutes after `date`, whatever `expires` says. */
  readonly expiry: Date | undefined;
}

/**
 * Reads a token. It checks only that the text is a token, not that STS would accept it.
 *
 * @param token The text after `Bearer `.
 * @throws TokenFormatError `too-large`, `prefix`, `base64`, `url`, `query`
 */
export function decodeToken(token: string): DecodedToken {
  const { host, query } = readPresignedUrl(token);
  const parameters = firstOfEach(query);
  const parameter = (name: ParameterName) => parameterOf(parameters, name) || undefined;
  const credential = parameter("x-amz-credential");
  const signedAt = readDate(parameter("x-amz-date") ?? "");
  return {
    host,
    region: regionOfHost(host),
    action: parameter("action"),
    accessKeyId: credential === undefined ? undefined : accessKeyIdOf(credential),
    credentialScope: credential?.includes("/") ? credential.slice(credential.indexOf("/") + 1) : undefined,
    signedHeaders: parameter("x-amz-signedheaders")?.toLowerCase().split(";") ?? [],
    date: signedAt === undefined ? undefined : new Date(signedAt),
    expires: readSeconds(parameter("x-amz-expires") ?? ""),
    expiry: signedAt === undefined ? undefined : new Date(signedAt + TOKEN_LIFETIME_MS),
  };
}

function firstOfEach(query: string): Parameters {
  const parameters = new Map<string, string>();
  for (const [name, value] of splitQuery(query).reverse()) parameters.set(name.toLowerCase(), value);
  return parameters;
}
