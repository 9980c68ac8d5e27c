// Which changes of access are dangerous, so that somebody should look at them twice.

import type { SectionName } from "../document/problem.ts";
import { matchesWithGaps } from "../text/matches-with-gaps.ts";
import { comparable, literalsOf } from "./access.ts";
import type { AccessOrNone } from "./document-access.ts";
import type { Principal } from "./principals.ts";

/** Most dangerous first. */
export const dangers = [
  "gains-system-masters",
  "account-opened",
  "section-lost",
  "node-role-lost",
  "loses-system-masters",
] as const;

/**
 * - `gains-system-masters`: can do anything from now on, or can choose a session name that lets it
 * - `account-opened`: everyone in an account gets in
 * - `section-lost`: loses something because the section of its entry can no longer be read
 * - `node-role-lost`: nodes with this role can no longer join
 * - `loses-system-masters`: can no longer do everything
 */
export type Danger = (typeof dangers)[number];

/**
 * @param before What the principal may get by the old document. The first is the answer of `resolve`.
 * @param after The same for the new document.
 * @param lostSections Sections of the new document that cannot be read.
 */
export function dangersOf(
  { type }: Principal,
  before: readonly AccessOrNone[],
  after: readonly AccessOrNone[],
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

/** Whether an EC2 instance, or any other session, can do anything by `after` but not by `before`. */
function mayBeginAsMaster(before: readonly AccessOrNone[], after: readonly AccessOrNone[]): boolean {
  return [isMaster, isMasterForAll].some(
    (isOne) =>
      begins(isOne(before[0]), isOne(after[0])) ||
      // Where each login gets one of several at random, anyone gets all of them by trying again.
      begins(before.some(isOne), after.some(isOne)),
  );
}

function isMasterForAll(access: AccessOrNone): boolean {
  return access?.isForInstances === false && isMaster(access);
}

function begins(before: boolean, after: boolean): boolean {
  return after && !before;
}

const MASTERS = "system:masters";

/** Whether a group is system:masters, or has templates that a session's name could turn into it. */
function isMaster(access: AccessOrNone): boolean {
  return access !== undefined && [...access.groups.keys()].some(canBeMasters);
}

/**
 * A session's name cannot hold a colon, so the colon of system:masters must be in a literal piece.
 *
 * @param comparable A group in the form of `comparable` in access.ts: literal pieces, with templates between them.
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html (RoleSessionName)
 */
function canBeMasters(comparable: string): boolean {
  const pieces = literalsOf(comparable);
  return pieces.some((piece) => piece.includes(":")) && matchesWithGaps(MASTERS, pieces);
}

/**
 * Whether nodes can join with it. The username must be a node's, and each instance or session must have its own.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/auth-configmap.html
 */
function isNode(access: AccessOrNone): boolean {
  return (
    access !== undefined && NODES.includes(access.username) && access.groups.has(comparable("system:nodes"))
  );
}

/**
 * Whether every node that could join with `before` can join with `after`. A Fargate pod's session is not named after an
 * instance.
 */
function isSameNode(before: AccessOrNone, after: AccessOrNone): boolean {
  if (!isNode(after) || before?.username !== after?.username) return false;
  return before?.isForInstances === true || after?.isForInstances === false;
}

/** The usernames of EC2 instances, and of Fargate's pods. */
const NODES = (["EC2PrivateDNSName", "SessionName", "SessionNameRaw"] as const).map((template) =>
  comparable(["system:node:", template, ""]),
);
