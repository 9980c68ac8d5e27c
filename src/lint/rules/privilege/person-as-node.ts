import { rewrite } from "../../../document/nodes.ts";
import type { LintEntry } from "../../../document/section.ts";
import { NODE_GROUPS } from "../../../identity/node-groups.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import { isUsernameTaken } from "../../knowledge/free-names.ts";
import { isWithin } from "../../knowledge/group-edits.ts";
import { groupsOf, hasNodeGroup, nodeKind } from "../../knowledge/node-roles.ts";
import { ownUsername, type Person, personNamedAsNode } from "../../knowledge/people.ts";
import { mayBeMachines } from "../../knowledge/role-names.ts";
import { isMeantForNode } from "../../knowledge/whole-map.ts";

interface Found {
  readonly who: Person["who"];
  readonly word: string;
  /** Whether the username has a session's name in it, or that of one node. */
  readonly named: "by-session" | "for-one";
  /** What the entry would be called by its own username. */
  readonly own?: string | undefined;
}

/**
 * https://docs.aws.amazon.com/eks/latest/userguide/auth-configmap.html (the username is that of nodes), and the
 * reference's pkg/server/server.go (renderTemplate): the session must be named after an instance.
 */
export const personAsNode = defineRule({
  name: "person-as-node",
  description: "a person's or a pipeline's entry with the username of a node",
  level: "error",
  fixes: false,
  messages: {
    refused: (found: Found) => `${whose(found)}: ${isRefused(found)}; ${advice(found)}`,
    "refused-in-node-groups": (found: Found) =>
      `${whose(found)}: ${isRefused(found)}; ${advice(found)}, and groups of its own`,
    node: (found: Found) => `${whose(found)}: ${isNamed(found, "has the name of a node")}; ${advice(found)}`,
    "node-in-node-groups": (found: Found) =>
      `${whose(found)}: ${isNamed(found, "is a node of the cluster, with a node's rights")}; ${advice(found)}, and groups of its own`,
  },
  check({ entries }, report) {
    let hasNodes: boolean | undefined;
    for (const entry of entries) {
      const { username } = entry;
      const person = personNamedAsNode(entry);
      if (person === undefined || username === undefined) continue;
      const isInNodeGroup = hasNodeGroup(entry).meant;
      const own = ownUsername(entry, person);
      const template = nodeKind(entry).meant;
      const kind = template === "instance" ? "refused" : "node";
      const named = template === undefined ? "for-one" : "by-session";
      const found = isInNodeGroup ? (`${kind}-in-node-groups` as const) : kind;
      // Without a node's groups none may be left, and which ones it needs is not known.
      const isFree = own !== undefined && !isInNodeGroup && !isUsernameTaken(entry, own);
      const suggestion = isFree && isWithin(entry, username.span) ? rewrite(username, own) : undefined;
      const mayBeNodes = kind === "refused" && person.who === "pipeline" && isWrittenForMachines(entry);
      // In a map without another entry for nodes, it may be that of a cluster for the pipeline.
      if (mayBeNodes) hasNodes ??= entries.some(isMeantForNode);
      const severity = mayBeNodes && hasNodes === false ? "warning" : "error";
      report(username.span, { found, ...person, named, own }, { field: "username", severity, suggestion });
    }
  },
});

/** Whether it has all that a node's entry has, and its role may be that of machines. */
function isWrittenForMachines(entry: LintEntry): boolean {
  const { read } = groupsOf(entry);
  return NODE_GROUPS.every((group) => read.has(group)) && mayBeMachines(entry.arn?.reading.name ?? "");
}

function whose({ who, word }: Found): string {
  const owner = {
    user: "this entry is for a user",
    sso: "this role is IAM Identity Center's, so people sign in by it",
    pipeline: `this role is a pipeline's, as '${shorten(word)}' in its name says`,
    person: `this role is for people, as '${shorten(word)}' in its name says`,
    groups: "this entry has groups that no node needs, and none that every node needs",
  }[who];
  return `${owner}, and its username is a node's`;
}

function isRefused({ who }: Found): string {
  // A server such as Jenkins may run on an instance with this role.
  if (who === "pipeline") {
    return "every login is refused, unless it comes from an EC2 instance, which then has a node's name";
  }
  const why = who === "user" ? "a user is no EC2 instance" : "its sessions are not named after EC2 instances";
  return `every login is refused, because ${why}`;
}

function isNamed({ who, named }: Found, what: string): string {
  if (who !== "user") return `every session ${what}`;
  return named === "for-one" ? `the user ${what}` : "a user has no session, so the name is missing from it";
}

function advice({ own }: Found): string {
  return `write a username of its own${own === undefined ? "" : `, such as ${own}`}`;
}
