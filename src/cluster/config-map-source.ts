// Which live ConfigMap to read, and how long to wait for it.
import type { BodyLimits } from "./body.ts";
import type { KubeConfigLike } from "./kube-config-like.ts";

/** A ConfigMap, and the kubeconfig of its cluster. */
export interface ConfigMapSource {
  readonly kubeConfig: KubeConfigLike;
  readonly namespace: string;
  readonly name: string;
  /** The permissions that its reader needs, for those who lack them. Default: `list and watch`, as a watch needs. */
  readonly verbs?: "get" | "list and watch";
}

export interface Limits extends BodyLimits {
  /** The longest time until an answer begins, and until a whole answer has come. */
  readonly timeoutMs: number;
}
