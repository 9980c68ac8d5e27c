// Which of several entries for one identity counts, and what the others give that it does not.
import type { SectionName } from "../../document/problem.ts";
import type { LintEntry } from "../../document/section.ts";
import { contendersOf } from "../../mapping/contest.ts";

/** An entry, and the ARN that it is for. An ARN under a misspelt key counts: it is read as if the key were mended. */
export interface Claim {
  readonly entry: LintEntry;
  readonly arn: string;
}

/** The one of an ARN's claims that counts; undefined where the reference's choice is random. */
export function countingAmong<Each extends Claim>(claims: readonly Each[]): Each | undefined {
  const inSection = (name: SectionName) => claims.filter(({ entry }) => entry.section.name === name);
  const contenders = contendersOf({
    roles: inSection("mapRoles").map((claim) => ({ kind: "role", roleArn: claim.arn, claim }) as const),
    users: inSection("mapUsers").map((claim) => ({ kind: "user", userArn: claim.arn, claim }) as const),
  });
  return contenders.length === 1 ? contenders[0]?.claim : undefined;
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
