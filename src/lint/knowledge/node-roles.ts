// The entries of nodes. https://docs.aws.amazon.com/eks/latest/userguide/auth-configmap.html

import type { LintEntry } from "../../document/section.ts";
import { meantGroup, runTogether } from "../../identity/kubernetes-groups.ts";
import { isNodeGroup, NODE_GROUPS, NODE_PREFIX } from "../../identity/node-groups.ts";
import { isGenerated } from "../../text/generated.ts";
import { oncePerText } from "../engine/known-texts.ts";
import { meantTemplate } from "./meant-template.ts";
import { isPlaceholder } from "./placeholders.ts";
import { saysFargate, saysSession } from "./role-names.ts";
import { bracedTemplatesIn } from "./templates.ts";

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

const NEITHER: ReadAndMeant<undefined> = { read: undefined, meant: undefined };

/** Which kind of node the entry's username is for; undefined where it is not a node's. */
export function nodeKind({ arn, username, usernameMember }: LintEntry): ReadAndMeant<NodeKind | undefined> {
  const value = username?.value ?? "";
  if (!value.includes(NODE_PREFIX)) return NEITHER;
  if (isOneNameForFargate({ arn, username })) return { read: undefined, meant: "session" };
  return {
    // Under a misspelt key it is not read.
    read: usernameMember === undefined ? undefined : KINDS.get(value),
    meant: isEaten(value) ? eatenKind(value, arn?.reading.name ?? "") : meantKind(value),
  };
}

/** The username of such a node. */
export function usernameOf(kind: NodeKind): string {
  return `${NODE_PREFIX}${kind === "instance" ? "{{EC2PrivateDNSName}}" : "{{SessionName}}"}`;
}

/** What Helm, Jinja, Go and a shell leave of a template that they took for their own: often its name, or nothing. */
const LEFT_OVER =
  /^(?:[{}\s]*|<no value>|<nil>|%!\w\(<nil>\)|none|null|nil|undefined|EC2PrivateDNSName|SessionName(?:Raw)?)$/i;

/** Whether a template engine ate the template of a node's username: `system:node:`, `system:node:<no value>`. */
export function isEaten(username: string): boolean {
  if (!username.startsWith(NODE_PREFIX) || username.length > MAX_USERNAME) return false;
  return LEFT_OVER.test(username.slice(NODE_PREFIX.length));
}

function eatenKind(username: string, role: string): NodeKind {
  const isSession = /session/i.test(username) || saysSession(role);
  return isSession ? "session" : "instance";
}

function meantKind(username: string): NodeKind | undefined {
  if (username.length > MAX_USERNAME || !/[{<]/.test(username)) return undefined;
  const bare = withoutMarks(username).replace(/[{}]/g, "");
  if (!bare.startsWith(NODE_PREFIX)) return undefined;
  const name = meantTemplate(bare.slice(NODE_PREFIX.length));
  if (name === "EC2PrivateDNSName") return "instance";
  return name === "SessionName" || name === "SessionNameRaw" ? "session" : undefined;
}

/** Whether it is the username of one node: `system:node:ip-10-0-0-1.ec2.internal`. */
export function isOneNode(username: string): boolean {
  return /^system:node:[^{]/.test(username) && !username.includes("EC2PrivateDNSName") && !isEaten(username);
}

/**
 * Whether all pods on Fargate would have that one name. Each runs on a node of its own, which is named after an address:
 * `fargate-ip-10-0-0-1.ec2.internal`.
 */
export function isOneNameForFargate({ arn, username }: Pick<LintEntry, "arn" | "username">): boolean {
  const name = username?.value ?? "";
  return isOneNode(name) && !name.includes(".") && saysFargate(arn?.reading.name ?? "");
}

/** The entry's groups as EKS reads them, and as they were meant. */
export function groupsOf({ groups, groupsMember }: LintEntry): ReadAndMeant<ReadonlySet<string>> {
  return {
    read: new Set(groupsMember === undefined ? [] : groups.map(({ value }) => value)),
    meant: new Set(groups.flatMap(({ value }) => namesMeantIn(value))),
  };
}

/** Whether the group is among those that the entry was meant to have. */
export function isMeantToHave({ groups }: LintEntry, group: string): boolean {
  return groups.some(({ value }) => namesMeantIn(value).includes(group));
}

/** The groups that were meant by one: it may be several in one item, misspelt, and with marks around them. */
export const namesMeantIn: (group: string) => readonly string[] = oncePerText((group) =>
  (runTogether(group) ?? [group]).map((name) => meantGroup(withoutMarks(name))),
);

const NOT: ReadAndMeant<boolean> = { read: false, meant: false };

/** Whether the entry is in a group that every node needs. */
export function hasNodeGroup(entry: LintEntry): ReadAndMeant<boolean> {
  if (!entry.groups.some(({ value }) => value.includes(":"))) return NOT;
  const { groups, groupsMember } = entry;
  const isOfNodes = (group: string) => (NODE_GROUPS as readonly string[]).includes(group);
  return {
    read: groupsMember !== undefined && groups.some(({ value }) => isOfNodes(value)),
    meant: groups.some(({ value }) => namesMeantIn(value).some(isOfNodes)),
  };
}

/** Whether the entry is for nodes, by its username or by a group that every node needs. */
export function isNodes(entry: LintEntry): ReadAndMeant<boolean> {
  const [kind, group] = [nodeKind(entry), hasNodeGroup(entry)];
  return { read: kind.read !== undefined || group.read, meant: kind.meant !== undefined || group.meant };
}

/** The names in a group that no node needs. None where nodes need all of it, or would but for a slip. */
export function extraGroupsIn(group: string): string[] {
  const names = runTogether(group) ?? [group.trim()];
  return names.filter(
    (name) => name !== "" && !isFilledIn(name) && !isNodeGroup(meantGroup(withoutMarks(name))),
  );
}

/** Of a name that is still to be filled in, it is not known whether each node gets the same one. */
function isFilledIn(group: string): boolean {
  return bracedTemplatesIn(group).length > 0 || isGenerated(group);
}

/** Whether it is a group of somebody else: no node needs it, and its name is known. */
export function isOtherThanNodes(group: string): boolean {
  return extraGroupsIn(group).length > 0 && !isPlaceholder(group);
}

/** Without what the example of a documentation, or a slip of the finger, leaves around a name. */
function withoutMarks(text: string): string {
  return text.replace(/[\s\p{Cf}<>"']/gu, "");
}
