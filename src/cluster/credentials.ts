// What a kubeconfig adds to a request: certificates, a token, and the plugin that makes one.
import type { RequestOptions } from "node:https";
import { shorten } from "../text/shorten.ts";
import { ClusterError } from "./cluster-error.ts";
import type { KubeConfigLike } from "./kube-config-like.ts";

/**
 * Options for a request, with the kubeconfig's credentials.
 *
 * @param signal Ends the wait: a plugin may run for long, and cannot be stopped.
 * @throws ClusterError `kubeconfig` for a server without TLS; `credentials`, whose message holds nothing of what a plugin prints for the client;
 *   `timeout` once the signal is aborted.
 */
export async function credentialsOf(
  kubeConfig: KubeConfigLike,
  { signal, timeoutMs }: { readonly signal: AbortSignal; readonly timeoutMs: number },
): Promise<RequestOptions> {
  let stop = () => {};
  const stopped = new Promise<never>((_, reject) => {
    stop = () =>
      reject(
        new ClusterError(
          "timeout",
          `the credential plugin of the kubeconfig did not answer within ${timeoutMs} ms; ${DOES_KUBECTL}`,
        ),
      );
    signal.addEventListener("abort", stop, { once: true });
    if (signal.aborted) stop();
  });
  try {
    return await Promise.race([ask(kubeConfig), stopped]);
  } catch (error) {
    if (error instanceof ClusterError) throw error;
    if (error instanceof Error && /^HTTP protocol is not allowed/.test(error.message)) throw withoutTls();
    throw new ClusterError(
      "credentials",
      `the kubeconfig's credentials cannot be used: ${describe(error)}; ${DOES_KUBECTL}`,
    );
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

/** The client sends no credentials over plain HTTP, but where TLS is not asked for. */
function withoutTls(): ClusterError {
  return new ClusterError(
    "kubeconfig",
    "the kubeconfig's server is an http URL, over which anyone could read the credentials; write https, or, for kubectl proxy and the like, insecure-skip-tls-verify: true beside it",
  );
}

const DOES_KUBECTL = "does kubectl get in with this context?";

const asked = new WeakMap<KubeConfigLike, Promise<RequestOptions>>();

/** One plugin at a time: of one that hangs, a watch would otherwise start another with each attempt. */
function ask(kubeConfig: KubeConfigLike): Promise<RequestOptions> {
  const earlier = asked.get(kubeConfig);
  if (earlier !== undefined) return earlier;
  const answer = apply(kubeConfig).finally(() => asked.delete(kubeConfig));
  asked.set(kubeConfig, answer);
  return answer;
}

async function apply(kubeConfig: KubeConfigLike): Promise<RequestOptions> {
  const options: RequestOptions = { headers: { accept: "application/json" } };
  await kubeConfig.applyToHTTPSOptions(options);
  return options;
}

function describe(error: unknown): string {
  // The words of JSON.parse quote what a plugin printed, a token among it.
  if (error instanceof SyntaxError) return "what their plugin prints is not JSON";
  // The client takes it for granted that a plugin prints a status.
  if (error instanceof TypeError && !("code" in error)) return "their plugin prints no ExecCredential";
  // The client's error is what a plugin wrote to standard error; that of aws begins with an empty line.
  const text = error instanceof Error ? error.message : String(error);
  const line = text.split(/[\r\n]/).find((each) => each.trim() !== "");
  return line === undefined ? "their plugin fails, and says nothing" : shorten(line.trim(), 200);
}
