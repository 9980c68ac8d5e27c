import { removeItem } from "../../../document/list-items.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";

export const duplicateGroup = defineRule({
  name: "duplicate-group",
  description: "a group that an entry gives twice",
  level: "warning",
  fixes: true,
  check({ entries }, report) {
    for (const { groups, groupsMember } of entries) {
      const seen = new Set<string>();
      for (const [index, { value, text, span }] of groups.entries()) {
        if (text === undefined || value === "" || seen.size !== seen.add(value).size) continue;
        report(span, `'${shorten(value)}' is among these groups already`, {
          fix: removeItem(groupsMember?.value.node, index, span.source),
        });
      }
    }
  },
});
