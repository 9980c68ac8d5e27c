import { meantGroup, runTogether } from "../../../identity/kubernetes-groups.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import { isNodeGroup, nodeKind } from "../../knowledge/node-roles.ts";
import { isPlaceholder } from "../../knowledge/placeholders.ts";
import { placeWithin } from "../../knowledge/places.ts";
import { templatesIn } from "../../knowledge/templates.ts";

export const nodeExtraGroups = defineRule({
  name: "node-extra-groups",
  description: "a node's role in a group that no node needs",
  level: "error",
  fixes: false,
  check({ entries }, report) {
    for (const entry of entries) {
      if (nodeKind(entry) === undefined) continue;
      for (const { value, span } of entry.groups) {
        if (!isName(value) || isNodeGroup(meantGroup(value)) || templatesIn(value).length > 0) continue;
        report(
          placeWithin(entry, span),
          `every node is in '${shorten(value)}' too, and so is every pod that gets at its node's credentials; give that group to a role of its own`,
        );
      }
    }
  },
});

/** Other rules have a word for what is empty, for several names in one, and for what is still to be filled in. */
function isName(group: string): boolean {
  return /^[^\s<>]+$/.test(group) && !isPlaceholder(group) && runTogether(group) === undefined;
}
