import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import { isFilledIn, isMeantForNodes, nodeKind } from "../../knowledge/node-roles.ts";
import { placeWithin } from "../../knowledge/places.ts";

export const nodeExtraGroups = defineRule({
  name: "node-extra-groups",
  description: "a node's role in a group that no node needs",
  level: "error",
  fixes: false,
  messages: {
    extra: everyNode,
    spaced: everyNode,
    empty: everyNode,
  },
  yieldsTo: [
    // Then they are a person's groups, and right.
    { rule: "person-as-node", at: "entry" },
    { rule: "empty-group", at: "place", found: ["empty"] },
    { rule: "wrong-type", at: "place", found: ["empty"] },
    { rule: "stray-whitespace", at: "place", found: ["spaced"] },
    { rule: "folded-item", at: "place", found: ["spaced"] },
    { rule: "placeholder", at: "place" },
    { rule: "angle-template", at: "place" },
    { rule: "unknown-system-group", at: "place", to: ["several"] },
  ],
  check({ entries }, report) {
    for (const entry of entries) {
      if (nodeKind(entry).meant === undefined) continue;
      for (const { value: group, span } of entry.groups) {
        if (isMeantForNodes(group) || isFilledIn(group)) continue;
        const found = group === "" ? "empty" : /\s/.test(group) ? "spaced" : "extra";
        report(placeWithin(entry, span), { found, group }, { field: "groups" });
      }
    }
  },
});

function everyNode({ group }: { group: string }): string {
  return `no node needs the group '${shorten(group)}': every node with this role is in it, and so is every pod that reaches its node's credentials; remove the group here, and give it to a role of its own`;
}
