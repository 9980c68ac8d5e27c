// The credentials that a kubeconfig adds to a request: certificates, or a token, which a plugin may make.
import type { RequestOptions } from "node:https";
import { shorten } from "../text/shorten.ts";
import { unreadableFile } from "./certificate-files.ts";
import { ClusterError } from "./cluster-error.ts";
import type { KubeConfigLike } from "./kube-config-like.ts";

/**
 * Makes the options for a request, with the kubeconfig's credentials.
 *
 * @param signal Ends the wait. A plugin may run for a long time, and cannot be stopped.
 * @throws ClusterError `kubeconfig` for a server without TLS and for a file that is missing; `timeout` after the signal is aborted; `credentials`,
 *   whose message holds nothing of a plugin's standard output, which may be a token.
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
          `the credential plugin of the kubeconfig did not answer within ${timeoutMs} ms; ${TRY_KUBECTL}`,
        ),
      );
    signal.addEventListener("abort", stop, { once: true });
    if (signal.aborted) stop();
  });
  try {
    return await Promise.race([askOnce(kubeConfig), stopped]);
  } catch (error) {
    if (error instanceof ClusterError) throw error;
    const file = unreadableFile(kubeConfig);
    if (file !== undefined) throw file;
    if (error instanceof Error && /^HTTP protocol is not allowed/.test(error.message)) throw withoutTls();
    throw new ClusterError(
      "credentials",
      `the kubeconfig's credentials cannot be used: ${describe(error)}; ${TRY_KUBECTL}`,
    );
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

/** The client refuses to send credentials over plain HTTP, unless insecure-skip-tls-verify is set. */
function withoutTls(): ClusterError {
  return new ClusterError(
    "kubeconfig",
    "the kubeconfig's server is an http URL, so others could read the credentials; write https, or for kubectl proxy and the like add insecure-skip-tls-verify: true",
  );
}

const TRY_KUBECTL = "does kubectl work with this context?";

const pending = new WeakMap<KubeConfigLike, Promise<RequestOptions>>();

/** Runs one plugin at a time. Otherwise a watch would start another with each retry while one hangs. */
function askOnce(kubeConfig: KubeConfigLike): Promise<RequestOptions> {
  const sameRequest = pending.get(kubeConfig);
  if (sameRequest !== undefined) return sameRequest;
  const answer = requestOptions(kubeConfig).finally(() => pending.delete(kubeConfig));
  pending.set(kubeConfig, answer);
  return answer;
}

async function requestOptions(kubeConfig: KubeConfigLike): Promise<RequestOptions> {
  const options: RequestOptions = { headers: { accept: "application/json" } };
  await kubeConfig.applyToHTTPSOptions(options);
  return options;
}

function describe(error: unknown): string {
  // The message of JSON.parse quotes what the plugin printed, which may include a token.
  if (error instanceof SyntaxError) return "their plugin did not print JSON";
  // The client reads the printed object's status without checking that there is one.
  if (error instanceof TypeError && !("code" in error)) return "their plugin did not print an ExecCredential";
  // The client's error is the plugin's standard error, which begins with an empty line for the plugin aws.
  const text = error instanceof Error ? error.message : String(error);
  const line = text.split(/[\r\n]/).find((each) => each.trim() !== "");
  return line === undefined ? "their plugin failed without a message" : shorten(line.trim(), 200);
}
