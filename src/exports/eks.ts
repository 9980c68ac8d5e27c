// `aws-auth-map/eks`: the access entries of a live EKS cluster.

export type { EksDenial } from "../eks/denials.ts";
export type { EksClientLike } from "../eks/eks-client-like.ts";
export { EksError, type EksErrorCode } from "../eks/eks-error.ts";
export { type EksReading, type ReadEksOptions, readEksCluster } from "../eks/read.ts";
export type {
  EksAccessEntry,
  EksAssociatedPolicy,
  EksBundle,
  EksCluster,
  EksUnanswered,
} from "../schema/eks.ts";
