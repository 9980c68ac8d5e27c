import { rewrite } from "../../../document/nodes.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import { isWithin } from "../../knowledge/group-edits.ts";
import { hasNodeGroup, nodeKind } from "../../knowledge/node-roles.ts";
import { ownUsername, type Person, personNamedAsNode } from "../../knowledge/people.ts";
import { isUsernameTaken } from "../../knowledge/usernames.ts";

interface Found {
  readonly who: Person["who"];
  readonly word: string;
  /** What the entry would be called by its own username. */
  readonly own?: string | undefined;
  /** Whether it is in a node's groups too. */
  readonly isInNodeGroup: boolean;
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
    refused: (found: Found) =>
      `${whose(found)}, and its username is a node's: every login is refused, because ${found.who === "user" ? "a user is no EC2 instance" : "its sessions are not named after EC2 instances"}; ${advice(found)}`,
    node: (found: Found) =>
      `${whose(found)}, and its username is a node's: ${found.isInNodeGroup ? "every session is a node of the cluster, with a node's rights" : "every session has the name of a node"}; ${advice(found)}`,
  },
  check({ entries }, report) {
    for (const entry of entries) {
      const { username } = entry;
      const person = personNamedAsNode(entry);
      if (person === undefined || username === undefined) continue;
      const isInNodeGroup = hasNodeGroup(entry).meant;
      const own = ownUsername(entry, person);
      const found = nodeKind(entry).meant === "instance" ? "refused" : "node";
      // Without a node's groups none may be left, and which ones it needs is not known.
      const isFree = own !== undefined && !isInNodeGroup && !isUsernameTaken(entry, own);
      const suggestion = isFree && isWithin(entry, username.span) ? rewrite(username, own) : undefined;
      report(username.span, { found, ...person, own, isInNodeGroup }, { field: "username", suggestion });
    }
  },
});

function whose({ who, word }: Found): string {
  switch (who) {
    case "user":
      return "this entry is for a user";
    case "sso":
      return "this role is IAM Identity Center's, so people sign in by it";
    case "pipeline":
      return `this role is a pipeline's, as '${shorten(word)}' in its name says`;
    case "person":
      return `this role is for people, as '${shorten(word)}' in its name says`;
    case "groups":
      return "this entry has groups that no node needs, and none that every node needs";
  }
}

function advice({ own, isInNodeGroup }: Found): string {
  const such = own === undefined ? "" : `, such as ${own}`;
  return `write a username of its own${such}${isInNodeGroup ? ", and groups of its own" : ""}`;
}
