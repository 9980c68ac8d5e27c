// Why EKS refuses to associate an access policy.
// Source: https://docs.aws.amazon.com/eks/latest/userguide/access-policies.html and
// https://docs.aws.amazon.com/eks/latest/APIReference/API_AssociateAccessPolicy.html
import { readPolicyName } from "../identity/access-policies.ts";
import type { AccessPolicyAssociation, AccessScope } from "../schema/access-entry.ts";
import type { Refusal } from "./refusal.ts";

const field = "policies";
const ACCESS_POLICY = /^arn:([^:]+):eks::aws:cluster-access-policy\/[^/:\s]+$/;

/** @param partition The cluster's, or the principal's: an ARN of another one is not found. */
export function policyArnRefusals(policyArn: string, item: number, partition: string | undefined): Refusal[] {
  const [, own] = ACCESS_POLICY.exec(policyArn) ?? [];
  if (own === undefined) {
    const name = readPolicyName(policyArn);
    return name?.of === "iam"
      ? [{ code: "policy-of-iam", field, item, data: { policyArn, name: name.name } }]
      : [{ code: "policy-not-arn", field, item, data: { policyArn } }];
  }
  return partition === undefined || own === partition
    ? []
    : [{ code: "policy-partition", field, item, data: { partition: own, expected: partition } }];
}

export function scopeRefusals({ policyArn, scope }: AccessPolicyAssociation, item: number): Refusal[] {
  const { type, namespaces }: AccessScope = scope;
  switch (type) {
    case "cluster":
      return namespaces.length === 0
        ? []
        : [{ code: "scope-with-namespaces", field, item, data: { namespaces } }];
    case "namespace":
      return namespaces.length > 0
        ? []
        : [{ code: "scope-without-namespaces", field, item, data: { policyArn } }];
    case "":
      return [{ code: "scope-missing", field, item, data: { policyArn } }];
    default:
      return [{ code: "scope-type-unknown", field, item, data: { type, ...meantScope(type) } }];
  }
}

function meantScope(type: string): { readonly meant?: "cluster" | "namespace" } {
  const [, meant] = /^\s*(cluster|namespace)s?\s*$/i.exec(type.toLowerCase()) ?? [];
  return meant === "cluster" || meant === "namespace" ? { meant } : {};
}
