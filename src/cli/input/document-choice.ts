// Where a command finds its document: in a file, or in a live cluster.

export interface ClusterChoice {
  /** A context's name. Default: the kubeconfig's current one. */
  readonly context?: string | undefined;
  /** A kubeconfig's path. Default: what kubectl takes. */
  readonly kubeconfig?: string | undefined;
  /** Read the cluster in whose pod this command runs. */
  readonly inCluster?: boolean | undefined;
}

export type DocumentChoice = { readonly file: string } | ClusterChoice;
