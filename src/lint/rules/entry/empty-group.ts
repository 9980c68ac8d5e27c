import { loneTag, writtenAs } from "../../../document/nodes.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";

export const emptyGroup = defineRule({
  name: "empty-group",
  description: "a group that is empty",
  level: "error",
  fixes: false,
  check({ entries }, report) {
    for (const { groups } of entries) {
      for (const { value, text, isNull, span } of groups) {
        if (value !== "" || (text === undefined && !isNull)) continue;
        const tag = loneTag(span);
        const why = tag && `, since ${shorten(writtenAs(tag))} is a tag to YAML unless it is quoted`;
        report(
          tag ?? span,
          `this group is empty${why ?? ""}, and no role binding can name it; write a group's name, or delete the item`,
        );
      }
    }
  },
});
