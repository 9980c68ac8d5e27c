// Access entries as mappings that the resolver reads. What EKS may not have is answered `unknown`.
import type { AccessEntry } from "../schema/access-entry.ts";
import type { Mapping, Mappings, RoleMapping, UserMapping } from "../schema/entries.ts";
import type { UnknownValue } from "../schema/hole.ts";
import { mappingOf } from "./entry-mapping.ts";
import type { Refusal, RefusalOptions } from "./refusal.ts";
import { refusalsOf } from "./refusals.ts";
import { type Placed, principalKey, sharingPrincipal } from "./same-principal.ts";

/** Access entries, and those that are not known besides. */
export type AccessEntriesGiven =
  | readonly AccessEntry[]
  | {
      readonly entries: readonly AccessEntry[];
      /** Others may be there. Default: none is. */
      readonly holes?: readonly UnknownValue[] | undefined;
    };

export function entriesIn(given: AccessEntriesGiven): readonly AccessEntry[] {
  return isList(given) ? given : given.entries;
}

function isList(given: AccessEntriesGiven): given is readonly AccessEntry[] {
  return Array.isArray(given);
}

/**
 * The index of each mapping is that of its entry. Entries whose principal no identity has are left out, and so are those
 * beside one that EKS has already: it refuses them.
 *
 * @param options The cluster's account and partition. Without them, fewer refusals are known.
 */
export function mappingsOf(given: AccessEntriesGiven, options: RefusalOptions = {}): Mappings {
  const entries = entriesIn(given);
  const roles: RoleMapping[] = [];
  const users: UserMapping[] = [];
  const doubts = doubtsAmong(entries);
  for (const [index, entry] of entries.entries()) {
    const doubt = doubts.get(index) ?? doubtOf(entry, options);
    if (doubt === "left-out") continue;
    const mapping: Mapping | undefined = mappingOf(entry, index, doubt);
    if (mapping?.kind === "user") users.push(mapping);
    else if (mapping !== undefined) roles.push(mapping);
  }
  // A principal has one entry: whatever others there are, they are of those who have none here.
  const holes = (isList(given) ? undefined : given.holes)?.map(
    (hole) => ({ ...hole, section: "mapUsers", index: 0 }) as const,
  );
  return { roles, users, accountItems: [], ...(holes === undefined ? {} : { holes }) };
}

function doubtOf(entry: AccessEntry, options: RefusalOptions): UnknownValue | undefined {
  const { principalArn, isPossible } = entry;
  const refused = refusalDoubt(entry, options);
  if (refused !== undefined) return refused;
  return isPossible === true
    ? { expression: `whether the entry of ${principalArn} is made`, why: "expression" }
    : undefined;
}

/** Why EKS may not have an entry as it is written. */
export function refusalDoubt(entry: AccessEntry, options: RefusalOptions): UnknownValue | undefined {
  const { principalArn } = entry;
  const refusals = refusalsOf(entry, options).filter((refusal) => isOfWhole(refusal, entry));
  const refusal = refusals.find(({ isUnsure }) => isUnsure !== true) ?? refusals[0];
  if (refusal?.isUnsure === true) {
    const expression = `what EKS makes of the entry of ${principalArn} (${refusal.code})`;
    return { expression, why: "undocumented" };
  }
  if (refusal !== undefined) {
    return {
      expression: `the entry of ${principalArn}, which EKS refuses (${refusal.code})`,
      why: "refused",
    };
  }
  return undefined;
}

/** A policy that is associated by a resource of its own fails alone. */
function isOfWhole({ field, item }: Refusal, { policies, origin }: AccessEntry): boolean {
  const policy = field === "policies" && item !== undefined ? policies[item] : undefined;
  const address = policy?.origin?.address;
  return address === undefined || address === origin?.address;
}

/** What becomes of entries that share their principal with others. */
function doubtsAmong(entries: readonly AccessEntry[]): ReadonlyMap<number, UnknownValue | "left-out"> {
  const doubts = new Map<number, UnknownValue | "left-out">();
  for (const placed of sharingPrincipal(entries, principalKey)) {
    const stored = placed.filter(({ entry }) => entry.isStored === true);
    const counting = stored.length > 0 ? stored : placed;
    const [first, ...more] = counting;
    if (first === undefined) continue;
    const areAlike = more.every(({ entry }) => contentOf(entry) === contentOf(first.entry));
    for (const { index } of placed) doubts.set(index, "left-out");
    if (areAlike) doubts.delete(first.index);
    else {
      const doubt = doubtAbout(first.entry, counting);
      for (const { index } of counting) doubts.set(index, doubt);
    }
  }
  return doubts;
}

function doubtAbout({ principalArn }: AccessEntry, placed: readonly Placed[]): UnknownValue {
  const clusters = new Set(placed.map(({ entry }) => entry.cluster ?? ""));
  return clusters.size > 1
    ? { expression: `the entry of ${principalArn}, which is another in each cluster`, why: "expression" }
    : { expression: `which of ${placed.length} entries of ${principalArn} EKS has`, why: "refused" };
}

function contentOf({ principalArn, type, username, groups, holes }: AccessEntry): string {
  return JSON.stringify([principalArn, type, username, groups, holes]);
}
