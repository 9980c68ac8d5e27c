// The roles that a cluster has by itself.
import { reservedPrefixOf } from "./reserved-names.ts";

/** https://kubernetes.io/docs/reference/access-authn-authz/rbac/#user-facing-roles */
const FOR_PEOPLE: ReadonlySet<string> = new Set(["cluster-admin", "admin", "edit", "view"]);

/** Those of EKS without a prefix: of the VPC's network, in every cluster. */
const OF_EKS: ReadonlySet<string> = new Set([
  "aws-node",
  "vpc-resource-controller-role",
  "vpc-resource-controller-leader-election-role",
]);

/** That the API server makes in kube-system. */
const ROLES: ReadonlySet<string> = new Set(["extension-apiserver-authentication-reader"]);

/** Whether Kubernetes, kubeadm or EKS makes the role. Those with a prefix of theirs differ by version. */
export function isMadeByCluster(kind: "Role" | "ClusterRole", name: string): boolean {
  if (reservedPrefixOf(name) !== undefined) return true;
  return kind === "Role" ? ROLES.has(name) || OF_EKS.has(name) : FOR_PEOPLE.has(name) || OF_EKS.has(name);
}
