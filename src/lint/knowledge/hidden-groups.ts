// Groups that a slip hides. Once it is mended, other rules see them, so a fix of the slip asks first what they would say.
import type { LintEntry } from "../../document/section.ts";
import { isNodeGroup, MASTERS, NODE_GROUPS } from "../../identity/node-groups.ts";
import { groupSlip } from "./meant-groups.ts";
import { namesMeantIn, nodeKind } from "./node-roles.ts";

/** Whether the groups go with the entry's username: a node's has the groups of nodes and no others, and nobody else has these. */
export function goWithUsername(entry: LintEntry, groups: readonly string[]): boolean {
  const meant = new Set(groups.flatMap((group) => namesMeantIn(group)));
  if (nodeKind(entry).meant === undefined) return !NODE_GROUPS.some((group) => meant.has(group));
  return NODE_GROUPS.every((group) => meant.has(group)) && [...meant].every(isNodeGroup);
}

/** Whether each of the groups is right as it is. */
export function areRight(groups: readonly string[]): boolean {
  return groups.every((group) => PLAIN.test(group) && !isTold(group));
}

/** Without quotes, spaces and templates. */
const PLAIN = /^[A-Za-z][\w:./@-]*$/;

function isTold(group: string): boolean {
  return group === MASTERS || groupSlip(group) !== undefined;
}
