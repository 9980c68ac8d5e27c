import { partOf } from "../../../document/nodes.ts";
import type { LintEntry } from "../../../document/section.ts";
import { FARGATE_GROUP, NODE_GROUPS } from "../../../identity/node-groups.ts";
import { isGenerated } from "../../../text/generated.ts";
import { defineRule } from "../../engine/rule.ts";
import { groupsOf, hasNodeGroup, isOneNode, nodeKind } from "../../knowledge/node-roles.ts";
import { isPlaceholder } from "../../knowledge/placeholders.ts";
import { bracedTemplatesIn, isForUser } from "../../knowledge/templates.ts";

const A_NODES =
  "a node's is system:node:{{EC2PrivateDNSName}} (on Fargate and on hybrid nodes system:node:{{SessionName}}), and others need no such groups";

/** https://docs.aws.amazon.com/eks/latest/userguide/auth-configmap.html */
export const nodeRole = defineRule({
  name: "node-role",
  description: "a node's role without its groups, or a node's groups without its username",
  level: "error",
  fixes: false,
  messages: {
    "missing-groups": areMissing,
    "groups-not-read": areMissing,
    "not-a-node": cannotJoin,
    "misspelt-username": cannotJoin,
    "no-username": () => `this has a node's groups, and no node can join without a username; ${A_NODES}`,
    "not-an-instance": () =>
      "pods on Fargate are refused: their sessions are not named after an EC2 instance; on Fargate the username is system:node:{{SessionName}}",
    "only-instances": () =>
      "this refuses every session that is not named after an EC2 instance, and the entry is no node's; write {{SessionName}} for the session's name",
  },
  yieldsTo: [
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
        report(groupsMember?.key.span ?? username?.span ?? label, ofGroups, { field: "groups" });
      }
      if (ofGroups?.found === "missing-groups") continue;
      const found = usernameFault(entry);
      if (found === undefined) continue;
      const template = found === "only-instances" ? instanceTemplate(entry) : undefined;
      const span = template ?? username?.span ?? groupsMember?.key.span ?? label;
      report(span, { found }, { field: "username", severity: severityOf(found, entry) });
    }
  },
});

function cannotJoin(): string {
  return `this has a node's groups, and no node can join with this username; ${A_NODES}`;
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

const FARGATE_ROLE = /fargate|pod-?execution/i;
/** Not `fargate` alone: a cluster may be called so, and the role of its nodes after it. */
const POD_EXECUTION_ROLE = /\/[^/]*pod[-_]?execution[^/]*$/i;

/** The groups that a node's role lacks: those that it was not even meant to have, else those that a slip loses. */
function groupsFault(
  entry: LintEntry,
): { found: "missing-groups" | "groups-not-read"; absent: string[] } | undefined {
  const kind = nodeKind(entry).meant;
  if (kind === undefined || isForUser(entry)) return undefined;
  const isFargate = kind === "session" && FARGATE_ROLE.test(nameOf(entry));
  const needed = isFargate ? [...NODE_GROUPS, FARGATE_GROUP] : NODE_GROUPS;
  const { read, meant } = groupsOf(entry);
  const neverMeant = isGroupsMisread(entry) ? [] : needed.filter((group) => !meant.has(group));
  if (neverMeant.length > 0) return { found: "missing-groups", absent: neverMeant };
  const absent = needed.filter((group) => !read.has(group));
  return absent.length > 0 ? { found: "groups-not-read", absent } : undefined;
}

/** Whether it is not clear which groups were meant: they are under another key, of another type, or placeholders. */
function isGroupsMisread({ groups, groupsMember, members }: LintEntry): boolean {
  if (groupsMember === undefined) return members.some(({ key }) => /^groups?$/i.test(key.value));
  return groups.some(({ value }) => isPlaceholder(value));
}

type UsernameFault =
  | "not-a-node"
  | "misspelt-username"
  | "no-username"
  | "not-an-instance"
  | "only-instances";

function usernameFault(entry: LintEntry): UsernameFault | undefined {
  const username = entry.username?.value ?? "";
  const inNodeGroup = hasNodeGroup(entry);
  if (username.trim() === "") return inNodeGroup.meant ? "no-username" : undefined;
  const kind = nodeKind(entry);
  const isMisread = isGroupsMisread(entry);
  if (kind.meant !== undefined) {
    if (hasMore(username)) return isMisread && !inNodeGroup.meant ? undefined : "not-a-node";
    if (kind.meant === "instance" && POD_EXECUTION_ROLE.test(nameOf(entry))) return "not-an-instance";
    if (kind.read !== undefined || !inNodeGroup.meant) return undefined;
    return entry.usernameMember === undefined ? "no-username" : "misspelt-username";
  }
  if (isMisread ? inNodeGroup.read : inNodeGroup.meant) return isOneNode(username) ? undefined : "not-a-node";
  return isMisread || instanceTemplate(entry) === undefined ? undefined : "only-instances";
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

/** A kubelet that asks for a certificate of its own may have any name. EKS's own do not ask. */
function severityOf(found: UsernameFault, entry: LintEntry): "error" | "warning" {
  if (found === "only-instances") return "warning";
  const isOther = nodeKind(entry).meant === undefined;
  return isOther && found !== "not-an-instance" && !groupsOf(entry).meant.has("system:nodes")
    ? "warning"
    : "error";
}

function nameOf({ arn }: LintEntry): string {
  return arn?.value.slice(0, 2048) ?? "";
}
