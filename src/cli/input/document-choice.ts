// Where a command's document is: in a file, or in a live cluster.

export interface ClusterChoice {
  /** Default: the kubeconfig's current one. */
  readonly context?: string | undefined;
  /** A kubeconfig's path. Default: what kubectl takes. */
  readonly kubeconfig?: string | undefined;
  /** The cluster whose pod this runs in. */
  readonly inCluster?: boolean | undefined;
}

export type DocumentChoice = { readonly file: string } | ClusterChoice;
