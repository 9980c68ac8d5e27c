import { partOf } from "../../../document/nodes.ts";
import type { LintEntry } from "../../../document/section.ts";
import { systemGroup } from "../../../identity/kubernetes-groups.ts";
import { NODE_PREFIX } from "../../../identity/node-groups.ts";
import { ownerOf, type ReservedPrefix, reservedPrefixOf } from "../../../identity/reserved-names.ts";
import { isGenerated } from "../../../text/generated.ts";
import { defineRule } from "../../engine/rule.ts";
import { hasNodeGroup, isOneNode, nodeKind } from "../../knowledge/node-roles.ts";

/** https://docs.aws.amazon.com/eks/latest/userguide/set-custom-username.html */
export const reservedUsername = defineRule({
  name: "reserved-username",
  description: "a username with a prefix that Kubernetes or AWS keeps for itself",
  level: "warning",
  fixes: false,
  messages: {
    reserved: chooseAnother,
    "meant-for-node": chooseAnother,
    group: ({ username }: { username: string }) =>
      `'${username}' is the name of a group, and as a username it gives none of that group's rights; choose a username of its own, and list the group under groups if it is wanted`,
  },
  yieldsTo: [
    { rule: "person-as-node", at: "field" },
    {
      rule: "node-role",
      at: "field",
      to: [
        "not-a-node",
        "misspelt-username",
        "no-username",
        "not-an-instance",
        "not-a-hybrid-node",
        "eaten",
        "person-in-node-groups",
      ],
    },
    { rule: "node-role", at: "entry", found: ["meant-for-node"], to: ["missing-groups", "groups-not-read"] },
    { rule: "unknown-template", at: "field", found: ["meant-for-node"] },
    { rule: "unbalanced-template", at: "field", found: ["meant-for-node"] },
    { rule: "angle-template", at: "field", found: ["meant-for-node"] },
    { rule: "stray-whitespace", at: "field", found: ["meant-for-node"] },
    { rule: "unknown-key", at: "entry", found: ["meant-for-node"], to: ["misspelt", "already-there"] },
    { rule: "wrong-type", at: "entry", found: ["meant-for-node"], to: ["value", "item", "text-for-list"] },
    { rule: "placeholder", at: "entry", found: ["meant-for-node"] },
  ],
  check({ entries }, report) {
    for (const entry of entries) {
      const { username } = entry;
      const prefix = reservedPrefixOf(username?.value ?? "");
      if (username === undefined || prefix === undefined || isOfNode(entry, username.value)) continue;
      if (systemGroup(username.value).kind === "known") {
        report(username.span, { found: "group", username: username.value }, { field: "username" });
        continue;
      }
      const found = isNodesButForSlip(entry) ? "meant-for-node" : "reserved";
      report(partOf(username, 0, prefix.length), { found, prefix }, { field: "username" });
    }
  },
});

const OUTCOMES = {
  Kubernetes:
    "Kubernetes keeps them for its own components, and whoever has one also has that component's rights",
  kubeadm: "kubeadm keeps them for itself, and whoever has one also has its rights",
  AWS: "AWS keeps them for itself, and EKS refuses them in an access entry",
} as const;

function chooseAnother({ prefix }: { prefix: ReservedPrefix }): string {
  return `usernames that begin with '${prefix}' are reserved: ${OUTCOMES[ownerOf(prefix)]}; choose a username without this prefix`;
}

/** A node's username has such a prefix rightly. */
function isOfNode(entry: LintEntry, username: string): boolean {
  // What a template engine writes behind it may well be a node's name.
  if (username.startsWith(NODE_PREFIX) && isGenerated(username)) return true;
  return nodeKind(entry).read !== undefined || (isOneNode(username) && hasNodeGroup(entry).meant);
}

/** Whether a slip keeps the username, or the groups, from being a node's. */
function isNodesButForSlip(entry: LintEntry): boolean {
  const { read, meant } = hasNodeGroup(entry);
  return nodeKind(entry).meant !== undefined || (meant && !read);
}
