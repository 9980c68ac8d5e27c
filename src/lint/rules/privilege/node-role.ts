import { partOf, rewrite } from "../../../document/nodes.ts";
import type { LintEntry } from "../../../document/section.ts";
import type { SpanEdit } from "../../../document/source.ts";
import { FARGATE_GROUP, NODE_GROUPS, WINDOWS_GROUP } from "../../../identity/node-groups.ts";
import { isGenerated } from "../../../text/generated.ts";
import { defineRule } from "../../engine/rule.ts";
import { addGroups, isWithin } from "../../knowledge/group-edits.ts";
import { groupsFault, isGroupsMisread } from "../../knowledge/node-groups-fault.ts";
import {
  extraGroupIn,
  groupsOf,
  hasNodeGroup,
  isEaten,
  isOneNode,
  nodeKind,
  usernameOf,
} from "../../knowledge/node-roles.ts";
import { ownUsername, personIn } from "../../knowledge/people.ts";
import {
  saysFargate,
  saysNode,
  saysPodExecution,
  saysSession,
  saysWindows,
} from "../../knowledge/role-names.ts";
import { bracedTemplatesIn, isForUser } from "../../knowledge/templates.ts";
import { isUsernameTaken } from "../../knowledge/usernames.ts";

const A_NODES =
  "a node's username is system:node:{{EC2PrivateDNSName}} (on Fargate and on hybrid nodes system:node:{{SessionName}}); an entry that is not for nodes needs other groups";

/** https://docs.aws.amazon.com/eks/latest/userguide/auth-configmap.html */
export const nodeRole = defineRule({
  name: "node-role",
  description: "a node's role without its groups, or a node's groups without its username",
  level: "error",
  fixes: false,
  messages: {
    "missing-groups": areMissing,
    "groups-not-read": areMissing,
    "no-windows-group": () =>
      `${WINDOWS_GROUP} is missing, and the role's name says that its nodes run Windows: pods on them get no network; add the group ${WINDOWS_GROUP} if they do`,
    eaten: ({ right }: { right: string }) =>
      `the template is gone from this username, most likely because Helm, Jinja or a shell took it for its own: no node can join; write ${right}, and escape it for that tool: {{ "{{NAME}}" }} in Helm, {% raw %}{{NAME}}{% endraw %} in Jinja and Ansible`,
    "not-a-node": cannotJoin,
    "misspelt-username": cannotJoin,
    "no-username": () =>
      `this entry has a node's groups and no username, so no node can join by it; ${A_NODES}`,
    "person-in-node-groups": ({ group }: { group: string }) =>
      `the group '${group}' is for nodes, and this entry is not a node's: the group gives it no rights of its own, but it can ask for a node's certificate; give it groups of its own`,
    "not-an-instance": () =>
      "pods on Fargate are refused: their sessions are not named after an EC2 instance; write system:node:{{SessionName}}",
    "only-instances": () =>
      "this refuses every session that is not named after an EC2 instance, and the entry is not a node's; use {{SessionName}} for the session's name",
  },
  yieldsTo: [
    // Whoever is no node needs neither a node's groups nor its username.
    { rule: "person-as-node", at: "entry" },
    {
      rule: "unknown-key",
      at: "field",
      found: ["groups-not-read", "no-username"],
      to: ["misspelt", "already-there"],
    },
    {
      rule: "wrong-type",
      at: "field",
      found: ["groups-not-read", "no-username"],
      to: ["value", "item", "text-for-list"],
    },
    { rule: "missing-username", at: "field", found: ["no-username"] },
    { rule: "placeholder", at: "field", found: ["groups-not-read", "misspelt-username"] },
    { rule: "stray-whitespace", at: "field", found: ["groups-not-read", "misspelt-username", "no-username"] },
    { rule: "unknown-system-group", at: "field", found: ["groups-not-read"] },
    { rule: "folded-item", at: "field", found: ["groups-not-read"] },
    { rule: "unknown-template", at: "field", found: ["misspelt-username"] },
    { rule: "unbalanced-template", at: "field", found: ["misspelt-username"] },
    { rule: "angle-template", at: "field", found: ["misspelt-username"] },
  ],
  check({ entries }, report) {
    for (const entry of entries) {
      const { username, groups, groupsMember, label } = entry;
      // It is not known which groups a generator will write.
      if (groups.some(({ value }) => isGenerated(value))) continue;
      const ofGroups = groupsFault(entry);
      if (ofGroups !== undefined) {
        const { found, absent } = ofGroups;
        report(groupsMember?.key.span ?? username?.span ?? label, ofGroups, {
          field: "groups",
          suggestion: found === "groups-not-read" ? undefined : addGroups(entry, absent),
          // The name may be that of the cluster, which has Linux nodes too.
          ...(found === "no-windows-group" ? { severity: "warning" } : {}),
        });
      }
      const said = usernameFault(entry);
      if (said === undefined) continue;
      const { found } = said;
      const template = found === "only-instances" ? instanceTemplate(entry) : undefined;
      const span = template ?? username?.span ?? groupsMember?.key.span ?? label;
      const suggestion = suggestionFor(entry, found);
      report(span, said, { field: "username", severity: severityOf(found, entry), suggestion });
    }
  },
});

function cannotJoin(): string {
  return `this entry has a node's groups, and no node can join with this username; ${A_NODES}`;
}

function areMissing({ absent }: { absent: readonly string[] }): string {
  const isFargate = absent.includes(FARGATE_GROUP);
  const who = isFargate ? "pods on Fargate are refused" : "nodes cannot join with this role";
  const needed = isFargate ? [...NODE_GROUPS, FARGATE_GROUP] : NODE_GROUPS;
  return `${who}: ${inWords(absent)} ${absent.length === 1 ? "is" : "are"} missing; they need ${inWords(needed)}`;
}

function inWords(groups: readonly string[]): string {
  return groups.join(", ").replace(/, ([^,]*)$/, " and $1");
}

type UsernameFault =
  | { readonly found: "eaten"; readonly right: string }
  | { readonly found: "person-in-node-groups"; readonly group: string }
  | {
      readonly found:
        | "not-a-node"
        | "misspelt-username"
        | "no-username"
        | "not-an-instance"
        | "only-instances";
    };

function usernameFault(entry: LintEntry): UsernameFault | undefined {
  const username = entry.username?.value ?? "";
  const inNodeGroup = hasNodeGroup(entry);
  if (username.trim() === "") return inNodeGroup.meant ? { found: "no-username" } : undefined;
  const kind = nodeKind(entry);
  const isMisread = isGroupsMisread(entry);
  if (kind.meant !== undefined) {
    if (isEaten(username)) return { found: "eaten", right: usernameOf(kind.meant) };
    if (hasMore(username)) return isMisread && !inNodeGroup.meant ? undefined : { found: "not-a-node" };
    if (kind.meant === "instance" && saysPodExecution(nameOf(entry))) return { found: "not-an-instance" };
    if (kind.read !== undefined || !inNodeGroup.meant) return undefined;
    return { found: entry.usernameMember === undefined ? "no-username" : "misspelt-username" };
  }
  if (inNodeGroup.meant) {
    if (isOneNode(username)) return undefined;
    const group = NODE_GROUPS.findLast((each) => groupsOf(entry).meant.has(each));
    const isPersons = personIn(entry) !== undefined && group !== undefined;
    return isPersons ? { found: "person-in-node-groups", group } : { found: "not-a-node" };
  }
  return isMisread || instanceTemplate(entry) === undefined ? undefined : { found: "only-instances" };
}

/** Whether there is other text beside the template, as in `system:node:{{EC2PrivateDNSName}}'`. */
function hasMore(username: string): boolean {
  const [template] = bracedTemplatesIn(username);
  if (template === undefined) return false;
  const rest = username.slice(0, template.start) + username.slice(template.end);
  return !/[{}<>]/.test(rest) && rest.replace(/[\s\p{Cf}]/gu, "") !== "system:node:";
}

function instanceTemplate(entry: LintEntry) {
  const { username } = entry;
  if (username === undefined || isForUser(entry)) return undefined;
  const template = bracedTemplatesIn(username.value).find(({ name }) => name === "EC2PrivateDNSName");
  return template && partOf(username, template.start, template.end);
}

/** The username that the message tells people to write, where that is one text and no other finding follows from it. */
function suggestionFor(entry: LintEntry, found: UsernameFault["found"]): SpanEdit[] | undefined {
  const { username } = entry;
  if (username === undefined || !isWithin(entry, username.span)) return undefined;
  const name = nameOf(entry);
  switch (found) {
    case "eaten":
      return isForUser(entry)
        ? undefined
        : rewrite(username, usernameOf(nodeKind(entry).meant ?? "instance"));
    case "not-an-instance":
      return rewrite(username, usernameOf("session"));
    case "not-a-node": {
      const { read } = groupsOf(entry);
      const isNode = saysNode(name) && !isForUser(entry) && NODE_GROUPS.every((group) => read.has(group));
      const needsMore =
        [...read].some((group) => extraGroupIn(group) !== undefined) ||
        saysWindows(name) ||
        saysFargate(name);
      if (!isNode || needsMore) return undefined;
      return rewrite(username, usernameOf(saysSession(name) ? "session" : "instance"));
    }
    case "only-instances": {
      const own = ownUsername(entry, personIn(entry) ?? { who: "groups", word: name });
      return own === undefined || isUsernameTaken(entry, own) ? undefined : rewrite(username, own);
    }
    default:
      return undefined;
  }
}

/** A kubelet that asks for a certificate of its own may have any name. EKS's own do not ask. */
function severityOf(found: UsernameFault["found"], entry: LintEntry): "error" | "warning" {
  // Instances that are no nodes may sign in by it.
  if (found === "only-instances") return personIn(entry) === undefined ? "warning" : "error";
  const isOther = nodeKind(entry).meant === undefined;
  return isOther && !groupsOf(entry).meant.has("system:nodes") ? "warning" : "error";
}

function nameOf({ arn }: LintEntry): string {
  return arn?.reading.name ?? "";
}
