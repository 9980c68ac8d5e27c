import { isMisspelt, knownKey } from "../keys.ts";
import { defineRule } from "../rule.ts";

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
      const isGroups = (key: string) => knownKey(key, section.name) === "groups";
      const hasWrongType = section.problems.some(
        ({ code, path }) => code === "wrong-type" && path[0] === entry.index && isGroups(String(path[1])),
      );
      if (hasWrongType) continue;
      const member = members.findLast(({ key }) => isGroups(key.value));
      report(
        member?.key.span ?? label,
        "this entry gives no groups: it may do only what a role binding gives to its username",
      );
    }
  },
});
