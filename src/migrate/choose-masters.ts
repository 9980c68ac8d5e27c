// How system:masters is replaced in one plan, and the name of the group where it is one.
import { principalKey } from "../access-entries/same-principal.ts";
import type { AccessEntry } from "../schema/access-entry.ts";
import type { Mapping, Partition } from "../schema/entries.ts";
import type { Draft } from "./lines.ts";
import { clusterAdminPolicy, DEFAULT_MASTERS_GROUP, type MastersChoice, mastersGroup } from "./masters.ts";
import type { MigrationOptions } from "./options.ts";
import type { PlanRemark } from "./reason.ts";

export interface ChosenMasters {
  readonly choice: MastersChoice;
  readonly remarks: readonly PlanRemark[];
}

export function policyForMasters(partition: Partition): MastersChoice {
  const binding = { name: DEFAULT_MASTERS_GROUP, clusterRole: "cluster-admin", group: DEFAULT_MASTERS_GROUP };
  return { form: "policy", policy: clusterAdminPolicy(partition), binding };
}

/**
 * @param drafts With the policy. The entries that are there for those who had system:masters may have the group already.
 * @throws TypeError for a group that EKS refuses.
 */
export function chooseMasters(
  { masters = "policy", mastersGroup: wanted = DEFAULT_MASTERS_GROUP }: MigrationOptions,
  partition: Partition,
  given: {
    readonly mappings: readonly Mapping[];
    readonly drafts: readonly Draft[];
    readonly existing: readonly AccessEntry[];
  },
): ChosenMasters {
  const byPolicy = policyForMasters(partition);
  if (masters === "policy") return { choice: byPolicy, remarks: [] };
  const own = new Set(
    given.drafts.flatMap(({ line }) => (line?.usesMasters ? [principalKey(line.entry)] : [])),
  );
  const others = given.existing.filter((entry) => !own.has(principalKey(entry)));
  const inUse = [...given.mappings, ...others].flatMap(({ groups }) => groups);
  const group = mastersGroup(wanted, inUse);
  if (group === undefined) return { choice: byPolicy, remarks: [{ code: "group-in-use", group: wanted }] };
  const choice: MastersChoice = {
    ...byPolicy,
    form: "group",
    binding: { name: group, clusterRole: "cluster-admin", group },
  };
  if (group === wanted) return { choice, remarks: [] };
  return { choice, remarks: [{ code: "group-in-use", group: wanted, instead: group }] };
}
