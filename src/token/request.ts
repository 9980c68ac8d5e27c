// The checks that a token must pass before STS is asked, in the reference's order.
import type { Partition } from "../schema/entries.ts";
import { TokenFormatError } from "./errors.ts";
import { parameterOf, readParameters } from "./parameters.ts";
import { type PresignedUrl, readPresignedUrl } from "./presigned-url.ts";
import { isStsHost } from "./sts-hosts.ts";

/** The signed header that binds a token to one cluster. */
export const CLUSTER_ID_HEADER = "x-k8s-aws-id";

/** STS accepts a pre-signed URL for 15 minutes, whatever X-Amz-Expires says. */
export const TOKEN_LIFETIME_MS = 15 * 60 * 1000;

/** A request that may be sent to STS. */
export interface StsRequest {
  readonly url: string;
  readonly accessKeyId: string;
}

export interface RequestOptions {
  readonly partition: Partition;
  readonly region: string | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * @throws TokenFormatError for the first check that the token fails.
 * @see the reference's pkg/token/token.go (Verify)
 */
export function readStsRequest(token: string, { partition, region, now }: RequestOptions): StsRequest {
  const url = readPresignedUrl(token);
  checkEndpoint(url, partition, region);
  const parameters = readParameters(url.query);
  if (parameterOf(parameters, "action") !== "GetCallerIdentity") {
    throw new TokenFormatError("action", "the token asks STS for something other than GetCallerIdentity");
  }
  if (!signsClusterId(parameterOf(parameters, "x-amz-signedheaders"))) {
    throw new TokenFormatError(
      "cluster-id-not-signed",
      `the token's signature does not cover ${CLUSTER_ID_HEADER}, so it is not bound to a cluster`,
    );
  }
  const expires = readSeconds(parameterOf(parameters, "x-amz-expires"));
  if (expires === undefined || expires < 0 || expires > TOKEN_LIFETIME_MS / 1000) {
    throw new TokenFormatError("expires", "X-Amz-Expires is not a number from 0 to 900");
  }
  const date = parameterOf(parameters, "x-amz-date");
  if (date === "") throw new TokenFormatError("date-missing", "the token has no X-Amz-Date");
  const signedAt = readDate(date);
  if (signedAt === undefined) {
    throw new TokenFormatError("date", "X-Amz-Date is not a date such as 20260131T235959Z");
  }
  // Written so that NaN, from a broken clock, lets no token through.
  if (!(now <= signedAt + TOKEN_LIFETIME_MS)) {
    throw new TokenFormatError("expired", "the token was signed more than 15 minutes ago; make a new one");
  }
  return {
    url: `https://${url.host}/?${url.query}`,
    accessKeyId: accessKeyIdOf(parameterOf(parameters, "x-amz-credential")),
  };
}

function checkEndpoint(url: PresignedUrl, partition: Partition, region: string | undefined): void {
  const { scheme, userinfo, port, host, path, fragment } = url;
  // Go's url.Parse writes the scheme in lower case.
  if (scheme.toLowerCase() !== "https") throw new TokenFormatError("scheme", "the token's URL is not https");
  if (userinfo !== undefined) throw new TokenFormatError("userinfo", "the token's URL contains a user");
  if (port !== undefined) throw new TokenFormatError("port", "the token's URL contains a port");
  if (!isStsHost(host, partition, region)) {
    throw new TokenFormatError("host", `the token's URL does not point to STS in the partition ${partition}`);
  }
  if (path !== "/") throw new TokenFormatError("path", "the path of the token's URL is not /");
  if (fragment !== undefined) throw new TokenFormatError("fragment", "the token's URL has a fragment");
}

export function signsClusterId(signedHeaders: string): boolean {
  return signedHeaders.split(";").some((header) => header.toLowerCase() === CLUSTER_ID_HEADER);
}

/** @param credential `ACCESS_KEY_ID/DATE/REGION/sts/aws4_request`. */
export function accessKeyIdOf(credential: string): string {
  return credential.split("/", 1)[0] ?? "";
}

/** A number as Go's strconv.Atoi reads it. Undefined for other text. */
export function readSeconds(text: string): number | undefined {
  const seconds = /^[+-]?[0-9]+$/.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(seconds) ? seconds : undefined;
}

/** @returns Milliseconds since 1970; undefined for text that is not a date of the form 20260131T235959Z. */
export function readDate(text: string): number | undefined {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  const time = Date.parse(iso);
  // Date.parse turns the 30th of February into a day in March.
  return Number.isNaN(time) || new Date(time).toISOString() !== iso ? undefined : time;
}
