// How much the access policies of an entry allow, as far as it decides what is dangerous.
// Source: https://docs.aws.amazon.com/eks/latest/userguide/access-policy-permissions.html
import { readAccessPolicyArn } from "../identity/access-policies.ts";
import type { AccessPolicyAssociation } from "../schema/access-entry.ts";
import type { AccessOrNone } from "./document-access.ts";
import { matchesPattern } from "./policies.ts";

/** Allows everything where it holds. */
export const CLUSTER_ADMIN = "AmazonEKSClusterAdminPolicy";

type Where = "anywhere" | "in the cluster or in kube-system" | "nowhere";

/**
 * Where each policy is strong: it reads secrets, or it gives rights away. AmazonEKSEditPolicy does so too, but it is what
 * developers have in namespaces of their own. AWS publishes the rules of these alone.
 */
const STRONG: ReadonlyMap<string, Where> = new Map([
  [CLUSTER_ADMIN, "anywhere"],
  ["AmazonEKSAdminPolicy", "anywhere"],
  ["AmazonEKSAdminViewPolicy", "anywhere"],
  ["AmazonEKSSecretAdminPolicy", "anywhere"],
  ["AmazonEKSSecretReaderPolicy", "anywhere"],
  ["AmazonEKSEditPolicy", "in the cluster or in kube-system"],
  ["AmazonARCRegionSwitchScalingPolicy", "nowhere"],
  ["AmazonEKSHybridPolicy", "nowhere"],
  ["AmazonEKSViewPolicy", "nowhere"],
]);

/** The name of a policy, or its whole ARN where that is no access policy's: an IAM policy may have the same name. */
export function policyName(arn: string): string {
  return readAccessPolicyArn(arn)?.name ?? arn;
}

/** Whether it allows everything in the whole cluster, as `system:masters` does. */
export function isClusterAdmin(access: AccessOrNone): boolean {
  return (
    access?.policies?.some((each) => each.scope.type === "cluster" && nameOf(each) === CLUSTER_ADMIN) === true
  );
}

/** Whether it allows so much that somebody should look at it. */
export function isStrong(policy: AccessPolicyAssociation): boolean {
  const where = STRONG.get(nameOf(policy));
  if (where === undefined || where === "nowhere") return false;
  const { type, namespaces } = policy.scope;
  return (
    where === "anywhere" || type === "cluster" || namespaces.some((each) => matchesPattern(each, SYSTEM))
  );
}

/** Whoever runs a pod there can have the rights of Kubernetes' own controllers. */
const SYSTEM = "kube-system";

/** Whether AWS publishes what it allows. */
export function isKnown(policy: AccessPolicyAssociation): boolean {
  return STRONG.has(nameOf(policy));
}

function nameOf({ policyArn }: AccessPolicyAssociation): string {
  return policyName(policyArn);
}
