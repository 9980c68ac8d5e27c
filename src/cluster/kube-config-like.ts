// What this room needs of a kubeconfig.
import type { RequestOptions } from "node:https";

/** What is asked of a `KubeConfig` of @kubernetes/client-node, 1.4 or 2. */
export interface KubeConfigLike {
  getCurrentContext(): string;
  getCurrentCluster(): { readonly server: string } | null;
  applyToHTTPSOptions(options: RequestOptions): Promise<void>;
}
