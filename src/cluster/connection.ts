// Requests to an API server, as a kubeconfig says. The client's own API is not used for them: its two versions stand on
// different HTTP libraries, and its watch cannot be stopped before it is answered, drops lines it cannot read, and tells
// nothing of a refusal but its status. What both versions give in the same form is what Node's own requests take.
import { request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest, type RequestOptions } from "node:https";
import { shorten } from "../text/shorten.ts";
import { ClusterError, connectionError } from "./cluster-error.ts";
import { credentialsOf } from "./credentials.ts";
import type { KubeConfigLike } from "./kube-config-like.ts";

/** @throws TypeError for what is no kubeconfig: a program without types is told so at once, not again and again. */
export function checkKubeConfig(kubeConfig: KubeConfigLike): void {
  const given: Partial<KubeConfigLike> | undefined = kubeConfig;
  if (typeof given?.getCurrentCluster === "function" && typeof given.applyToHTTPSOptions === "function")
    return;
  throw new TypeError(
    "kubeConfig is no KubeConfig of @kubernetes/client-node, like what .context() of loadKubeConfig gives",
  );
}

export interface RequestLimits {
  readonly signal: AbortSignal | undefined;
  /** Until the head of the answer is there. */
  readonly timeoutMs: number;
}

export interface Answer {
  readonly response: IncomingMessage;
  /** As messages call it. */
  readonly server: string;
}

/**
 * GETs `path`.
 *
 * @returns Whatever is answered, whose body is still to be read or destroyed.
 * @throws ClusterError `kubeconfig`, `credentials`, `unreachable`, `untrusted`, `timeout`
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
  try {
    const options = await credentialsOf(kubeConfig, { signal, timeoutMs });
    return { response: await send(new URL(base + path), options, signal), server };
  } catch (error) {
    limits.signal?.throwIfAborted();
    if (signal.aborted && !(error instanceof ClusterError)) {
      throw new ClusterError("timeout", `${server} did not answer within ${timeoutMs} ms`);
    }
    throw connectionError(error, server);
  } finally {
    clearTimeout(timer);
    limits.signal?.removeEventListener("abort", abort);
  }
}

/** @returns `base`, which paths are put behind, and `server`, as messages call it: a password may stand in the former. */
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
      : `the kubeconfig's server '${shorten(withoutPassword(String(server)))}' is no https URL`,
  );
}

/** What stands before an `@` is cut: it may be a password, also in what is no URL. */
function withoutPassword(server: string): string {
  return server.replace(/^.*@/s, "***@");
}

function send(url: URL, options: RequestOptions, signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = (url.protocol === "https:" ? httpsRequest : httpRequest)(url, options);
    // Not `signal` among the options: it would end the answer's body too, which has its own limits.
    const abort = () => request.destroy(new Error("stopped"));
    signal.addEventListener("abort", abort, { once: true });
    // It may have been while the credentials came.
    if (signal.aborted) abort();
    // A dead peer is noticed by the operating system too.
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
