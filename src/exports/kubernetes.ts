// `aws-auth-map/kubernetes`: the aws-auth of a live cluster.
export { ClusterError, type ClusterErrorCode } from "../cluster/cluster-error.ts";
export type { LiveConfigMap } from "../cluster/config-maps.ts";
export type { KeptSection, WhenInvalid } from "../cluster/keep-last-good.ts";
export { type KubeConfigOptions, type LoadedKubeConfig, loadKubeConfig } from "../cluster/kube-config.ts";
export type { KubeConfigLike } from "../cluster/kube-config-like.ts";
export { type ReadOptions, readAwsAuth, readConfigMap } from "../cluster/read.ts";
export { type AwsAuthWatch, watchAwsAuth } from "../cluster/watch.ts";
export type { WatchEvents, WatchOptions, WatchStatus } from "../cluster/watch-types.ts";
