// Which groups the entry of a node's role lacks. https://docs.aws.amazon.com/eks/latest/userguide/auth-configmap.html
import type { LintEntry } from "../../document/section.ts";
import { FARGATE_GROUP, isNodeGroup, NODE_GROUPS, WINDOWS_GROUP } from "../../identity/node-groups.ts";
import { groupsOf, namesMeantIn, nodeKind } from "./node-roles.ts";
import { isPlaceholder } from "./placeholders.ts";
import { saysFargate, saysPodExecution, saysWindows } from "./role-names.ts";
import { isForUser } from "./templates.ts";

export interface GroupsFault {
  readonly found: "missing-groups" | "groups-not-read" | "no-windows-group";
  readonly absent: readonly string[];
}

/** The groups that a node's role lacks: those that it was not even meant to have, else those that a slip loses. */
export function groupsFault(entry: LintEntry): GroupsFault | undefined {
  const kind = nodeKind(entry).meant;
  if (kind === undefined || isForUser(entry)) return undefined;
  const name = entry.arn?.reading.name ?? "";
  const isFargate = kind === "session" ? saysFargate(name) : saysPodExecution(name);
  const needed = isFargate ? [...NODE_GROUPS, FARGATE_GROUP] : NODE_GROUPS;
  const { read, meant } = groupsOf(entry);
  const isMisread = isGroupsMisread(entry);
  const isWindows = kind === "instance" && !isMisread && saysWindows(name) && !meant.has(WINDOWS_GROUP);
  const windows = isWindows ? [WINDOWS_GROUP] : [];
  const neverMeant = isMisread ? [] : needed.filter((group) => !meant.has(group));
  if (neverMeant.length > 0) return { found: "missing-groups", absent: [...neverMeant, ...windows] };
  if (isWindows) return { found: "no-windows-group", absent: windows };
  const absent = needed.filter((group) => !read.has(group));
  return absent.length > 0 ? { found: "groups-not-read", absent } : undefined;
}

/**
 * Whether it is not clear which groups were meant: they are under another key, of another type, or placeholders. Of
 * `<system:nodes>` it is clear.
 */
export function isGroupsMisread({ groups, groupsMember, members }: LintEntry): boolean {
  if (groupsMember === undefined && groups.length === 0) {
    return members.some(({ key }) => /^groups?$/i.test(key.value));
  }
  return groups.some(({ value }) => isPlaceholder(value) && !namesMeantIn(value).every(isNodeGroup));
}
