// Which access entries are of one principal, and what EKS refuses of a list of them.
// Source: https://docs.aws.amazon.com/eks/latest/userguide/creating-access-entries.html ("a principal can be in only one entry")
import { readWrittenArn } from "../identity/written-arn.ts";
import type { AccessEntry } from "../schema/access-entry.ts";
import { addTo } from "../text/add-to.ts";
import { fold } from "../text/fold.ts";
import { principalOf } from "./principal.ts";
import type { Refusal } from "./refusal.ts";

/** Per cluster, and not to be raised: https://docs.aws.amazon.com/general/latest/gr/eks.html */
export const MOST_ENTRIES = 3000;

/**
 * The same text for entries of one IAM principal. An account has no two roles, and no two users, whose names differ in path
 * or case alone: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 * Where the ARN is not known, its expression says which one it is.
 */
export function principalKey({ principalArn }: Pick<AccessEntry, "principalArn">): string {
  const principal = principalOf(principalArn);
  if (principal === undefined || principal.type === "root") return principalArn;
  const { partition, accountId, type } = principal;
  return `arn:${partition}:iam::${accountId}:${type}/${fold(readWrittenArn(principalArn).name)}`;
}

/** A role that was made anew has another id, and the old one's entry may still be there. */
function areTold(one: AccessEntry, other: AccessEntry): boolean {
  return one.userId !== undefined && other.userId !== undefined && one.userId !== other.userId;
}

function groupKey(entry: AccessEntry): string {
  return `${entry.cluster ?? ""}\n${principalKey(entry)}`;
}

/** A refusal that comes of the other entries, and the index of the entry that it is about. */
export interface RefusalAmong {
  readonly index: number;
  readonly refusal: Refusal;
}

/**
 * What EKS refuses of a list: all entries of a principal but the one that it gets first, so each of them is reported; and every
 * entry beyond 3,000 in a cluster (reported once, at the first one too many). Entries that EKS has are never refused.
 */
export function refusalsAmong(entries: readonly AccessEntry[]): RefusalAmong[] {
  return [...twice(entries), ...tooMany(entries)].sort((a, b) => a.index - b.index);
}

/**
 * The entries that share their principal with others: one list for each principal that has several.
 *
 * @param keyOf Whose they are. Default: the principal's, in its cluster.
 */
export function sharingPrincipal(
  entries: readonly AccessEntry[],
  keyOf: (entry: AccessEntry) => string = groupKey,
): readonly (readonly Placed[])[] {
  return [...indexesBy(entries, keyOf).values()]
    .filter((placed) => placed.length > 1)
    .map((placed) =>
      placed.filter((one) => placed.some((other) => other !== one && !areTold(one.entry, other.entry))),
    )
    .filter((placed) => placed.length > 1);
}

function twice(entries: readonly AccessEntry[]): RefusalAmong[] {
  return sharingPrincipal(entries).flatMap((placed) =>
    placed.flatMap(({ index, entry }): RefusalAmong[] => {
      const other = placed.find((each) => each.index !== index && !areTold(entry, each.entry));
      if (entry.isStored === true || other === undefined) return [];
      const data = { other: other.index };
      return [{ index, refusal: { code: "principal-twice", field: "principalArn", data } }];
    }),
  );
}

function tooMany(entries: readonly AccessEntry[]): RefusalAmong[] {
  return [...indexesBy(entries, ({ cluster = "" }) => cluster).values()].flatMap(
    (indexes): RefusalAmong[] => {
      const first = indexes[MOST_ENTRIES];
      if (first === undefined || first.entry.isStored === true) return [];
      const data = { count: indexes.length, most: MOST_ENTRIES };
      return [{ index: first.index, refusal: { code: "too-many-entries", field: "principalArn", data } }];
    },
  );
}

/** An entry, and its index in its list. */
export interface Placed {
  readonly index: number;
  readonly entry: AccessEntry;
}

function indexesBy(entries: readonly AccessEntry[], keyOf: (entry: AccessEntry) => string) {
  const found = new Map<string, Placed[]>();
  for (const [index, entry] of entries.entries()) addTo(found, keyOf(entry), { index, entry });
  return found;
}
