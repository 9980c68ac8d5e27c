// Bearer tokens as `aws eks get-token` makes them, and spoilt ones.

/** The time at which the tokens of these tests are looked at. */
export const NOW = Date.parse("2026-01-31T12:00:00Z");

export const CLUSTER_ID = "production";

/** The parameters of a good token, in the order in which the AWS SDK writes them. */
export const PARAMETERS = {
  Action: "GetCallerIdentity",
  Version: "2011-06-15",
  "X-Amz-Algorithm": "AWS4-HMAC-SHA256",
  "X-Amz-Credential": "ASIAEXAMPLEEXAMPLE12/20260131/us-west-2/sts/aws4_request",
  "X-Amz-Date": "20260131T115900Z",
  "X-Amz-Expires": "60",
  "X-Amz-Security-Token": "the+security/token==",
  "X-Amz-SignedHeaders": "host;x-k8s-aws-id",
  "X-Amz-Signature": "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
} as const;

export const HOST = "sts.us-west-2.amazonaws.com";

/** A query; undefined takes a parameter away. */
export function queryOf(changes: Partial<Record<keyof typeof PARAMETERS, string | undefined>> = {}): string {
  return Object.entries({ ...PARAMETERS, ...changes })
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`]))
    .join("&");
}

/** @param url Each character is one byte of it. */
export function tokenOf(url: string): string {
  return `k8s-aws-v1.${Buffer.from(url, "latin1").toString("base64url")}`;
}

export function goodToken(changes: Parameters<typeof queryOf>[0] = {}, host: string = HOST): string {
  return tokenOf(`https://${host}/?${queryOf(changes)}`);
}
