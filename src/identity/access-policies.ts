// EKS access policies: they give rights to access entries, and mean nothing in an aws-auth ConfigMap.

/**
 * The names of those that are public, beside the ones that `OF_EKS` fits.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/access-policy-permissions.html
 */
const OTHERS: ReadonlySet<string> = new Set([
  "aidevopsagentaccesspolicy",
  "amazonaiopsassistantpolicy",
  "amazonarcregionswitchscalingpolicy",
  "amazonemrjobpolicy",
  "awsbackupfullaccesspolicyforbackup",
  "awsbackupfullaccesspolicyforrestore",
]);
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
  if (ofArn === undefined && !OF_EKS.test(key) && !OTHERS.has(key)) return undefined;
  const of = kind.toLowerCase().startsWith("iam") ? "iam" : "eks";
  return { name, of, clusterRole: SAME_RIGHTS.get(key) };
}
