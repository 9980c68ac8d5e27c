// How much the access policies of an entry allow, as far as it decides what is dangerous.
// Source: https://docs.aws.amazon.com/eks/latest/userguide/access-policy-permissions.html
import { matchesNamespace } from "../access-entries/policies/decide.ts";
import { isKnown as areRulesKnown, rulesOf } from "../access-entries/policies/policy.ts";
import { readAccessPolicyArn } from "../identity/access-policies.ts";
import { ruleAllows } from "../rbac/rule.ts";
import type { AccessPolicyAssociation } from "../schema/access-entry.ts";
import type { RbacAction } from "../schema/rbac.ts";
import type { AccessOrNone } from "./document-access.ts";

/** Allows everything where it holds. */
export const CLUSTER_ADMIN = "AmazonEKSClusterAdminPolicy";

/** What developers have in namespaces of their own, though it reads secrets. */
const OF_DEVELOPERS = "AmazonEKSEditPolicy";

/**
 * Its rules are not published one by one, but it is documented as the one that does all with secrets. So it is strong, and
 * what else it allows is not known.
 */
const SAID_TO_BE_STRONG = "AmazonEKSSecretAdminPolicy";

/** The name of a policy, or its whole ARN where that is no access policy's: an IAM policy may have the same name. */
export function policyName(arn: string): string {
  return readAccessPolicyArn(arn)?.name ?? arn;
}

/** Whether it allows everything in the whole cluster, as `system:masters` does. */
export function isClusterAdmin(access: AccessOrNone): boolean {
  return access?.policies?.some(isClusterAdminPolicy) === true;
}

/** Whether it gives all that a policy can give, everywhere. */
export function isClusterAdminPolicy({ policyArn, scope }: AccessPolicyAssociation): boolean {
  return scope.type === "cluster" && policyName(policyArn) === CLUSTER_ADMIN;
}

/** Whether it allows so much that somebody should look at it. */
export function isStrong({ policyArn, scope: { type, namespaces } }: AccessPolicyAssociation): boolean {
  const name = policyName(policyArn);
  if (name === SAID_TO_BE_STRONG) return true;
  const rules = rulesOf(policyArn) ?? [];
  if (!STRONG_ACTIONS.some((action) => rules.some((rule) => ruleAllows(rule, action)))) return false;
  return (
    name !== OF_DEVELOPERS ||
    type === "cluster" ||
    namespaces.some((pattern) => matchesNamespace(pattern, SYSTEM))
  );
}

/** Reads secrets, or gives rights away. */
const STRONG_ACTIONS: readonly RbacAction[] = [
  { verb: "get", resource: "secrets" },
  { verb: "list", resource: "secrets" },
  { verb: "create", resource: "rolebindings", apiGroup: "rbac.authorization.k8s.io" },
];

/** Whoever runs a pod there can have the rights of Kubernetes' own controllers. */
const SYSTEM = "kube-system";

/** Whether AWS publishes, rule by rule, what it allows. */
export function isKnown({ policyArn }: AccessPolicyAssociation): boolean {
  return areRulesKnown(policyArn);
}
