// Why aws-auth could not be read from a cluster. Each message is one line that says what to do.

/**
 * - `client-missing`, `kubeconfig`, `credentials`: no request was sent
 * - `unreachable`, `untrusted`, `timeout`, `silent`: the server did not answer
 * - `unauthorized`, `forbidden`, `not-found`, `throttled`, `expired`, `server`: the server answered with an error
 * - `protocol`: the answer does not come from a Kubernetes API server
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

/** A cluster could not be asked, or did not give what it was asked for. */
export class ClusterError extends Error {
  override readonly name = "ClusterError";
  readonly code: ClusterErrorCode;
  /** How long the server asks to wait before the next request (Retry-After), in milliseconds. */
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
    `${server} does not answer like a Kubernetes API server; is the kubeconfig's server right?`,
  );
}

/**
 * @param server The server's URL, as messages show it.
 * @param outOfDate What is wrong with the dates of the client certificate, if anything is.
 */
export function connectionError(error: unknown, server: string, outOfDate?: string): ClusterError {
  if (error instanceof ClusterError) return error;
  const code =
    error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
  if (code === "ERR_INVALID_CHAR") {
    return new ClusterError(
      "credentials",
      "the kubeconfig's token contains a line break or another character that cannot be sent; is it exactly one token?",
    );
  }
  if (code?.includes("_ALERT_")) {
    return new ClusterError(
      "untrusted",
      outOfDate === undefined
        ? `${server} refuses the TLS connection (${code}); does it accept the kubeconfig's client certificate?`
        : `${server} refuses the TLS connection (${code}): the kubeconfig's client certificate ${outOfDate}`,
    );
  }
  if (code === "CERT_HAS_EXPIRED") {
    return new ClusterError(
      "untrusted",
      `the certificate of ${server} or of its certificate authority has expired (${code}); renew it, or check this machine's clock`,
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
  // Some servers end the connection instead of telling what is wrong with a certificate.
  if (code === "ECONNRESET" && outOfDate !== undefined) {
    return new ClusterError(
      "unreachable",
      `${server} closed the connection (${code}): the kubeconfig's client certificate ${outOfDate}`,
    );
  }
  return new ClusterError(
    "unreachable",
    `${server} cannot be reached${code === undefined ? "" : ` (${code})`}; is the context right? is a VPN or a proxy needed?`,
  );
}

/** The codes of https://nodejs.org/api/tls.html#x509-certificate-error-codes, and of the check of the server's name. */
const UNTRUSTED =
  /^(?:ERR_TLS_CERT_|CERT_|UNABLE_TO_|(?:DEPTH_ZERO_)?SELF_SIGNED|HOSTNAME_MISMATCH|INVALID_CA|CRL_|ERR_SSL_)/;
