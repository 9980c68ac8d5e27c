// The part of a kubeconfig that this room uses.
import type { RequestOptions } from "node:https";

/** The methods used of a `KubeConfig` of @kubernetes/client-node, version 1.4 or 2. */
export interface KubeConfigLike {
  getCurrentContext(): string;
  getCurrentCluster(): { readonly server: string; readonly caFile?: string | undefined } | null;
  /** Only its files are looked at, to say which one cannot be read. */
  getCurrentUser?(): {
    readonly certFile?: string | undefined;
    readonly keyFile?: string | undefined;
    readonly authProvider?: { readonly config?: { readonly tokenFile?: string } } | undefined;
  } | null;
  applyToHTTPSOptions(options: RequestOptions): Promise<void>;
}
