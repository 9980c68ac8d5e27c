// What can be wrong with a token, and with STS's answer to it. Nothing of the token is ever in them: it is a secret.

/**
 * What is wrong with a token, in the order in which it is looked for:
 *
 * - `too-large`, `prefix`, `base64`, `url`: it is no token
 * - `scheme`, `userinfo`, `port`, `host`, `path`, `fragment`: it does not lead to STS
 * - `query`, `duplicate-parameter`, `unknown-parameter`, `action`: it asks for something else
 * - `cluster-id-not-signed`: it may have been made for another cluster
 * - `expires`, `date-missing`, `date`, `expired`: it does not hold now
 */
export const tokenFormatCodes = [
  "too-large",
  "prefix",
  "base64",
  "url",
  "scheme",
  "userinfo",
  "port",
  "host",
  "path",
  "fragment",
  "query",
  "duplicate-parameter",
  "unknown-parameter",
  "action",
  "cluster-id-not-signed",
  "expires",
  "date-missing",
  "date",
  "expired",
] as const;

export type TokenFormatCode = (typeof tokenFormatCodes)[number];

/** A token that is refused before STS is asked. */
export class TokenFormatError extends Error {
  override readonly name = "TokenFormatError";
  readonly code: TokenFormatCode;

  constructor(code: TokenFormatCode, message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * - `unreachable`, `timeout`: no answer
 * - `redirect`, `status`, `throttled`: another answer than 200
 * - `too-large`, `xml`, `not-json`, `shape`: an answer that is not GetCallerIdentity's
 * - `malformed-identity`: one that names no identity
 */
export type StsErrorCode =
  | "unreachable"
  | "timeout"
  | "redirect"
  | "status"
  | "throttled"
  | "too-large"
  | "xml"
  | "not-json"
  | "shape"
  | "malformed-identity";

/** STS did not say who the token's caller is. */
export class StsError extends Error {
  override readonly name: string = "StsError";
  readonly code: StsErrorCode;
  /** The HTTP status, where there was an answer. */
  readonly status: number | undefined;

  constructor(code: StsErrorCode, message: string, status?: number) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

/** STS has had too many requests: the same token may be tried again later. */
export class StsThrottledError extends StsError {
  override readonly name = "StsThrottledError";

  constructor(status: number) {
    super("throttled", "STS throttles: it has had too many requests; try again later", status);
  }
}
