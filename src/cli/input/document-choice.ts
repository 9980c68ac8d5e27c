// Where a command finds its document: in a file, or in a live cluster.

export interface ClusterChoice {
  /** A context's name. Default: the kubeconfig's current one. */
  readonly context?: string | undefined;
  /** A kubeconfig's path. Default: what kubectl takes. */
  readonly kubeconfig?: string | undefined;
  /** Read the cluster in whose pod this command runs. */
  readonly inCluster?: boolean | undefined;
}

export interface FileChoice {
  readonly file: string;
  /** The form that the file is in. Default: its text tells it. */
  readonly from?: string | undefined;
  /** The name of one of the documents in it, where there are several. */
  readonly document?: string | undefined;
}

export type DocumentChoice = FileChoice | ClusterChoice;
