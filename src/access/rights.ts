// All that someone may do in a namespace, by RBAC and by access policies.

import { rulesByPolicy } from "../access-entries/policies/decide.ts";
import { policyDoubtsOf } from "../access-entries/policies/doubts.ts";
import { MASTERS } from "../identity/node-groups.ts";
import type { RuleGrant } from "../rbac/authorizer.ts";
import type { AccessPolicyAssociation } from "../schema/access-entry.ts";
import type { PolicyRule } from "../schema/rbac.ts";
import { type WhoGetsIn, whoSteps } from "./can.ts";
import { type AskedRbac, authorizerOf, isNode, rbacDoubt, withAuthenticated } from "./can-by.ts";
import type { AuthorizerStep, CanAnswer, IdentityStep } from "./can-steps.ts";

/** A rule that holds for someone, and what gives it. */
export type HeldRight = { readonly rule: PolicyRule } & (
  | { readonly via: "system:masters" }
  /** `index`: of the policy in the entry. */
  | { readonly via: "policy"; readonly policy: AccessPolicyAssociation; readonly index: number }
  | ({ readonly via: "rbac" } & Omit<RuleGrant, "rule">)
);

export interface HeldRights {
  /** Whether someone gets in. `unknown` where that is not known. */
  readonly getsIn: CanAnswer;
  /** Who the identity becomes, and how. */
  readonly chain: readonly IdentityStep[];
  /** Every rule that holds. */
  readonly rights: readonly HeldRight[];
  /** What may allow more. Empty where all is known. */
  readonly unknown: readonly (AuthorizerStep | IdentityStep)[];
}

/** @param namespace `""` for rights in the whole cluster alone. */
export function rightsAs(who: WhoGetsIn, namespace: string, rbac: AskedRbac = {}): HeldRights {
  const steps = whoSteps(who);
  if (who.mapped === false) {
    const { reason, message } = who;
    const last = { step: "not-mapped", answer: "no", reason, message } as const;
    return { getsIn: "no", chain: [...steps, last], rights: [], unknown: [] };
  }
  if (who.mapped === null) {
    const { message, holes } = who;
    const last = { step: "identity-unknown", answer: "unknown", message, holes } as const;
    return { getsIn: "unknown", chain: steps, rights: [], unknown: [last] };
  }
  const { username } = who;
  const groups = withAuthenticated(who);
  const chain = [...steps, { step: "user", username, groups } as const];
  if (groups.includes(MASTERS)) {
    const rights = EVERYTHING.map((rule) => ({ rule, via: "system:masters" }) as const);
    return { getsIn: "yes", chain, rights, unknown: [] };
  }
  const ofPolicies =
    who.via === "access-entry" && who.accessEntry ? byPolicies(who.accessEntry, namespace) : [];
  const grants = authorizerOf(rbac).rulesFor({ username, groups }, namespace);
  const doubt = rbacDoubt({ username, groups }, rbac);
  return {
    getsIn: "yes",
    chain,
    rights: [
      ...ofPolicies.flatMap((each) => ("via" in each ? [each] : [])),
      ...grants.flatMap(({ rule, ...grant }) => {
        const held = heldRule(rule, grant.binding.kind === "RoleBinding");
        return held === undefined ? [] : [{ rule: held, via: "rbac", ...grant } as const];
      }),
    ],
    unknown: [
      ...ofPolicies.flatMap((each) => ("step" in each ? [each] : [])),
      ...(doubt === undefined ? [] : [doubt]),
      ...(isNode(username, groups) ? [{ step: "node-authorizer", answer: "unknown" } as const] : []),
    ],
  };
}

const EVERYTHING: readonly PolicyRule[] = [
  { verbs: ["*"], apiGroups: ["*"], resources: ["*"] },
  { verbs: ["*"], nonResourceURLs: ["*"] },
];

type PolicyRight = HeldRight & { readonly via: "policy" };

function byPolicies(
  entry: NonNullable<WhoGetsIn["accessEntry"]>,
  namespace: string,
): (PolicyRight | AuthorizerStep)[] {
  const doubts = policyDoubtsOf(entry);
  const given = entry.policies.flatMap((policy, index): (PolicyRight | AuthorizerStep)[] => {
    const doubt = doubts.byIndex.get(index);
    if (doubt !== undefined) return [{ step: "policy", policy, index, answer: "unknown", why: doubt }];
    const held = rulesByPolicy(policy, namespace);
    if (held.rules === undefined) {
      return held.answer === "unknown" ? [{ step: "policy", policy, index, ...held }] : [];
    }
    const isInNamespace = policy.scope.type !== "cluster";
    return held.rules.flatMap((rule) => {
      const own = heldRule(rule, isInNamespace);
      return own === undefined ? [] : [{ rule: own, via: "policy", policy, index } as const];
    });
  });
  return doubts.mayHaveMore ? [...given, { step: "more-policies", answer: "unknown" }] : given;
}

/** A request for a URL is in no namespace, so no right in a namespace covers it. */
function heldRule(rule: PolicyRule, isInNamespace: boolean): PolicyRule | undefined {
  if (!isInNamespace || rule.nonResourceURLs === undefined) return rule;
  const { nonResourceURLs: _, ...resources } = rule;
  return (resources.resources ?? []).length === 0 ? undefined : resources;
}
