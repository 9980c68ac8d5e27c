// Why a cluster gives no aws-auth, in one line that says what to do.

/**
 * - `client-missing`, `kubeconfig`, `credentials`: nothing was asked
 * - `unreachable`, `untrusted`, `timeout`, `silent`: no answer
 * - `unauthorized`, `forbidden`, `not-found`, `throttled`, `expired`, `server`: another answer than the one asked for
 * - `protocol`: an answer that is not a Kubernetes API server's
 */
export type ClusterErrorCode =
  | "client-missing"
  | "kubeconfig"
  | "credentials"
  | "unreachable"
  | "untrusted"
  | "timeout"
  | "silent"
  | "unauthorized"
  | "forbidden"
  | "not-found"
  | "throttled"
  | "expired"
  | "server"
  | "protocol";

/** A cluster could not be asked, or did not answer. */
export class ClusterError extends Error {
  override readonly name = "ClusterError";
  readonly code: ClusterErrorCode;
  /** How long the server wishes to be left alone. */
  readonly retryAfterMs: number | undefined;

  constructor(code: ClusterErrorCode, message: string, retryAfterMs?: number) {
    super(message);
    this.code = code;
    this.retryAfterMs = retryAfterMs;
  }
}

export function unlikeKubernetes(server: string): ClusterError {
  return new ClusterError(
    "protocol",
    `${server} does not answer as a Kubernetes API server; is the kubeconfig's server right?`,
  );
}

/** @param server As the kubeconfig has it. */
export function connectionError(error: unknown, server: string): ClusterError {
  if (error instanceof ClusterError) return error;
  const code =
    error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
  if (code === "ERR_INVALID_CHAR") {
    return new ClusterError(
      "credentials",
      "the kubeconfig's token holds a line break, or another character that cannot be sent; is it one token alone?",
    );
  }
  if (code?.includes("_ALERT_")) {
    return new ClusterError(
      "untrusted",
      `${server} refuses the TLS connection (${code}); does it know the kubeconfig's client certificate?`,
    );
  }
  if (code !== undefined && UNTRUSTED.test(code)) {
    return new ClusterError(
      "untrusted",
      `the certificate of ${server} is not trusted (${code}); the kubeconfig's certificate-authority must be the cluster's`,
    );
  }
  if (code === "EPROTO") {
    return new ClusterError("untrusted", `${server} does not speak TLS; is the kubeconfig's server right?`);
  }
  return new ClusterError(
    "unreachable",
    `${server} cannot be reached${code === undefined ? "" : ` (${code})`}; is the context right, is a VPN or a proxy needed?`,
  );
}

/** https://nodejs.org/api/tls.html#x509-certificate-error-codes, and the check of the server's name. */
const UNTRUSTED =
  /^(?:ERR_TLS_CERT_|CERT_|UNABLE_TO_|(?:DEPTH_ZERO_)?SELF_SIGNED|HOSTNAME_MISMATCH|INVALID_CA|CRL_|ERR_SSL_)/;
