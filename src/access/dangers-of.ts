// Finds what is dangerous about a change of one principal's access.
import type { SectionName } from "../document/problem.ts";
import type { ParsedArn } from "../identity/arn.ts";
import { MASTERS } from "../identity/node-groups.ts";
import { reservedPrefixes } from "../identity/reserved-names.ts";
import { sessionNameIn, templateText } from "../mapping/template.ts";
import { anythingAfter, canMeet, patternOf } from "../mapping/template-reach.ts";
import type { Access } from "./access.ts";
import { byRank, type DangerReason } from "./danger.ts";
import type { AccessOrNone } from "./document-access.ts";
import { comparable, templateOf } from "./forms.ts";
import { isInstances, isNode, isSameNode } from "./node.ts";
import type { Principal } from "./principals.ts";

/** What one principal may get by each of the two documents. The first of each is the answer of `resolve`. */
export interface AccessPair {
  readonly principal: Principal;
  /** The ARN of one identity among those that the principal represents. */
  readonly arn: ParsedArn;
  readonly before: readonly AccessOrNone[];
  readonly after: readonly AccessOrNone[];
}

/** What the two documents say beyond this principal. */
export interface Surroundings {
  /** Sections of the new document that cannot be read. */
  readonly lostSections: ReadonlySet<SectionName>;
  /** Whether the old document names the account. */
  readonly wasNamed: (accountId: string) => boolean;
  /** Another principal that has the username, or that can have it. */
  readonly ownerOf: (username: string, pair: AccessPair) => string | undefined;
  /** Whether it is one of the last people who lose their access, or of the last who lose system:masters. */
  readonly lastLost: (pair: AccessPair) => "access" | "system:masters" | undefined;
}

/** @returns One reason for each danger, most dangerous first. Empty where nothing about the change is dangerous. */
export function dangersOf(pair: AccessPair, surroundings: Surroundings): DangerReason[] {
  const found = [...byGain(pair, surroundings), ...byLoss(pair, surroundings)].sort(byRank);
  return found.filter(({ danger }, index) => found[index - 1]?.danger !== danger);
}

function* byGain(pair: AccessPair, { wasNamed, ownerOf }: Surroundings): Iterable<DangerReason> {
  const { principal, arn, before, after } = pair;
  const opens = after[0] !== undefined && before.every((access) => access === undefined);
  if (mayBeginAsMaster(before, after)) yield { danger: "gains-system-masters" };
  if (opens && principal.type === "account") yield { danger: "account-opened" };
  if (opens && !wasNamed(arn.accountId)) yield { danger: "new-account", name: arn.accountId };
  const usernames = namesBegun(before, after, (access) => [access.username]);
  const groups = namesBegun(before, after, (access) => [...access.groups.keys()]);
  if (principal.type === "account") return;
  if (arn.type === "root" && (opens || usernames.size + groups.size > 0)) yield { danger: "root-user" };
  for (const access of after) {
    if (access === undefined) continue;
    const begins = usernames.has(access.username);
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

function* byLoss(pair: AccessPair, { lostSections, lastLost }: Surroundings): Iterable<DangerReason> {
  const { before, after } = pair;
  const was = before[0];
  if (was !== undefined && isLost(was.access, lostSections)) yield { danger: "section-lost" };
  if (isNode(was) && !after.every((access) => isSameNode(was, access))) yield { danger: "node-role-lost" };
  const last = lastLost(pair);
  if (last === "access") yield { danger: "last-people-lost" };
  else if (last !== undefined) yield { danger: "last-people-lost", name: last };
  if (mayBeginAsMaster(after, before)) yield { danger: "loses-system-masters" };
}

function isLost({ section }: Access, lostSections: Surroundings["lostSections"]): boolean {
  return section !== undefined && lostSections.has(section);
}

function textOf(compared: string): string {
  return templateText(templateOf(compared));
}

/** The ways to look at what a principal gets. Where something is new in one of them, somebody can get something new. */
const VIEWS: readonly ((accesses: readonly AccessOrNone[]) => readonly AccessOrNone[])[] = [
  ([first]) => [first],
  // Where each login gets one of several at random, anyone gets all of them by trying again.
  (all) => all,
];

/** The names that some session gets by `after` and not by `before`, with the sessions of EC2 instances or without. */
function namesBegun(
  before: readonly AccessOrNone[],
  after: readonly AccessOrNone[],
  namesOf: (access: Exclude<AccessOrNone, undefined>) => readonly string[],
): Set<string> {
  const begun = new Set<string>();
  for (const view of VIEWS) {
    for (const counts of [isAny, isForAll]) {
      const names = (accesses: readonly AccessOrNone[]) =>
        view(accesses).flatMap((access) => (access !== undefined && counts(access) ? namesOf(access) : []));
      const had = new Set(names(before));
      for (const name of names(after)) if (!had.has(name)) begun.add(name);
    }
  }
  return begun;
}

function isAny(access: AccessOrNone): boolean {
  return access !== undefined;
}

function isForAll(access: AccessOrNone): boolean {
  return access?.isForInstances === false;
}

/** Whether some session gets system:masters by `after` and not by `before`. */
function mayBeginAsMaster(before: readonly AccessOrNone[], after: readonly AccessOrNone[]): boolean {
  return VIEWS.some((view) =>
    [isAny, isForAll].some((counts) =>
      // Who could choose to have it, and has it always from now on, gains it too.
      [canBeMaster, isMaster].some((isOne) => {
        const some = (accesses: readonly AccessOrNone[]) =>
          view(accesses).some((access) => counts(access) && isOne(access));
        return some(after) && !some(before);
      }),
    ),
  );
}

function isMaster(access: AccessOrNone): boolean {
  return access?.groups.has(LITERAL_MASTERS) === true;
}

/** Whether a group is system:masters, or has templates that some session turns into it. */
export function canBeMaster(access: AccessOrNone): boolean {
  if (access === undefined) return false;
  const known = MASTERS_BY_GROUPS.get(access.groups);
  if (known !== undefined) return known;
  const can = [...access.groups.keys()].some(canBeMasters);
  MASTERS_BY_GROUPS.set(access.groups, can);
  return can;
}

/** Everyone is asked about, and thousands share a list of groups. */
const MASTERS_BY_GROUPS = new WeakMap<ReadonlyMap<string, string>, boolean>();

const MASTERS_PATTERN = patternOf(MASTERS);

function canBeMasters(group: string): boolean {
  return canMeet(patternOf(templateOf(group)), MASTERS_PATTERN);
}

const RESERVED = reservedPrefixes.map((prefix) => anythingAfter(prefix));
const LITERAL_MASTERS = comparable(MASTERS);

/** Whether a name has a reserved prefix, or can have one. `system:masters` itself is a danger of its own. */
function canBeSystem(name: string): boolean {
  if (name === LITERAL_MASTERS) return false;
  const pattern = patternOf(templateOf(name));
  return RESERVED.some((reserved) => canMeet(pattern, reserved));
}
