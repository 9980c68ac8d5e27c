import { knownKey } from "../../../document/keys.ts";
import { defineRule } from "../../engine/rule.ts";

const noGroupsGiven = () =>
  "this entry gives no groups, so its sessions can do only what a binding gives to their username; add groups, unless that is what you want";

/** https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects */
export const noGroups = defineRule({
  name: "no-groups",
  description: "an entry without groups, which can do only what a binding gives to its username",
  level: "info",
  fixes: false,
  messages: { none: noGroupsGiven, "none-to-node": noGroupsGiven },
  yieldsTo: [
    // Nobody signs in by an entry without an ARN, so that is enough to say.
    { rule: "missing-arn", at: "entry" },
    { rule: "unknown-key", at: "field", to: ["misspelt", "already-there"] },
    { rule: "wrong-type", at: "field", to: ["value", "text-for-list"] },
    { rule: "node-role", at: "entry", found: ["none-to-node"] },
  ],
  check({ entries }, report) {
    for (const { groups, groupsMember, members, username, section, label } of entries) {
      // Without a member that the reference reads, `groups` is what was meant. An item without keys gives nothing.
      if (members.length === 0 || (groupsMember !== undefined && groups.length > 0)) continue;
      const member = members.findLast(({ key }) => knownKey(key.value, section.name) === "groups");
      const isNode = username?.value.startsWith("system:node:") === true;
      report(member?.key.span ?? label, { found: isNode ? "none-to-node" : "none" }, { field: "groups" });
    }
  },
});
