import { firstLine, loneTag, writtenAs } from "../../../document/nodes.ts";
import type { LintProblem } from "../../../document/section.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";

export const emptyGroup = defineRule({
  name: "empty-group",
  description: "a group that is empty",
  level: "error",
  fixes: false,
  messages: {
    empty: () => isEmpty(),
    tag: ({ tag }: { tag: string }) =>
      isEmpty(`, since ${shorten(tag)} is a tag to YAML unless it is quoted`),
    "wrong-type": () => isEmpty(),
  },
  yieldsTo: [{ rule: "wrong-type", at: "place", found: ["wrong-type"] }],
  check({ entries }, report) {
    for (const { groups, problems } of entries) {
      const leftOut = new Set(problems.filter(isItemOfWrongType).map(({ span }) => span.start));
      for (const { value, text, isNull, span } of groups) {
        if (leftOut.has(span.start)) {
          report(firstLine(span), { found: "wrong-type" }, { field: "groups" });
        } else if (value === "" && (text !== undefined || isNull)) {
          const tag = loneTag(span);
          if (tag === undefined) report(span, { found: "empty" }, { field: "groups" });
          else report(tag, { found: "tag", tag: writtenAs(tag) }, { field: "groups" });
        }
      }
    }
  },
});

function isEmpty(why = ""): string {
  return `this group is empty${why}, and no role binding can name it; write a group's name, or delete the item`;
}

/** An item that is not text leaves an empty group. */
function isItemOfWrongType({ code, path: [, key, item] }: LintProblem): boolean {
  return code === "wrong-type" && item !== undefined && String(key).toLowerCase() === "groups";
}
