// Why EKS could not be asked about a cluster. Each message is one line that says what to do.

/**
 * - `client-missing`, `credentials`: no request was sent
 * - `unreachable`, `untrusted`, `timeout`: EKS did not answer
 * - `expired`, `unauthorized`, `not-found`, `throttled`, `server`: EKS answered with an error
 * - `protocol`: the answer is not that of EKS
 *
 * That an action is denied is no such error: what it would say is not known, and the rest is read.
 */
export type EksErrorCode =
  | "client-missing"
  | "credentials"
  | "unreachable"
  | "untrusted"
  | "timeout"
  | "expired"
  | "unauthorized"
  | "not-found"
  | "throttled"
  | "server"
  | "protocol";

/**
 * EKS could not be asked about a cluster, or did not answer.
 *
 * It has no `cause`, and repeats no message of EKS: that of a wrong signature quotes the session token.
 */
export class EksError extends Error {
  override readonly name = "EksError";
  readonly code: EksErrorCode;

  constructor(code: EksErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
