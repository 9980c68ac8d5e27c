// Whether a username or a group can be written into an entry without bringing another finding.
import type { LintEntry } from "../../document/section.ts";
import { NODE_GROUPS } from "../../identity/node-groups.ts";
import { reservedPrefixOf } from "../../identity/reserved-names.ts";
import { nodeKind } from "./node-roles.ts";
import { isPlaceholder } from "./placeholders.ts";
import { filledIn } from "./templates.ts";

/** Whether no other entry has the username, and it takes no prefix that is kept for others. */
export function isFreeUsername(entry: LintEntry, username: string): boolean {
  const before = reservedPrefixOf(entry.username?.value ?? "");
  const prefix = reservedPrefixOf(username);
  if (prefix !== undefined && prefix !== before) return false;
  return !isUsernameTaken(entry, username);
}

/** Whether an entry of the ConfigMap has the username. */
export function isUsernameTaken(entry: LintEntry, username: string): boolean {
  const { siblings } = entry.section;
  const known = usernames.get(siblings);
  const names =
    known ??
    new Set(siblings.flatMap((each) => (each.username ? [filledIn(each, each.username.value)] : [])));
  if (known === undefined) usernames.set(siblings, names);
  return names.has(filledIn(entry, username));
}

/** Whether the entry does not give the group yet, and it makes no node of somebody else. */
export function isFreeGroup(entry: LintEntry, group: string): boolean {
  const isOfNodes = (NODE_GROUPS as readonly string[]).includes(group);
  // Where a placeholder is among the groups, it is not known yet whether the entry is a node's.
  if (
    isOfNodes &&
    nodeKind(entry).meant === undefined &&
    entry.groups.some(({ value }) => isPlaceholder(value))
  )
    return false;
  return !givesGroup(entry, group);
}

export function givesGroup(entry: LintEntry, group: string): boolean {
  const known = groups.get(entry);
  const names = known ?? new Set(entry.groups.map(({ value }) => value));
  if (known === undefined) groups.set(entry, names);
  return names.has(group);
}

/** They are collected once. */
const groups = new WeakMap<LintEntry, ReadonlySet<string>>();
const usernames = new WeakMap<readonly LintEntry[], ReadonlySet<string>>();
