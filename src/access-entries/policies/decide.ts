// What one associated access policy says of an action.
// Source: https://docs.aws.amazon.com/eks/latest/userguide/access-policies.html
import { ruleAllows } from "../../rbac/rule.ts";
import type { AccessPolicyAssociation, AccessScope } from "../../schema/access-entry.ts";
import type { PolicyRule, RbacAction } from "../../schema/rbac.ts";
import { matchesWithGaps } from "../../text/matches-with-gaps.ts";
import { scopeRefusals } from "../policy-refusals.ts";
import { policyOf } from "./policy.ts";

/**
 * Why a policy does not allow an action.
 *
 * - `no-rule`: none of its rules does
 * - `other-namespace`: it holds in other namespaces
 * - `no-namespace`: it holds in namespaces, and the request is for none. AWS does not say so; an authorizer sees no
 *   namespace that it could compare
 */
export type PolicyDenial = "no-rule" | "other-namespace" | "no-namespace";

/**
 * Why it is not known what a policy allows.
 *
 * - `unpublished-rules`: the policy is known by name, and its rules are not published
 * - `unknown-policy`: no policy of this name is known
 * - `not-a-policy`: the text is not an access policy's ARN
 * - `unknown-value`: the policy or its scope is a value that is not known
 * - `refused`: EKS refuses the association, so another one is there, or none
 */
export type PolicyDoubt =
  | "unpublished-rules"
  | "unknown-policy"
  | "not-a-policy"
  | "unknown-value"
  | "refused";

export type PolicyDecision =
  | { readonly answer: "yes"; readonly rule: PolicyRule }
  | { readonly answer: "no"; readonly why: PolicyDenial }
  | { readonly answer: "unknown"; readonly why: PolicyDoubt };

/** Only rules that are published one by one count. What is known in other words allows nothing, and denies nothing. */
export function decideByPolicy(association: AccessPolicyAssociation, action: RbacAction): PolicyDecision {
  const namespace = action.resource === undefined ? "" : (action.namespace ?? "");
  const held = rulesByPolicy(association, namespace);
  if (held.rules === undefined) return held;
  const rule = held.rules.find((each) => ruleAllows(each, action));
  return rule ? { answer: "yes", rule } : { answer: "no", why: "no-rule" };
}

/** The rules that a policy gives somewhere, or why it gives none. */
export type PolicyRules =
  | { readonly rules: readonly PolicyRule[] }
  | { readonly rules?: undefined; readonly answer: "no"; readonly why: PolicyDenial }
  | { readonly rules?: undefined; readonly answer: "unknown"; readonly why: PolicyDoubt };

/** @param namespace `""` for what is in none. */
export function rulesByPolicy(association: AccessPolicyAssociation, namespace: string): PolicyRules {
  const policy = policyOf(association.policyArn);
  if (policy === undefined) return { answer: "unknown", why: "not-a-policy" };
  if (scopeRefusals(association, 0).length > 0) return { answer: "unknown", why: "refused" };
  const { rules, documentation } = policy;
  if (rules === undefined) {
    return { answer: "unknown", why: documentation ? "unpublished-rules" : "unknown-policy" };
  }
  const why = outside(association.scope, namespace);
  return why === undefined ? { rules } : { answer: "no", why };
}

/** Cluster scope holds everywhere: for each namespace, for what is in none, and for URLs. */
function outside({ type, namespaces }: AccessScope, namespace: string): PolicyDenial | undefined {
  if (type === "cluster") return undefined;
  if (namespace === "") return "no-namespace";
  return namespaces.some((pattern) => matchesNamespace(pattern, namespace)) ? undefined : "other-namespace";
}

/** Whether a scope's namespace is or stands for one: `*` is any characters, and nothing else is special. */
export function matchesNamespace(pattern: string, namespace: string): boolean {
  return matchesWithGaps(namespace, pattern.split("*"));
}
