import { isGenerated } from "../../../text/generated.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import { isNodeGroup, meantNames, nodeKind } from "../../knowledge/node-roles.ts";
import { placeWithin } from "../../knowledge/places.ts";
import { templatesIn } from "../../knowledge/templates.ts";

export const nodeExtraGroups = defineRule({
  name: "node-extra-groups",
  description: "a node's role in a group that no node needs",
  level: "error",
  fixes: false,
  messages: {
    extra: ({ group }: { group: string }) => everyNode(`'${shorten(group)}'`),
    empty: () => everyNode("a group without a name"),
  },
  yieldsTo: [
    { rule: "empty-group", at: "place", found: ["empty"] },
    { rule: "wrong-type", at: "place", found: ["empty"] },
    { rule: "stray-whitespace", at: "place" },
    { rule: "placeholder", at: "place" },
    { rule: "folded-item", at: "place" },
    { rule: "unknown-system-group", at: "place", to: ["several"] },
  ],
  check({ entries }, report) {
    for (const entry of entries) {
      if (nodeKind(entry).meant === undefined) continue;
      for (const { value: group, span } of entry.groups) {
        if (meantNames(group).every(isNodeGroup) || isFilledIn(group)) continue;
        const found = group === "" ? "empty" : "extra";
        report(placeWithin(entry, span), { found, group }, { field: "groups" });
      }
    }
  },
});

function everyNode(group: string): string {
  return `every node is in ${group} too, and so is every pod that gets at its node's credentials; give that group to a role of its own`;
}

/** Of a name that is still to be filled in, it is not known whether each node gets the same one. */
function isFilledIn(group: string): boolean {
  return templatesIn(group).length > 0 || isGenerated(group);
}
