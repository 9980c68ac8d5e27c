// Sends requests to an API server, with the server and the credentials of a kubeconfig.
// They are sent with Node's own HTTP, for which both versions of @kubernetes/client-node give the same options. The
// client's own requests do not fit: its two versions use different HTTP libraries. Its watch cannot be stopped before
// the server answers, it drops lines that it cannot read, and it gives only the status of a refusal.
import { request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest, type RequestOptions } from "node:https";
import { shorten } from "../text/shorten.ts";
import { certificateOutOfDate, unreadableCertificate } from "./certificate-files.ts";
import { ClusterError, connectionError } from "./cluster-error.ts";
import { credentialsOf } from "./credentials.ts";
import type { KubeConfigLike } from "./kube-config-like.ts";

/** @throws TypeError for a value that is not a kubeconfig: untyped programs learn it at once, not at each retry. */
export function checkKubeConfig(kubeConfig: KubeConfigLike): void {
  const given: Partial<KubeConfigLike> | undefined = kubeConfig;
  if (typeof given?.getCurrentCluster === "function" && typeof given.applyToHTTPSOptions === "function")
    return;
  throw new TypeError(
    "kubeConfig is not a KubeConfig of @kubernetes/client-node; .context() of loadKubeConfig returns one",
  );
}

export interface RequestLimits {
  readonly signal: AbortSignal | undefined;
  /** The longest time until the head of the answer has come. */
  readonly timeoutMs: number;
}

export interface Answer {
  readonly response: IncomingMessage;
  /** The server's URL, as messages show it. */
  readonly server: string;
}

/**
 * Sends a GET for `path`.
 *
 * @returns The answer, whatever its status. The caller must read or destroy its body.
 * @throws ClusterError `kubeconfig`, `credentials`, `unreachable`, `untrusted`, `timeout`; `unauthorized` where the client
 *   certificate is out of date, and the server refuses it.
 */
export async function get(kubeConfig: KubeConfigLike, path: string, limits: RequestLimits): Promise<Answer> {
  const { base, server } = serverOf(kubeConfig);
  const { timeoutMs } = limits;
  const controller = new AbortController();
  const { signal } = controller;
  const abort = () => controller.abort();
  if (limits.signal?.aborted) abort();
  limits.signal?.addEventListener("abort", abort, { once: true });
  const timer = setTimeout(abort, timeoutMs);
  let options: RequestOptions = {};
  try {
    options = await credentialsOf(kubeConfig, { signal, timeoutMs });
    const response = await send(new URL(base + path), options, signal);
    // An API server takes any client certificate at first, and then does not know whose an old one is.
    const outOfDate = response.statusCode === 401 ? certificateOutOfDate(options, Date.now()) : undefined;
    if (outOfDate === undefined) return { response, server };
    response.destroy();
    throw new ClusterError(
      "unauthorized",
      `${server} does not accept your credentials: the kubeconfig's client certificate ${outOfDate}`,
    );
  } catch (error) {
    limits.signal?.throwIfAborted();
    if (signal.aborted && !(error instanceof ClusterError)) {
      throw new ClusterError("timeout", `${server} did not answer within ${timeoutMs} ms`);
    }
    throw (
      unreadableCertificate(options, error) ??
      connectionError(error, server, certificateOutOfDate(options, Date.now()))
    );
  } finally {
    clearTimeout(timer);
    limits.signal?.removeEventListener("abort", abort);
  }
}

/** @returns `base`, to which paths are appended, and `server` for messages. Only `base` can hold a password. */
function serverOf(kubeConfig: KubeConfigLike): { readonly base: string; readonly server: string } {
  const server = kubeConfig.getCurrentCluster()?.server;
  if (typeof server === "string" && /^https?:\/\//i.test(server) && URL.canParse(server)) {
    const { origin, pathname } = new URL(server);
    return { base: server.replace(/\/+$/, ""), server: origin + pathname.replace(/\/+$/, "") };
  }
  const context = kubeConfig.getCurrentContext();
  throw new ClusterError(
    "kubeconfig",
    server === undefined
      ? `the kubeconfig has no cluster for the context '${shorten(String(context ?? ""))}'; choose another context`
      : `the kubeconfig's server '${shorten(withoutPassword(String(server)))}' is not an https URL`,
  );
}

/** Hides all text before an `@`. It may be a password, even where the text is not a URL. */
function withoutPassword(server: string): string {
  return server.replace(/^.*@/s, "***@");
}

function send(url: URL, options: RequestOptions, signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = (url.protocol === "https:" ? httpsRequest : httpRequest)(url, options);
    // `signal` is not among the options: it would also end the answer's body, which has its own limits.
    const abort = () => request.destroy(new Error("stopped"));
    signal.addEventListener("abort", abort, { once: true });
    // It may have been aborted while the credentials were made.
    if (signal.aborted) abort();
    // With keep-alive, the operating system also notices a dead peer.
    request.on("socket", (socket) => socket.setKeepAlive(true, 30_000));
    request.on("error", (error) => {
      signal.removeEventListener("abort", abort);
      reject(error);
    });
    request.on("response", (response) => {
      signal.removeEventListener("abort", abort);
      resolve(response);
    });
    request.end();
  });
}
