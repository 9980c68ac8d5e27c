// EKS access policies: they give rights to access entries, and mean nothing in an aws-auth ConfigMap.
import { type Partition, partitions } from "../schema/entries.ts";
import { accessPolicyNames } from "./access-policy-names.ts";

const NAMES: ReadonlySet<string> = new Set(accessPolicyNames.map((name) => name.toLowerCase()));
/** What names of new ones will be like. */
const OF_EKS = /^amazon(?:eks|sagemakerhyperpod)[a-z]+policy$/;

/** The ARN of an access policy, or of an IAM policy, which people write for one. */
const ARN = /^arn:[\w-]+:(eks::aws:cluster-access-policy|iam::\w+:policy)\/(?:[^/]+\/)*([^/]+)$/i;

/** The ClusterRoles that Kubernetes has for the same rights. */
const SAME_RIGHTS: ReadonlyMap<string, string> = new Map([
  ["amazoneksclusteradminpolicy", "cluster-admin"],
  ["amazoneksadminpolicy", "admin"],
  ["amazonekseditpolicy", "edit"],
  ["amazoneksviewpolicy", "view"],
]);

/** Allows everything where it holds. */
export const CLUSTER_ADMIN = "AmazonEKSClusterAdminPolicy";

export interface PolicyName {
  readonly name: string;
  /** Whose policy it is. IAM's give rights in AWS alone. */
  readonly of: "eks" | "iam";
  /** The ClusterRole that gives about the same rights, where there is one. */
  readonly clusterRole: string | undefined;
}

/** Longer than any policy's ARN. */
const MAX_LENGTH = 256;

/** The policy that a text is the name or the ARN of. Case does not count. */
export function readPolicyName(text: string): PolicyName | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const [, kind = "eks", ofArn] = ARN.exec(text) ?? [];
  const name = ofArn ?? text;
  const key = name.toLowerCase();
  if (ofArn === undefined && !OF_EKS.test(key) && !NAMES.has(key)) return undefined;
  const of = kind.toLowerCase().startsWith("iam") ? "iam" : "eks";
  return { name, of, clusterRole: SAME_RIGHTS.get(key) };
}

/** An access policy, by its whole ARN. */
export interface AccessPolicyArn {
  readonly partition: Partition;
  readonly name: string;
}

/**
 * What a text names if it is the ARN of an access policy, and else undefined. Case counts. An IAM policy may have the same
 * name, so the name alone never says which policy is meant.
 *
 * @see https://docs.aws.amazon.com/eks/latest/APIReference/API_AssociateAccessPolicy.html
 */
export function readAccessPolicyArn(text: string): AccessPolicyArn | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const [, ofArn, name = ""] = EXACT_ARN.exec(text) ?? [];
  const partition = partitions.find((each) => each === ofArn);
  return partition && { partition, name };
}

const EXACT_ARN = /^arn:([a-z-]+):eks::aws:cluster-access-policy\/([\w-]+)$/;

export function accessPolicyArn({ partition, name }: AccessPolicyArn): string {
  return `arn:${partition}:eks::aws:cluster-access-policy/${name}`;
}
