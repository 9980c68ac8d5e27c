// Which of several entries for one identity counts, and what the others give that it does not.
import type { SectionName } from "../../document/problem.ts";
import type { LintEntry } from "../../document/section.ts";
import { contendersOf } from "../../mapping/contest.ts";
import { addTo } from "../../text/add-to.ts";
import { fold } from "../../text/fold.ts";

/** An entry, and the ARN that it is for. An ARN under a misspelt key counts: it is read as if the key were mended. */
export interface Claim {
  readonly entry: LintEntry;
  readonly arn: string;
}

/** The claims on each ARN that several entries have. An entry with an `sso` too is dropped, and claims nothing. */
export function rivalClaims(entries: readonly LintEntry[]): readonly (readonly Claim[])[] {
  const first = new Map<string, Claim>();
  const shared = new Map<string, Claim[]>();
  for (const entry of entries) {
    const { arn, sso } = entry;
    if (arn === undefined || sso !== undefined) continue;
    const key = fold(arn.value);
    const claim = { entry, arn: arn.value };
    const other = first.get(key);
    if (other === undefined) first.set(key, claim);
    else if (shared.has(key)) addTo(shared, key, claim);
    else shared.set(key, [other, claim]);
  }
  return [...shared.values()];
}

/** The claims on one ARN that the reference may take: where they are several, its choice is random. */
function contendersAmong<Each extends Claim>(claims: readonly Each[]): Each[] {
  const inSection = (name: SectionName) => claims.filter(({ entry }) => entry.section.name === name);
  return contendersOf({
    roles: inSection("mapRoles").map((claim) => ({ kind: "role", roleArn: claim.arn, claim }) as const),
    users: inSection("mapUsers").map((claim) => ({ kind: "user", userArn: claim.arn, claim }) as const),
  }).map(({ claim }) => claim);
}

/** The one of an ARN's claims that counts; undefined where the reference's choice is random. */
export function countingAmong<Each extends Claim>(claims: readonly Each[]): Each | undefined {
  const contenders = contendersAmong(claims);
  return contenders.length === 1 ? contenders[0] : undefined;
}

/**
 * The entries that another one of the same ARN replaces, each with that one. What keeps a section from being read may
 * be mended first, so it is taken as read.
 */
export function replacedEntries(entries: readonly LintEntry[]): ReadonlyMap<LintEntry, LintEntry> {
  const replaced = new Map<LintEntry, LintEntry>();
  for (const claims of rivalClaims(entries.filter(countsOnceRead))) {
    const contenders = new Set(contendersAmong(claims));
    const [winner] = contenders;
    if (winner === undefined) continue;
    for (const claim of claims) if (!contenders.has(claim)) replaced.set(claim.entry, winner.entry);
  }
  return replaced;
}

/** Whether the reference drops the entry for what it says. */
export function isDropped({ problems }: LintEntry): boolean {
  return problems.some(({ lost }) => lost === "entry");
}

/** Whether the reference uses the entry, or will once its section is read. */
export function countsOnceRead(entry: LintEntry): boolean {
  return !isDropped(entry) && (entry.isRead || !entry.section.isRead);
}

/** What an entry gives beside another one that counts in its place. */
export interface Comparison {
  /** The groups that only the entry gives, each once. */
  readonly lost: readonly string[];
  /** Whether the other one gives groups that the entry does not. */
  readonly hasMore: boolean;
  /** The other one's username, where it is not the entry's. */
  readonly username?: string;
}

export function compareGrants(entry: LintEntry, other: LintEntry): Comparison {
  const [own, others] = [grantOf(entry), grantOf(other)];
  return {
    lost: [...own.groups].filter((group) => !others.groups.has(group)),
    hasMore: [...others.groups].some((group) => !own.groups.has(group)),
    ...(own.username === others.username ? {} : { username: others.username }),
  };
}

interface Grant {
  readonly username: string;
  readonly groups: ReadonlySet<string>;
}

/** One entry may be compared with thousands. */
const grants = new WeakMap<LintEntry, Grant>();

/** As the entry is written: what the reference does not read of it may be mended first. */
function grantOf(entry: LintEntry): Grant {
  const known = grants.get(entry);
  if (known !== undefined) return known;
  const { username, groups } = entry;
  const grant = { username: username?.value ?? "", groups: new Set(groups.map(({ value }) => value)) };
  grants.set(entry, grant);
  return grant;
}
