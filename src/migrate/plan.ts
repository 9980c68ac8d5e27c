// What a migration from aws-auth to access entries is: the entries to make, a verdict for each line of the map, and the
// differences that are left.
import type { AccessEntry } from "../schema/access-entry.ts";
import type { AccountItem, Mapping, Partition } from "../schema/entries.ts";
import type { MigrationDifference } from "./difference.ts";
import type { MigrationReason } from "./reason.ts";

/** What `planMigration` returns. It survives `structuredClone` and a trip through JSON. */
export interface MigrationPlan {
  /**
   * The entries to make, in the map's order. Those that are already there are left out, so a plan that has been carried
   * out makes nothing when it is made again.
   */
  readonly entries: readonly AccessEntry[];
  /** One for each line of the map: `mapRoles`, then `mapUsers`, then `mapAccounts`. */
  readonly verdicts: readonly MigrationVerdict[];
  /** Whose access is another one once only access entries are read. Empty: the proof that nothing changes. */
  readonly differences: readonly MigrationDifference[];
  /** What groups of the plan's own need in the cluster, before the entries are made. Only with `masters: "group"`. */
  readonly bindings: readonly PlannedBinding[];
  /** The entries that were given as already there, compared with what the map asks for. */
  readonly existing: readonly ComparedEntry[];
  /** Roles whose path is not known. EKS refuses the ARN of a role that has a path, where the path is missing. */
  readonly needPaths: readonly NeededPath[];
  /** What concerns the plan as a whole. */
  readonly remarks: readonly MigrationReason[];
  /** The cluster's account. */
  readonly accountId: string;
  readonly partition: Partition;
  /** The cluster, where its name was given. */
  readonly clusterName?: string;
  readonly region?: string;
}

/**
 * - `equal`: who gets in by the line becomes exactly the same by the entry
 * - `caveat`: an entry takes the line's place, or none is needed, and the reasons say what to know about it
 * - `impossible`: no entry gives what the line gives. None is made
 */
export type Verdict = "equal" | "caveat" | "impossible";

/** What becomes of one line of the map. */
export interface MigrationVerdict {
  /** The line: an entry of mapRoles or mapUsers, or an item of mapAccounts. */
  readonly mapping: Mapping | AccountItem;
  readonly verdict: Verdict;
  /** Why it is not simply equal. For `equal`: at most that its entry is there already. */
  readonly reasons: readonly MigrationReason[];
  /** The entry that takes its place: one of the plan's `entries`, or of those that are already there. */
  readonly entry?: AccessEntry;
  /** The nearest entry that EKS takes, where the line is impossible. It gives something else, so it is not in the plan. */
  readonly nearest?: AccessEntry;
}

/** A ClusterRoleBinding to make. */
export interface PlannedBinding {
  readonly name: string;
  readonly clusterRole: string;
  readonly group: string;
}

/**
 * - `same`: the map asks for this, and nothing is to be made
 * - `differs`: the map asks for something else. The entry counts, since it wins over the map
 * - `not-known`: what is known of it is the same, and a part of it is not known
 * - `not-in-plan`: no line of the map asks for it
 */
export type ComparedState = "same" | "differs" | "not-known" | "not-in-plan";

export interface ComparedEntry {
  readonly entry: AccessEntry;
  readonly state: ComparedState;
  /** What the map asks for. Absent for `not-in-plan`. */
  readonly planned?: AccessEntry;
}

export interface NeededPath {
  /** The role's ARN, without a path. */
  readonly arn: string;
  readonly mapping: Mapping;
  /** Whether the role certainly has a path, so that no entry was made for it. Else there is one, with the ARN as it is. */
  readonly isCertain: boolean;
}
