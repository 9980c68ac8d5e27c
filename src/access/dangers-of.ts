// Finds what is dangerous about a change of one principal's access.
import type { SectionName } from "../document/problem.ts";
import { reservedPrefixes } from "../identity/reserved-names.ts";
import { sessionNameIn, templateText } from "../mapping/template.ts";
import { anythingAfter, canMeet, patternOf } from "../mapping/template-reach.ts";
import type { Access } from "./access.ts";
import { byRank, type DangerReason } from "./danger.ts";
import type { AccessOrNone } from "./document-access.ts";
import { templateOf } from "./forms.ts";
import { gainsByPower, LITERAL_MASTERS, lossesOfPower } from "./full-power.ts";
import { hiddenGroups } from "./hidden-groups.ts";
import { isInstances, isNode, isNodeEntry, isSameNode } from "./node.ts";
import type { AccessPair } from "./pair.ts";
import { VIEWS } from "./views.ts";

/** What the two documents say beyond this principal. */
export interface Surroundings {
  /** Sections of the new document that cannot be read. */
  readonly lostSections: ReadonlySet<SectionName>;
  /** Whether the cluster's authentication mode changes, so that EKS no longer reads aws-auth. */
  readonly isMapUnread: boolean;
  /** Whether the old document names the account. */
  readonly wasNamed: (accountId: string) => boolean;
  /** Another principal that has the username, or that can have it. */
  readonly ownerOf: (username: string, pair: AccessPair) => string | undefined;
  /** Whether it is one of the last people who lose their access, or of the last who can do everything. */
  readonly lastLost: (pair: AccessPair) => DangerReason | undefined;
  /** What aws-auth would give in the new document, where an access entry counts in its place. */
  readonly hiddenOf: (pair: AccessPair) => AccessOrNone;
}

/** @returns One reason for each danger, most dangerous first. Empty where nothing about the change is dangerous. */
export function dangersOf(pair: AccessPair, surroundings: Surroundings): DangerReason[] {
  const found = [...byGain(pair, surroundings), ...byLoss(pair, surroundings)].sort(byRank);
  return found.filter(({ danger }, index) => found[index - 1]?.danger !== danger);
}

function* byGain(pair: AccessPair, { wasNamed, ownerOf }: Surroundings): Iterable<DangerReason> {
  const { principal, arn, before, after } = pair;
  const opens = after[0] !== undefined && before.every((access) => access === undefined);
  yield* gainsByPower(pair);
  if (opens && principal.type === "account") yield { danger: "account-opened" };
  if (opens && !wasNamed(arn.accountId)) yield { danger: "new-account", name: arn.accountId };
  const usernames = namesBegun(before, after, (access) => [access.username]);
  const groups = namesBegun(before, after, (access) => [...access.groups.keys()]);
  if (principal.type === "account") return;
  if (arn.type === "root" && (opens || usernames.size + groups.size > 0)) yield { danger: "root-user" };
  for (const access of after) {
    if (access === undefined) continue;
    const begins = usernames.has(access.username);
    const { type } = access.access;
    if (type !== undefined && isNodeEntry(access)) {
      // EKS itself has made its name and groups.
      if (begins) yield { danger: "node-role-gained", name: textOf(access.username), of: type };
      continue;
    }
    if (begins && isInstances(access)) yield { danger: "node-role-gained", name: textOf(access.username) };
    else {
      const names = [access.username, ...access.groups.keys()];
      const system = names.find((name) => (usernames.has(name) || groups.has(name)) && canBeSystem(name));
      if (system !== undefined) yield { danger: "system-identity", name: textOf(system) };
    }
    if (!begins) continue;
    if (sessionNameIn(templateOf(access.username)) === "start") {
      yield { danger: "chosen-identity", name: textOf(access.username) };
    }
    const of = ownerOf(access.username, pair);
    if (of !== undefined) yield { danger: "takes-username", name: textOf(access.username), of };
  }
  for (const group of groups) {
    if (sessionNameIn(templateOf(group)) === undefined) continue;
    yield { danger: "chosen-identity", name: textOf(group) };
  }
}

function* byLoss(
  pair: AccessPair,
  { lostSections, isMapUnread, lastLost, hiddenOf }: Surroundings,
): Iterable<DangerReason> {
  const { before, after } = pair;
  const was = before[0];
  if (was !== undefined && isLost(was.access, lostSections)) yield { danger: "section-lost" };
  if (isMapUnread && was !== undefined && after[0] === undefined) yield { danger: "map-unread" };
  if (isNode(was) && !after.every((access) => isSameNode(was, access))) yield { danger: "node-role-lost" };
  const last = lastLost(pair);
  if (last !== undefined) yield last;
  const of = after[0]?.access.principalArn;
  const hidden = of === undefined ? [] : hiddenGroups(was, after[0], hiddenOf(pair));
  if (of !== undefined && hidden.length > 0) yield { danger: "entry-hides-map", name: hidden.join(", "), of };
  yield* lossesOfPower(pair);
}

function isLost({ section }: Access, lostSections: Surroundings["lostSections"]): boolean {
  return section !== undefined && lostSections.has(section);
}

function textOf(compared: string): string {
  return templateText(templateOf(compared));
}

/** The names that some session gets by `after` and not by `before`, with the sessions of EC2 instances or without. */
function namesBegun(
  before: readonly AccessOrNone[],
  after: readonly AccessOrNone[],
  namesOf: (access: Exclude<AccessOrNone, undefined>) => readonly string[],
): Set<string> {
  const begun = new Set<string>();
  for (const view of VIEWS) {
    const names = (accesses: readonly AccessOrNone[]) =>
      view(accesses).flatMap((access) => (access === undefined ? [] : namesOf(access)));
    const had = new Set(names(before));
    for (const name of names(after)) if (!had.has(name)) begun.add(name);
  }
  return begun;
}

const RESERVED = reservedPrefixes.map((prefix) => anythingAfter(prefix));

/** Whether a name has a reserved prefix, or can have one. `system:masters` itself is a danger of its own. */
function canBeSystem(name: string): boolean {
  if (name === LITERAL_MASTERS) return false;
  const pattern = patternOf(templateOf(name));
  return RESERVED.some((reserved) => canMeet(pattern, reserved));
}
