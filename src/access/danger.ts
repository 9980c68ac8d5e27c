// Which changes of access somebody should look at twice.

import type { SectionName } from "../document/problem.ts";
import { matchesWithGaps } from "../text/matches-with-gaps.ts";
import { comparable, literalsOf } from "./access.ts";
import type { Principal } from "./principals.ts";
import type { PossibleAccess } from "./side.ts";

/** Most dangerous first. */
export const dangers = [
  "gains-system-masters",
  "account-opened",
  "section-lost",
  "node-role-lost",
  "loses-system-masters",
] as const;

/**
 * - `gains-system-masters`: may do everything from now on, or may choose to
 * - `account-opened`: everyone in an account gets in
 * - `section-lost`: loses something because the section of its entry can no longer be read
 * - `node-role-lost`: nodes with this role can no longer join
 * - `loses-system-masters`: may no longer do everything
 */
export type Danger = (typeof dangers)[number];

/**
 * @param before What the principal may get by the old document, first what `resolve` answers.
 * @param after The same of the new one.
 * @param lostSections Sections of the new document that cannot be read.
 */
export function dangersOf(
  { type }: Principal,
  before: readonly PossibleAccess[],
  after: readonly PossibleAccess[],
  lostSections: ReadonlySet<SectionName>,
): Danger[] {
  const found: Danger[] = [];
  const [was, is] = [before[0], after[0]];
  if (mayBeginAsMaster(before, after)) found.push("gains-system-masters");
  if (type === "account" && was === undefined && is !== undefined) found.push("account-opened");
  if (was !== undefined && lostSections.has(was.access.section)) found.push("section-lost");
  if (isNode(was) && !after.every((access) => isSameNode(was, access))) found.push("node-role-lost");
  if (mayBeginAsMaster(after, before)) found.push("loses-system-masters");
  return found;
}

/** Whether somebody may do everything by `after` and not by `before`: an EC2 instance, or another session. */
function mayBeginAsMaster(before: readonly PossibleAccess[], after: readonly PossibleAccess[]): boolean {
  return [isMaster, isMasterForAll].some(
    (isOne) =>
      begins(isOne(before[0]), isOne(after[0])) ||
      // What is given at random, login by login, is had by whoever tries again.
      begins(before.some(isOne), after.some(isOne)),
  );
}

function isMasterForAll(access: PossibleAccess): boolean {
  return access?.isForInstances === false && isMaster(access);
}

function begins(before: boolean, after: boolean): boolean {
  return after && !before;
}

const MASTERS = "system:masters";

/** Whether the groups hold system:masters, or a template that a session's name could turn into it. */
function isMaster(access: PossibleAccess): boolean {
  return access !== undefined && [...access.groups.keys()].some(canBeMasters);
}

/**
 * No session's name holds a colon, so the group's own is a literal one.
 *
 * @param comparable A group as access.ts compares it: its literal pieces, and templates between them.
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html (RoleSessionName)
 */
function canBeMasters(comparable: string): boolean {
  const pieces = literalsOf(comparable);
  return pieces.some((piece) => piece.includes(":")) && matchesWithGaps(MASTERS, pieces);
}

/**
 * Whether nodes can join with it: the username must be that of a node, as each instance, or each session, has its own.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/auth-configmap.html
 */
function isNode(access: PossibleAccess): boolean {
  return (
    access !== undefined && NODES.includes(access.username) && access.groups.has(comparable("system:nodes"))
  );
}

/** Whether all that could join with `before` can with `after`; a Fargate pod's session is not named after an instance. */
function isSameNode(before: PossibleAccess, after: PossibleAccess): boolean {
  if (!isNode(after) || before?.username !== after?.username) return false;
  return before?.isForInstances === true || after?.isForInstances === false;
}

/** Instances, and Fargate's pods. */
const NODES = (["EC2PrivateDNSName", "SessionName", "SessionNameRaw"] as const).map((template) =>
  comparable(["system:node:", template, ""]),
);
