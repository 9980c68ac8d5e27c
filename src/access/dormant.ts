// Entries that let no one in today: no identity has their ARN, they always refuse, or other entries count in their
// place. They are no change of access, but a later fix can wake them.
import type { AwsAuth } from "../document/aws-auth.ts";
import type { SectionName } from "../document/problem.ts";
import { readWrittenArn } from "../identity/written-arn.ts";
import type { Mapping } from "../schema/entries.ts";
import type { Settings } from "../schema/settings.ts";
import { fold } from "../text/fold.ts";
import { type ComparableAccess, writtenAccess } from "./access.ts";
import type { DormantEntry } from "./change.ts";
import { byRank, type DangerReason } from "./danger.ts";
import { type AccessPair, canBeMaster, type Surroundings } from "./dangers-of.ts";
import { namedAccounts } from "./named-accounts.ts";
import { nameOfSso, type Principal } from "./principals.ts";

/** The entries that let no one in by the new document, and that are dangerous all the same. */
export function dormantIn(
  [before, after]: readonly [AwsAuth, AwsAuth],
  pairs: readonly AccessPair[],
  { wasNamed }: Surroundings,
  settings: Settings,
): DormantEntry[] {
  const known = new Set(
    dormantOf(before, (pair) => pair.before, pairs, settings)
      .filter(({ access }) => canBeMaster(access))
      .map(keyOf),
  );
  const told = new Set<string>();
  const dormant = dormantOf(after, (pair) => pair.after, pairs, settings).flatMap((entry): DormantEntry[] => {
    const { account, access, principal } = entry;
    const reasons: DangerReason[] = [];
    if (canBeMaster(access) && !known.has(keyOf(entry))) reasons.push({ danger: "dormant-masters" });
    if (account !== "" && !wasNamed(account)) reasons.push({ danger: "new-account", name: account });
    const key = `${keyOf(entry)} ${reasons.map(({ danger }) => danger)}`;
    if (reasons.length === 0 || told.size === told.add(key).size) return [];
    reasons.sort(byRank);
    return [{ principal, access: access.access, dangers: reasons.map(({ danger }) => danger), reasons }];
  });
  const seen = new Set([...pairs.map(({ arn }) => arn.accountId), ...dormant.flatMap(accountTold)]);
  return [...dormant, ...unread(after, (account) => wasNamed(account) || seen.has(account))];
}

function accountTold({ reasons }: DormantEntry): string[] {
  return reasons.flatMap(({ danger, name }) =>
    danger === "new-account" && name !== undefined ? [name] : [],
  );
}

/** New accounts that stand in entries that are not read. Such an entry has no access that could be told. */
function unread(after: AwsAuth, isKnown: (account: string) => boolean): DormantEntry[] {
  return [...namedAccounts(after)]
    .filter((account) => !isKnown(account))
    .map((name) => ({
      principal: { type: "account", name },
      dangers: ["new-account"],
      reasons: [{ danger: "new-account", name }],
    }));
}

interface Dormant {
  readonly principal: Principal;
  readonly account: string;
  readonly access: ComparableAccess;
}

function dormantOf(
  { roles, users }: AwsAuth,
  accessesOf: (pair: AccessPair) => AccessPair["before"],
  pairs: readonly AccessPair[],
  settings: Settings,
): Dormant[] {
  const placeOf = (section: SectionName, index: number) => `${section} ${index}`;
  const used = new Set(
    pairs.flatMap((pair) =>
      accessesOf(pair).flatMap((each) => (each ? [placeOf(each.access.section, each.access.index)] : [])),
    ),
  );
  return [...roles, ...users].flatMap((mapping) => {
    const { account, principal } = whomItNames(mapping);
    const access = writtenAccess(mapping, account || undefined, settings);
    if (used.has(placeOf(access.access.section, mapping.index))) return [];
    return [{ principal, account, access }];
  });
}

function whomItNames(mapping: Mapping): { principal: Principal; account: string } {
  if (mapping.kind === "sso") {
    return { principal: { type: "sso", name: nameOfSso(mapping.sso) }, account: mapping.sso.accountId };
  }
  const name = mapping.kind === "user" ? mapping.userArn : mapping.roleArn;
  return { principal: { type: "arn", name }, account: readWrittenArn(name).account };
}

/** The same for two entries that name the same identity, however their ARNs are written. */
function keyOf({ principal: { type, name }, access }: Dormant): string {
  const { account, kind, name: bare } = readWrittenArn(name);
  return [type, access.access.section, account, kind, bare === "" ? fold(name) : fold(bare)].join(" ");
}
