// The entries of nodes. https://docs.aws.amazon.com/eks/latest/userguide/auth-configmap.html

import type { LintEntry } from "../../document/section.ts";
import { meantGroup, runTogether } from "../../identity/kubernetes-groups.ts";
import { NODE_GROUPS, NODE_PREFIX } from "../../identity/node-groups.ts";
import { meantTemplate } from "./meant-template.ts";

/** Longer than any node's username. */
const MAX_USERNAME = 100;

/** An EC2 instance's username, or one that takes the name of the session (Fargate, hybrid nodes). */
export type NodeKind = "instance" | "session";

const KINDS: ReadonlyMap<string, NodeKind> = new Map([
  [`${NODE_PREFIX}{{EC2PrivateDNSName}}`, "instance"],
  [`${NODE_PREFIX}{{SessionName}}`, "session"],
  [`${NODE_PREFIX}{{SessionNameRaw}}`, "session"],
]);

/** Something as EKS reads it, and as it was meant: with the slips in it mended. */
export interface ReadAndMeant<T> {
  readonly read: T;
  readonly meant: T;
}

/** Which kind of node the entry's username is for; undefined where it is not a node's. */
export function nodeKind({ username, usernameMember }: LintEntry): ReadAndMeant<NodeKind | undefined> {
  const value = username?.value ?? "";
  return {
    // Under a misspelt key it is not read.
    read: usernameMember === undefined ? undefined : KINDS.get(value),
    meant: meantKind(value),
  };
}

function meantKind(username: string): NodeKind | undefined {
  if (username.length > MAX_USERNAME || !username.includes(NODE_PREFIX) || !/[{<]/.test(username))
    return undefined;
  const bare = withoutMarks(username).replace(/[{}]/g, "");
  if (!bare.startsWith(NODE_PREFIX)) return undefined;
  const name = meantTemplate(bare.slice(NODE_PREFIX.length));
  if (name === "EC2PrivateDNSName") return "instance";
  return name === "SessionName" || name === "SessionNameRaw" ? "session" : undefined;
}

/** Whether it is the username of one node: `system:node:ip-10-0-0-1.ec2.internal`. */
export function isOneNode(username: string): boolean {
  return /^system:node:[^{]/.test(username) && !username.includes("EC2PrivateDNSName");
}

/** The entry's groups as EKS reads them, and as they were meant. */
export function groupsOf({ groups, groupsMember }: LintEntry): ReadAndMeant<ReadonlySet<string>> {
  return {
    read: new Set(groupsMember === undefined ? [] : groups.map(({ value }) => value)),
    meant: new Set(
      groups.flatMap(({ value }) =>
        (runTogether(value) ?? [value]).map((name) => meantGroup(withoutMarks(name))),
      ),
    ),
  };
}

const NOT: ReadAndMeant<boolean> = { read: false, meant: false };

/** Whether the entry is in a group that every node needs. */
export function hasNodeGroup(entry: LintEntry): ReadAndMeant<boolean> {
  if (!entry.groups.some(({ value }) => value.includes(":"))) return NOT;
  const { read, meant } = groupsOf(entry);
  return {
    read: NODE_GROUPS.some((group) => read.has(group)),
    meant: NODE_GROUPS.some((group) => meant.has(group)),
  };
}

/** Without what the example of a documentation, or a slip of the finger, leaves around a name. */
function withoutMarks(text: string): string {
  return text.replace(/[\s\p{Cf}<>"']/gu, "");
}
