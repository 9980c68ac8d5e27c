// Where a live ConfigMap is, and how long to wait for it.
import type { BodyLimits } from "./body.ts";
import type { KubeConfigLike } from "./kube-config-like.ts";

/** Which ConfigMap, and how to get there. */
export interface ConfigMapSource {
  readonly kubeConfig: KubeConfigLike;
  readonly namespace: string;
  readonly name: string;
}

export interface Limits extends BodyLimits {
  readonly timeoutMs: number;
}
