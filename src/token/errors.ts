// What can be wrong with a token, with STS's answer to it, and with making one. A token is a secret, so no error holds
// any part of it.

/**
 * What is wrong with a token, in the order of the checks:
 *
 * - `too-large`, `prefix`, `base64`, `url`: it is not a token
 * - `scheme`, `userinfo`, `port`, `host`, `path`, `fragment`: its URL does not lead to STS
 * - `query`, `duplicate-parameter`, `unknown-parameter`, `action`: it asks STS for something else
 * - `cluster-id-not-signed`: it may have been made for another cluster
 * - `expires`, `date-missing`, `date`, `expired`: it is not valid now
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

/** Thrown for a token that is refused before STS is asked. */
export class TokenFormatError extends Error {
  override readonly name = "TokenFormatError";
  readonly code: TokenFormatCode;

  constructor(code: TokenFormatCode, message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * - `unreachable`, `timeout`: STS did not answer
 * - `redirect`, `status`, `throttled`: the answer's status is not 200
 * - `too-large`, `xml`, `not-json`, `shape`: the answer is not that of GetCallerIdentity
 * - `malformed-identity`: the answer does not name an identity
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

/**
 * Thrown where STS does not say who made the token.
 *
 * It never has a `cause`: what `fetch` throws can hold the URL, and with it the token. A logger prints causes too.
 */
export class StsError extends Error {
  override readonly name: string = "StsError";
  readonly code: StsErrorCode;
  /** The answer's HTTP status. Undefined where there was no answer. */
  readonly status: number | undefined;

  constructor(code: StsErrorCode, message: string, status?: number) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

/** Thrown if STS had too many requests. The same token can be tried again later. */
export class StsThrottledError extends StsError {
  override readonly name = "StsThrottledError";

  constructor(status: number) {
    super("throttled", "STS had too many requests (throttling); try again later", status);
  }
}

/**
 * - `package-missing`: a package of AWS, which is an optional peer, is not installed
 * - `credentials`: the AWS SDK finds no credentials, or they cannot sign a token
 * - `too-large`: the token would be longer than an authenticator takes, because the session token is so long
 */
export type TokenCreationCode = "package-missing" | "credentials" | "too-large";

/** Thrown where no token can be made. Like `StsError` it has no `cause`, which could hold a secret. */
export class TokenCreationError extends Error {
  override readonly name = "TokenCreationError";
  readonly code: TokenCreationCode;

  constructor(code: TokenCreationCode, message: string) {
    super(message);
    this.code = code;
  }
}
