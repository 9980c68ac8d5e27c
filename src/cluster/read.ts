// Reads a cluster's aws-auth once.
import type { AwsAuth } from "../document/aws-auth.ts";
import { AWS_AUTH_NAME, AWS_AUTH_NAMESPACE } from "../document/manifest.ts";
import { parseAwsAuth } from "../document/parse.ts";
import type { ConfigMapSource } from "./config-map-source.ts";
import { getConfigMap, type LiveConfigMap } from "./config-maps.ts";
import { checkKubeConfig } from "./connection.ts";
import type { KubeConfigLike } from "./kube-config-like.ts";
import { checkTime } from "./retry.ts";

export interface ReadOptions {
  /** A `KubeConfig` of @kubernetes/client-node; its current context is read. */
  readonly kubeConfig: KubeConfigLike;
  /** Default `kube-system`. */
  readonly namespace?: string | undefined;
  /** Default `aws-auth`. */
  readonly name?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** The longest time for the whole answer, in milliseconds. Default 30 seconds. */
  readonly timeoutMs?: number | undefined;
}

/**
 * The ConfigMap as the API server returns it.
 *
 * @throws ClusterError Its message is one line that says what to do.
 * @throws TypeError for a `kubeConfig` that is not a kubeconfig, and for a `timeoutMs` that is not a time.
 */
export async function readConfigMap(options: ReadOptions): Promise<LiveConfigMap> {
  const {
    kubeConfig,
    namespace = AWS_AUTH_NAMESPACE,
    name = AWS_AUTH_NAME,
    signal,
    timeoutMs = 30_000,
  } = options;
  checkKubeConfig(kubeConfig);
  checkTime("timeoutMs", timeoutMs);
  const source: ConfigMapSource = { kubeConfig, namespace, name, verbs: "get" };
  return await getConfigMap(source, { signal, timeoutMs, silenceMs: timeoutMs });
}

/**
 * What the cluster's aws-auth says. Faults in its content do not throw: they are in `problems`.
 *
 * @throws ClusterError Its message is one line that says what to do.
 * @throws TypeError for a `kubeConfig` that is not a kubeconfig, and for a `timeoutMs` that is not a time.
 */
export async function readAwsAuth(options: ReadOptions): Promise<AwsAuth> {
  const { data } = await readConfigMap(options);
  // The data is wrapped, because it could have a key that is also a ConfigMap's.
  return parseAwsAuth({ data: data ?? {} });
}
