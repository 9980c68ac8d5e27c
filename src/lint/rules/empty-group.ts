import { defineRule } from "../rule.ts";

export const emptyGroup = defineRule({
  name: "empty-group",
  description: "a group that is empty",
  level: "error",
  fixes: false,
  check({ entries }, report) {
    for (const { groups } of entries) {
      for (const { value, text, isNull, span } of groups) {
        if (value !== "" || (text === undefined && !isNull)) continue;
        report(
          span,
          "this group is empty, and no role binding can name it; write a group's name, or delete the item",
        );
      }
    }
  },
});
