// The part of a kubeconfig that this room uses.
import type { RequestOptions } from "node:https";

/** The methods used of a `KubeConfig` of @kubernetes/client-node, version 1.4 or 2. */
export interface KubeConfigLike {
  getCurrentContext(): string;
  getCurrentCluster(): { readonly server: string } | null;
  applyToHTTPSOptions(options: RequestOptions): Promise<void>;
}
