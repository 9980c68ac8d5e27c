// Requests to an API server, as a kubeconfig says. The client's own API is not used for them: its two versions stand on
// different HTTP libraries, and its watch cannot be stopped before it is answered, drops lines it cannot read, and tells
// nothing of a refusal but its status. What both versions give in the same form is what Node's own requests take.
import { request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest, type RequestOptions } from "node:https";
import { shorten } from "../schema/section.ts";
import { ClusterError, connectionError } from "./cluster-error.ts";

/** What is asked of a `KubeConfig` of @kubernetes/client-node, 1.4 or 2. */
export interface KubeConfigLike {
  getCurrentContext(): string;
  getCurrentCluster(): { readonly server: string } | null;
  applyToHTTPSOptions(options: RequestOptions): Promise<void>;
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
  const server = serverOf(kubeConfig);
  const url = new URL(`${server.replace(/\/+$/, "")}${path}`);
  const options: RequestOptions = { headers: { accept: "application/json" } };
  const controller = new AbortController();
  const abort = () => controller.abort();
  if (limits.signal?.aborted) abort();
  limits.signal?.addEventListener("abort", abort, { once: true });
  const timer = setTimeout(abort, limits.timeoutMs);
  try {
    await applyCredentials(kubeConfig, options, controller.signal);
    return { response: await send(url, options, controller.signal), server };
  } catch (error) {
    limits.signal?.throwIfAborted();
    if (controller.signal.aborted) {
      throw new ClusterError("timeout", `${server} did not answer within ${limits.timeoutMs} ms`);
    }
    throw connectionError(error, server);
  } finally {
    clearTimeout(timer);
    limits.signal?.removeEventListener("abort", abort);
  }
}

function serverOf(kubeConfig: KubeConfigLike): string {
  const server = kubeConfig.getCurrentCluster()?.server;
  if (typeof server === "string" && /^https?:\/\//.test(server) && URL.canParse(server)) return server;
  const context = kubeConfig.getCurrentContext();
  throw new ClusterError(
    "kubeconfig",
    server === undefined
      ? `the kubeconfig has no cluster for the context '${shorten(String(context ?? ""))}'; choose another context`
      : `the kubeconfig's server '${shorten(String(server))}' is no https URL`,
  );
}

/** A credential plugin may run for long, and cannot be stopped; it is no longer waited for. */
async function applyCredentials(kubeConfig: KubeConfigLike, options: RequestOptions, signal: AbortSignal) {
  let stop = () => {};
  const stopped = new Promise<never>((_, reject) => {
    stop = () => reject(new Error("stopped"));
    signal.addEventListener("abort", stop, { once: true });
    if (signal.aborted) stop();
  });
  try {
    await Promise.race([kubeConfig.applyToHTTPSOptions(options), stopped]);
  } catch (error) {
    if (signal.aborted) throw error;
    const [line = ""] = String(error instanceof Error ? error.message : error).split("\n");
    throw new ClusterError(
      "credentials",
      `the kubeconfig's credentials cannot be used: ${shorten(line, 200)}; does kubectl get in with this context?`,
    );
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

function send(url: URL, options: RequestOptions, signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = (url.protocol === "https:" ? httpsRequest : httpRequest)(url, options);
    // Not `signal` among the options: it would end the answer's body too, which has its own limits.
    const abort = () => request.destroy(new Error("stopped"));
    signal.addEventListener("abort", abort, { once: true });
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
