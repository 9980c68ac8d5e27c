// Entries that let no one in today: no identity has their ARN, they always refuse, or other entries count in their
// place. They are no change of access, but a later fix can wake them.
import type { AwsAuth } from "../document/aws-auth.ts";
import type { SectionName } from "../document/problem.ts";
import { readWrittenArn } from "../identity/written-arn.ts";
import type { Mapping, SsoMapping } from "../schema/entries.ts";
import { fold } from "../text/fold.ts";
import { eachStep, mapSteps, type Steps, toEnd } from "../text/steps.ts";
import { type EntryAccess, sectionOf } from "./access.ts";
import type { DormantEntry } from "./change.ts";
import { byRank, type DangerReason } from "./danger.ts";
import type { Surroundings } from "./dangers-of.ts";
import { canBeMaster } from "./full-power.ts";
import { accountIn, namedAccounts } from "./named-accounts.ts";
import type { AccessPair } from "./pair.ts";
import { principalOf } from "./principals.ts";

/** The entries that let no one in by the new document, and that are dangerous all the same. */
export function* dormantIn(
  [before, after]: readonly [AwsAuth, AwsAuth],
  pairs: readonly AccessPair[],
  { wasNamed }: Surroundings,
  entryAccess: EntryAccess,
): Steps<DormantEntry[]> {
  let knownBefore: Set<string> | undefined;
  const isKnown = (entry: Dormant) => {
    knownBefore ??= new Set(
      toEnd(dormantOf(before, (pair) => pair.before, pairs))
        .filter(grantsMasters)
        .map(keyOf),
    );
    return knownBefore.has(keyOf(entry));
  };
  const grantsMasters = ({ mapping, account }: Dormant) =>
    mapping.groups.some((group) => group.includes(":")) &&
    canBeMaster(entryAccess.written(mapping, account || undefined));
  const told = new Set<string>();
  const entries = yield* dormantOf(after, (pair) => pair.after, pairs);
  const found = yield* mapSteps(entries, (entry): DormantEntry[] => {
    const { account, mapping } = entry;
    const reasons: DangerReason[] = [];
    if (grantsMasters(entry) && !isKnown(entry)) reasons.push({ danger: "dormant-masters" });
    if (account !== "" && !wasNamed(account)) reasons.push({ danger: "new-account", name: account });
    if (reasons.length === 0) return [];
    const key = `${keyOf(entry)} ${reasons.map(({ danger }) => danger)}`;
    if (told.size === told.add(key).size) return [];
    reasons.sort(byRank);
    const { access } = entryAccess.written(mapping, account || undefined);
    return [
      { principal: principalOf(mapping), access, dangers: reasons.map(({ danger }) => danger), reasons },
    ];
  });
  const dormant = found.flat();
  const seen = new Set([...pairs.map(({ arn }) => arn.accountId), ...dormant.flatMap(accountTold)]);
  const named = yield* namedAccounts(after);
  return [...dormant, ...unread(named, (account) => seen.has(account) || wasNamed(account))];
}

function accountTold({ reasons }: DormantEntry): string[] {
  return reasons.flatMap(({ danger, name }) =>
    danger === "new-account" && name !== undefined ? [name] : [],
  );
}

/** New accounts that stand in entries that are not read. Such an entry has no access that could be told. */
function unread(named: ReadonlySet<string>, isKnown: (account: string) => boolean): DormantEntry[] {
  return [...named]
    .filter((account) => !isKnown(account))
    .map((name) => ({
      principal: { type: "account", name },
      dangers: ["new-account"],
      reasons: [{ danger: "new-account", name }],
    }));
}

interface Dormant {
  readonly mapping: Mapping;
  readonly account: string;
}

function* dormantOf(
  { roles, users }: AwsAuth,
  accessesOf: (pair: AccessPair) => AccessPair["before"],
  pairs: readonly AccessPair[],
): Steps<Dormant[]> {
  const used: Record<SectionName, Set<number>> = {
    mapRoles: new Set(),
    mapUsers: new Set(),
    mapAccounts: new Set(),
  };
  yield* eachStep(pairs, (pair) => {
    for (const { access } of accessesOf(pair).filter((each) => each !== undefined)) {
      const { section, index } = access;
      // An access entry is none of the document's, and so the document's own stay unused.
      if (section !== undefined && index !== undefined) used[section].add(index);
    }
  });
  const unused = [...roles, ...users].filter((mapping) => !used[sectionOf(mapping)].has(mapping.index));
  return yield* mapSteps(unused, (mapping) => ({
    mapping,
    account: mapping.kind === "sso" ? mapping.sso.accountId : accountIn(arnOf(mapping)),
  }));
}

function arnOf(mapping: Exclude<Mapping, SsoMapping>): string {
  return mapping.kind === "user" ? mapping.userArn : mapping.roleArn;
}

/** The same for two entries that name the same identity, however their ARNs are written. */
function keyOf({ mapping }: Dormant): string {
  const { type, name } = principalOf(mapping);
  const { account, kind, name: bare } = readWrittenArn(name);
  return [type, sectionOf(mapping), account, kind, bare === "" ? fold(name) : fold(bare)].join(" ");
}
