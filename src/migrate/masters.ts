// What takes the place of system:masters, which no access entry can have: a policy for the whole cluster, or a group of its
// own that is bound to the ClusterRole cluster-admin.
// Source: https://docs.aws.amazon.com/eks/latest/userguide/access-policy-permissions.html
import { CLUSTER_ADMIN } from "../access/policy-power.ts";
import { accessPolicyArn } from "../identity/access-policies.ts";
import { MASTERS } from "../identity/node-groups.ts";
import { prefixesRefusedByEks } from "../identity/reserved-names.ts";
import { compileTemplate } from "../mapping/template.ts";
import { canMeet, patternOf } from "../mapping/template-reach.ts";
import type { AccessPolicyAssociation } from "../schema/access-entry.ts";
import type { Partition } from "../schema/entries.ts";
import type { MastersForm } from "./options.ts";
import type { PlannedBinding } from "./plan.ts";
import type { Caveat } from "./reason.ts";

export const DEFAULT_MASTERS_GROUP = "cluster-admins";

export function clusterAdminPolicy(partition: Partition): AccessPolicyAssociation {
  const policyArn = accessPolicyArn({ partition, name: CLUSTER_ADMIN });
  return { policyArn, scope: { type: "cluster", namespaces: [] } };
}

export interface MastersChoice {
  readonly form: MastersForm;
  readonly policy: AccessPolicyAssociation;
  readonly binding: PlannedBinding;
}

export interface WithoutMasters {
  readonly groups: readonly string[];
  readonly policies: readonly AccessPolicyAssociation[];
  readonly caveats: readonly Caveat[];
  readonly hadMasters: boolean;
}

export function withoutMasters(groups: readonly string[], choice: MastersChoice): WithoutMasters {
  if (!groups.includes(MASTERS)) return { groups, policies: [], caveats: [], hadMasters: false };
  // Whoever may do everything needs no group besides; some that are named may not be had at all.
  const isRefused = (group: string) => prefixesRefusedByEks.some((prefix) => group.startsWith(prefix));
  const rest = groups.filter((group) => group !== MASTERS);
  const [dropped, kept] = [rest.filter(isRefused), rest.filter((group) => !isRefused(group))];
  const caveats: Caveat[] =
    dropped.length === 0 ? [] : [{ code: "reserved-groups-dropped", groups: dropped }];
  const { policy, binding, form } = choice;
  if (form === "policy") {
    caveats.unshift({ code: "masters-become-policy", policyArn: policy.policyArn });
    return { groups: kept, policies: [policy], caveats, hadMasters: true };
  }
  caveats.unshift({ code: "masters-become-group", group: binding.group, binding: binding.name });
  const all = kept.includes(binding.group) ? kept : [binding.group, ...kept];
  return { groups: all, policies: [], caveats, hadMasters: true };
}

/**
 * A name for the group that no one else has: whoever had it would become an administrator. Undefined where some group may
 * become any name.
 *
 * @param inUse Groups of others, templates included.
 * @throws TypeError for a name that EKS refuses.
 */
export function mastersGroup(wanted: string, inUse: readonly string[]): string | undefined {
  const prefix = prefixesRefusedByEks.find((each) => wanted.startsWith(each));
  if (prefix !== undefined) {
    throw new TypeError(`mastersGroup must not start with '${prefix}', since EKS refuses such a group`);
  }
  if (wanted.trim() === "" || wanted.includes("{{")) throw new TypeError("mastersGroup must name a group");
  const patterns = [...new Set(inUse)].map((group) => patternOf(compileTemplate(group, "both")));
  const isFree = (name: string) => !patterns.some((pattern) => canMeet(pattern, [name]));
  const numbered = Array.from({ length: patterns.length + 1 }, (_, at) => `${wanted}-${at + 2}`);
  // No session's name has a colon, so few templates become such a name.
  return [wanted, ...numbered, `aws-auth:${wanted}`].find(isFree);
}
