// The access policies of one entry, with what decides about two of them. Only what reads access entries makes them, so who
// compares aws-auth alone loads no policy.
import type { AccessPolicyAssociation } from "../schema/access-entry.ts";
import type { DangerReason } from "./danger.ts";
import { policiesBeyond, policyKeyOf } from "./policies.ts";
import { isClusterAdminPolicy, isKnown, isStrong, policyName } from "./policy-power.ts";

export class HeldPolicies {
  readonly list: readonly AccessPolicyAssociation[];

  constructor(list: readonly AccessPolicyAssociation[]) {
    this.list = list;
  }

  /** Whether they allow everything in the whole cluster, as `system:masters` does. */
  get isClusterAdmin(): boolean {
    return this.list.some(isClusterAdminPolicy);
  }

  /** Equal for policies that are written alike, in any order. Empty where there is none. */
  get key(): string {
    return policyKeyOf(this.list);
  }

  /** What they give beyond others. Of a policy that the others have too, only the namespaces that they lack. */
  beyond(others: HeldPolicies | undefined): AccessPolicyAssociation[] {
    return policiesBeyond(this.list, others?.list);
  }

  /** What is dangerous in what they give beyond others: a strong policy, or one whose rules are not known. */
  *powersBeyond(others: HeldPolicies | undefined): Iterable<DangerReason> {
    const added = this.beyond(others);
    const strong = this.isClusterAdmin ? undefined : added.find(isStrong);
    if (strong !== undefined) yield { danger: "gains-strong-policy", name: policyName(strong.policyArn) };
    const unknown = added.find((policy) => !isKnown(policy));
    if (unknown !== undefined) yield { danger: "unknown-policy", name: policyName(unknown.policyArn) };
  }
}
