import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import { removeGroup } from "../../knowledge/group-edits.ts";

export const duplicateGroup = defineRule({
  name: "duplicate-group",
  description: "a group that an entry gives twice",
  level: "warning",
  fixes: true,
  messages: {
    duplicate: ({ group }: { group: string }) =>
      `this entry gives '${shorten(group)}' already, so the second one does nothing; delete it, or write the group that was wanted`,
  },
  yieldsTo: [{ rule: "empty-group", at: "place" }],
  check({ entries }, report) {
    for (const entry of entries) {
      const { groups } = entry;
      const seen = new Set<string>();
      for (const [index, { value, text, span }] of groups.entries()) {
        if (text === undefined || seen.size !== seen.add(value).size) continue;
        const fix = removeGroup(entry, index);
        report(span, { found: "duplicate", group: value }, { fix, field: "groups" });
      }
    }
  },
});
