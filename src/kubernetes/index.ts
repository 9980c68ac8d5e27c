// A live cluster's aws-auth: aws-auth-map/kubernetes.
export { ClusterError, type ClusterErrorCode } from "./cluster-error.ts";
export type { LiveConfigMap } from "./config-maps.ts";
export type { KubeConfigLike } from "./connection.ts";
export { type KubeConfigOptions, type LoadedKubeConfig, loadKubeConfig } from "./kube-config.ts";
export { type ReadOptions, readAwsAuth, readConfigMap } from "./read.ts";
export type { KeptSection, WhenInvalid } from "./served.ts";
export { type AwsAuthWatch, watchAwsAuth } from "./watch.ts";
export type { WatchEvents, WatchOptions, WatchStatus } from "./watch-types.ts";
