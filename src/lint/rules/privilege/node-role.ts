import { partOf } from "../../../document/nodes.ts";
import type { LintEntry } from "../../../document/section.ts";
import { isGenerated } from "../../../text/generated.ts";
import { defineRule } from "../../engine/rule.ts";
import {
  FARGATE_GROUP,
  hasNodeGroup,
  meantGroups,
  NODE_GROUPS,
  nodeKind,
} from "../../knowledge/node-roles.ts";
import { isPlaceholder } from "../../knowledge/placeholders.ts";
import { isForUser, templatesIn } from "../../knowledge/templates.ts";

const FARGATE_ROLE = /fargate|pod-?execution/i;
/** Not `fargate` alone: a cluster may be called so, and its nodes' role after it. */
const POD_EXECUTION_ROLE = /\/[^/]*pod[-_]?execution[^/]*$/i;

/** https://docs.aws.amazon.com/eks/latest/userguide/auth-configmap.html */
export const nodeRole = defineRule({
  name: "node-role",
  description: "a node's role without its groups, or a node's groups without its username",
  level: "error",
  fixes: false,
  check({ entries }, report) {
    for (const entry of entries) {
      const { username, groupsMember } = entry;
      if (username === undefined || username.value.trim() === "" || isGroupsMisread(entry)) continue;
      if (nodeKind(entry) !== undefined) {
        const message = isForUser(entry) ? undefined : missing(entry);
        if (message !== undefined) report(groupsMember?.key.span ?? username.span, message);
        else if (hasMore(username.value)) report(username.span, NOT_A_NODE);
        else if (isFargateAsInstance(entry)) report(username.span, NOT_AN_INSTANCE);
      } else if (hasNodeGroup(entry) && !isOneNode(username.value)) {
        // A kubelet that asks for a certificate of its own may have any name; EKS's own do not.
        const severity = meantGroups(entry).has("system:nodes") ? "error" : "warning";
        report(username.span, NOT_A_NODE, { severity });
      } else {
        const template = templatesIn(username.value).find(({ name }) => name === "EC2PrivateDNSName");
        if (template === undefined || isForUser(entry)) continue;
        report(partOf(username, template.start, template.end), ONLY_INSTANCES, { severity: "warning" });
      }
    }
  },
});

const ONLY_INSTANCES =
  "this refuses every session that is not named after an EC2 instance, and the entry is no node's; write {{SessionName}} for the session's name";

const NOT_AN_INSTANCE =
  "pods on Fargate are refused: their sessions are not named after an EC2 instance; on Fargate the username is system:node:{{SessionName}}";

const NOT_A_NODE =
  "this has a node's groups, and no node can join with this username; a node's is system:node:{{EC2PrivateDNSName}} (on Fargate and on hybrid nodes system:node:{{SessionName}}), and others need no such groups";

/** `system:node:ip-10-0-0-1.ec2.internal`: an entry for that node alone. */
function isOneNode(username: string): boolean {
  return /^system:node:[^{]/.test(username) && !username.includes("EC2PrivateDNSName");
}

/** Beside the template, as in `system:node:{{EC2PrivateDNSName}}'`; what braces and brackets do, other rules say. */
function hasMore(username: string): boolean {
  const [template] = templatesIn(username);
  if (template === undefined || isPlaceholder(username)) return false;
  const rest = username.slice(0, template.start) + username.slice(template.end);
  return !/[{}<>]/.test(rest) && rest.replace(/[\s\p{Cf}]/gu, "") !== "system:node:";
}

function isFargateAsInstance(entry: LintEntry): boolean {
  return nodeKind(entry) === "instance" && POD_EXECUTION_ROLE.test(entry.arn?.value.slice(0, 2048) ?? "");
}

function missing(entry: LintEntry): string | undefined {
  const groups = meantGroups(entry);
  const absent = NODE_GROUPS.filter((group) => !groups.has(group));
  const isFargate = nodeKind(entry) === "session" && FARGATE_ROLE.test(entry.arn?.value.slice(0, 2048) ?? "");
  if (isFargate && !groups.has(FARGATE_GROUP)) {
    const all = [...NODE_GROUPS, FARGATE_GROUP];
    return `pods on Fargate are refused: ${areMissing([...absent, FARGATE_GROUP])}; they need ${inWords(all)}`;
  }
  return absent.length === 0
    ? undefined
    : `nodes cannot join with this role: ${areMissing(absent)}; they need ${inWords(NODE_GROUPS)}`;
}

function areMissing(groups: readonly string[]): string {
  return `${inWords(groups)} ${groups.length === 1 ? "is" : "are"} missing`;
}

function inWords(groups: readonly string[]): string {
  return groups.join(", ").replace(/, ([^,]*)$/, " and $1");
}

/** Groups of another type, under another key, or still to be filled in have a finding of their own. */
function isGroupsMisread({ groups, groupsMember, members }: LintEntry): boolean {
  if (groupsMember === undefined) return members.some(({ key }) => /^groups?$/i.test(key.value));
  return groups.some(({ value }) => isPlaceholder(value) || isGenerated(value));
}
