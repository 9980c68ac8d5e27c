import { firstLine, loneTag, writtenAs } from "../../../document/nodes.ts";
import type { LintProblem } from "../../../document/section.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import { removeGroup } from "../../knowledge/group-edits.ts";

/** Source: the reference keeps such an item as "" (Go's encoding/json), and Kubernetes takes no subject without a name. */
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
    for (const entry of entries) {
      const { groups, problems } = entry;
      const leftOut = new Set(problems.filter(isItemOfWrongType).map(({ span }) => span.start));
      const others = groups.some(({ value }) => value !== "");
      for (const [index, { value, text, isNull, span }] of groups.entries()) {
        if (leftOut.has(span.start)) {
          report(firstLine(span), { found: "wrong-type" }, { field: "groups" });
        } else if (value === "" && (text !== undefined || isNull)) {
          const tag = loneTag(span);
          // The last item is not deleted: an entry without groups is another finding.
          const suggestion = others ? removeGroup(entry, index) : undefined;
          if (tag === undefined) report(span, { found: "empty" }, { field: "groups", suggestion });
          else report(tag, { found: "tag", tag: writtenAs(tag) }, { field: "groups" });
        }
      }
    }
  },
});

function isEmpty(why = ""): string {
  return `this group is empty${why}, so it gives no rights: no binding can name it; write the name of a group, or delete the item`;
}

/** An item that is not text leaves an empty group. */
function isItemOfWrongType({ code, path: [, key, item] }: LintProblem): boolean {
  return code === "wrong-type" && item !== undefined && String(key).toLowerCase() === "groups";
}
