// aws-auth as a cluster has it now.

import type { AwsAuth } from "../document/aws-auth.ts";
import { AWS_AUTH_NAME, AWS_AUTH_NAMESPACE } from "../document/manifest.ts";
import { parseAwsAuth } from "../document/parse.ts";
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
  /** For the whole answer. Default 30 seconds. */
  readonly timeoutMs?: number | undefined;
}

/**
 * The ConfigMap as the API server gives it.
 *
 * @throws ClusterError, whose message is one line that says what to do.
 * @throws TypeError for a `kubeConfig` that is none, and a `timeoutMs` that is no time.
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
  return await getConfigMap({ kubeConfig, namespace, name }, { signal, timeoutMs, silenceMs: timeoutMs });
}

/**
 * What the cluster's aws-auth says. What is wrong with its content is in `problems`.
 *
 * @throws ClusterError, whose message is one line that says what to do.
 */
export async function readAwsAuth(options: ReadOptions): Promise<AwsAuth> {
  const { data } = await readConfigMap(options);
  // Not the data alone: they could have a key named like one of a ConfigMap.
  return parseAwsAuth({ data: data ?? {} });
}
