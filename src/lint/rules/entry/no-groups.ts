import { knownKey } from "../../../document/keys.ts";
import { defineRule } from "../../engine/rule.ts";

const noGroupsGiven = () =>
  "this entry gives no groups: it may do only what a role binding gives to its username";

export const noGroups = defineRule({
  name: "no-groups",
  description: "an entry without groups, which may do only what a binding gives to its username",
  level: "info",
  fixes: false,
  messages: { none: noGroupsGiven, "none-to-node": noGroupsGiven },
  yieldsTo: [
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
