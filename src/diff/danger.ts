// Which changes of access somebody should look at twice.
import { holdsPieces } from "../mapping/pieces.ts";
import type { SectionName } from "../schema/problem.ts";
import type { Access, ComparableAccess } from "./access.ts";
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
 * - `gains-system-masters`: may do everything from now on, or may choose to
 * - `account-opened`: everyone in an account gets in
 * - `section-lost`: loses something because the section of its entry can no longer be read
 * - `node-role-lost`: nodes with this role can no longer join
 * - `loses-system-masters`: may no longer do everything
 */
export type Danger = (typeof dangers)[number];

/** @param lostSections Sections of the new document that cannot be read. */
export function dangersOf(
  { type }: Principal,
  before: ComparableAccess | undefined,
  after: ComparableAccess | undefined,
  lostSections: ReadonlySet<SectionName>,
): Danger[] {
  const found: Danger[] = [];
  const [was, is] = [isMaster(before), isMaster(after)];
  if (is && !was) found.push("gains-system-masters");
  if (type === "account" && before === undefined && after !== undefined) found.push("account-opened");
  if (before !== undefined && lostSections.has(before.access.section)) found.push("section-lost");
  if (isNode(before?.access) && !isNode(after?.access)) found.push("node-role-lost");
  if (was && !is) found.push("loses-system-masters");
  return found;
}

const MASTERS = "system:masters";

/** Whether the groups hold system:masters, or a template that a session's name could turn into it. */
function isMaster(access: ComparableAccess | undefined): boolean {
  return access !== undefined && [...access.groups.keys()].some(canBeMasters);
}

/**
 * No session's name holds a colon, so the group's own is a literal one.
 *
 * @param comparable A group as access.ts compares it: its literal pieces, and templates between them.
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html (RoleSessionName)
 */
function canBeMasters(comparable: string): boolean {
  const parts: (string | object)[] = JSON.parse(comparable);
  const pieces = parts.filter((part) => typeof part === "string");
  return pieces.some((piece) => piece.includes(":")) && holdsPieces(MASTERS, pieces);
}

/** Whether nodes can join with it: https://docs.aws.amazon.com/eks/latest/userguide/auth-configmap.html */
function isNode(access: Access | undefined): boolean {
  return access?.username?.startsWith("system:node:") === true && access.groups.includes("system:nodes");
}
