// What a token says of itself, for people who ask why it is refused. It proves nothing: only STS does.
import { type ParameterName, type Parameters, parameterOf, splitQuery } from "./parameters.ts";
import { readPresignedUrl } from "./presigned-url.ts";
import { accessKeyIdOf, LIFETIME, readDate, readSeconds } from "./request.ts";
import { regionOfHost } from "./sts-hosts.ts";

/** What a token says; its signature and security token are left out. */
export interface DecodedToken {
  /** The STS host, as it is written. */
  readonly host: string;
  /** The region in the host's name; "global" for sts.amazonaws.com; undefined for a host that is not STS's. */
  readonly region: string | undefined;
  /** `GetCallerIdentity` in a good one. */
  readonly action: string | undefined;
  readonly accessKeyId: string | undefined;
  /** What the signature was made for: `DATE/REGION/sts/aws4_request`. */
  readonly credentialScope: string | undefined;
  /** In lower case; `x-k8s-aws-id` is among those of a good one. */
  readonly signedHeaders: readonly string[];
  /** X-Amz-Date: when it was signed. */
  readonly date: Date | undefined;
  /** X-Amz-Expires, in seconds. STS does not heed it. */
  readonly expires: number | undefined;
  /** 15 minutes after `date`, whatever `expires` says. */
  readonly expiry: Date | undefined;
}

/**
 * Reads a token without checking more than that it is one.
 *
 * @param token What stands behind `Bearer `.
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
    expiry: signedAt === undefined ? undefined : new Date(signedAt + LIFETIME),
  };
}

function firstOfEach(query: string): Parameters {
  const parameters = new Map<string, string>();
  for (const [name, value] of splitQuery(query).reverse()) parameters.set(name.toLowerCase(), value);
  return parameters;
}
