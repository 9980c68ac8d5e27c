import { removeItem } from "../../../document/list-items.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";

export const duplicateGroup = defineRule({
  name: "duplicate-group",
  description: "a group that an entry gives twice",
  level: "warning",
  fixes: true,
  messages: {
    duplicate: ({ group }: { group: string }) => `'${shorten(group)}' is among these groups already`,
  },
  yieldsTo: [{ rule: "empty-group", at: "place" }],
  check({ entries }, report) {
    for (const { groups, groupsMember } of entries) {
      const seen = new Set<string>();
      for (const [index, { value, text, span }] of groups.entries()) {
        if (text === undefined || seen.size !== seen.add(value).size) continue;
        const fix = removeItem(groupsMember?.value.node, index, span.source);
        report(span, { found: "duplicate", group: value }, { fix, field: "groups" });
      }
    }
  },
});
