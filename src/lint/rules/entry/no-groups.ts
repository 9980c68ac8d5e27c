import { hasWrongType, isMisspelt, knownKey } from "../../../document/keys.ts";
import { defineRule } from "../../engine/rule.ts";

export const noGroups = defineRule({
  name: "no-groups",
  description: "an entry without groups, which may do only what a binding gives to its username",
  level: "info",
  fixes: false,
  check({ entries }, report) {
    for (const entry of entries) {
      const { groups, members, username, section, label } = entry;
      if (groups.length > 0 || members.length === 0 || isMisspelt("groups", entry)) continue;
      if (username?.value.startsWith("system:node:")) continue; // node-role says more about that
      if (hasWrongType("groups", entry)) continue;
      const member = members.findLast(({ key }) => knownKey(key.value, section.name) === "groups");
      report(
        member?.key.span ?? label,
        "this entry gives no groups: it may do only what a role binding gives to its username",
      );
    }
  },
});
