// What keeps the username of an entry from being a node's, and what would be right.
import { partOf, rewrite } from "../../document/nodes.ts";
import type { LintEntry } from "../../document/section.ts";
import type { SpanEdit } from "../../document/source.ts";
import { NODE_GROUPS } from "../../identity/node-groups.ts";
import { oncePerText } from "../engine/known-texts.ts";
import { isUsernameTaken } from "./free-names.ts";
import { isWithin } from "./group-edits.ts";
import { meantTemplate } from "./meant-template.ts";
import { isGroupsMisread } from "./node-groups-fault.ts";
import {
  extraGroupsIn,
  groupsOf,
  hasNodeGroup,
  isEaten,
  isMeantToHave,
  isOneNameForFargate,
  isOneNode,
  nodeKind,
  usernameOf,
} from "./node-roles.ts";
import { ownUsername, personIn } from "./people.ts";
import {
  saysFargate,
  saysHybridNodes,
  saysNode,
  saysPodExecution,
  saysSession,
  saysWindows,
} from "./role-names.ts";
import { bracedTemplatesIn, isForUser, piecesOf } from "./templates.ts";

export type UsernameFault =
  | { readonly found: "eaten"; readonly right: string }
  | { readonly found: "person-in-node-groups"; readonly group: string }
  | {
      readonly found:
        | "not-a-node"
        | "misspelt-username"
        | "no-username"
        | "not-an-instance"
        | "one-name-for-fargate"
        | "not-a-hybrid-node"
        | "only-instances"
        | "only-instances-once-mended";
    };

/** The faults that are about a template alone. */
export const ONLY_INSTANCES: ReadonlySet<string> = new Set(["only-instances", "only-instances-once-mended"]);

export function usernameFault(entry: LintEntry): UsernameFault | undefined {
  const username = entry.username?.value ?? "";
  const inNodeGroup = hasNodeGroup(entry);
  if (username.trim() === "") return inNodeGroup.meant ? { found: "no-username" } : undefined;
  const kind = nodeKind(entry);
  if (kind.meant !== undefined) {
    if (isEaten(username)) return { found: "eaten", right: usernameOf(kind.meant) };
    if (isOneNameForFargate(entry)) return { found: "one-name-for-fargate" };
    if (hasMore(username))
      return isGroupsMisread(entry) && !inNodeGroup.meant ? undefined : { found: "not-a-node" };
    if (kind.meant === "instance" && saysPodExecution(nameOf(entry))) return { found: "not-an-instance" };
    if (kind.meant === "instance" && saysHybridNodes(nameOf(entry))) return { found: "not-a-hybrid-node" };
    if (kind.read !== undefined || !inNodeGroup.meant) return undefined;
    return { found: entry.usernameMember === undefined ? "no-username" : "misspelt-username" };
  }
  if (inNodeGroup.meant) {
    if (isOneNode(username)) return undefined;
    const group = NODE_GROUPS.findLast((each) => isMeantToHave(entry, each));
    const isPersons = personIn(entry) !== undefined && group !== undefined;
    return isPersons ? { found: "person-in-node-groups", group } : { found: "not-a-node" };
  }
  const template = instanceTemplate(entry);
  if (template === undefined || isGroupsMisread(entry)) return undefined;
  return { found: template.isRead ? "only-instances" : "only-instances-once-mended" };
}

/** Whether there is other text beside the template, as in `system:node:{{EC2PrivateDNSName}}'`. */
function hasMore(username: string): boolean {
  const [template] = bracedTemplatesIn(username);
  if (template === undefined) return false;
  const rest = username.slice(0, template.start) + username.slice(template.end);
  return !/[{}<>]/.test(rest) && rest.replace(/[\s\p{Cf}]/gu, "") !== "system:node:";
}

/** Braces or angle brackets, as many as there should be or not. */
const TEMPLATE = /[{<]{1,3}([^{}<>]*)[}>]{1,3}/g;

/** Where the template of an instance's name is, and whether it is spelt right. */
export function instanceTemplate(entry: LintEntry) {
  const { username } = entry;
  if (username === undefined || isForUser(entry)) return undefined;
  const template = instanceTemplateIn(username.value);
  return template && { span: partOf(username, template.start, template.end), isRead: template.isRead };
}

const instanceTemplateIn = oncePerText((username) => {
  const template = bracedTemplatesIn(username).find(({ name }) => name === "EC2PrivateDNSName");
  if (template !== undefined) return { start: template.start, end: template.end, isRead: true };
  const meant = piecesOf(username, TEMPLATE).find(
    ([, name = ""]) => meantTemplate(name) === "EC2PrivateDNSName",
  );
  return meant && { start: meant.index, end: meant.index + meant[0].length, isRead: false };
});

/** The username that the message tells people to write, where that is one text and no other finding follows from it. */
export function suggestionFor(entry: LintEntry, found: UsernameFault["found"]): SpanEdit[] | undefined {
  const { username } = entry;
  if (username === undefined || !isWithin(entry, username.span)) return undefined;
  const name = nameOf(entry);
  switch (found) {
    case "eaten":
      return isForUser(entry)
        ? undefined
        : rewrite(username, usernameOf(nodeKind(entry).meant ?? "instance"));
    case "not-an-instance":
    case "one-name-for-fargate":
    case "not-a-hybrid-node":
      return rewrite(username, usernameOf("session"));
    case "not-a-node": {
      const { read } = groupsOf(entry);
      const isNode = saysNode(name) && !isForUser(entry) && NODE_GROUPS.every((group) => read.has(group));
      const needsMore =
        [...read].some((group) => extraGroupsIn(group).length > 0) || saysWindows(name) || saysFargate(name);
      if (!isNode || needsMore) return undefined;
      return rewrite(username, usernameOf(saysSession(name) ? "session" : "instance"));
    }
    case "only-instances":
    case "only-instances-once-mended": {
      const own = ownUsername(entry, personIn(entry) ?? { who: "groups", word: name });
      return own === undefined || isUsernameTaken(entry, own) ? undefined : rewrite(username, own);
    }
    default:
      return undefined;
  }
}

function nameOf({ arn }: LintEntry): string {
  return arn?.reading.name ?? "";
}
