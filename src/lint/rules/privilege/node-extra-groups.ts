import { meantGroup, runTogether } from "../../../identity/kubernetes-groups.ts";
import { isNodeGroup } from "../../../identity/node-groups.ts";
import { isGenerated } from "../../../text/generated.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import { nodeKind } from "../../knowledge/node-roles.ts";
import { placeWithin } from "../../knowledge/places.ts";
import { bracedTemplatesIn } from "../../knowledge/templates.ts";

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
  return `every node is in '${shorten(group)}' too, and so is every pod that gets at its node's credentials; give that group to a role of its own`;
}

/** Whether nodes need the group, or would but for a slip. */
function isMeantForNodes(group: string): boolean {
  const names = runTogether(group) ?? [group];
  return names.every((name) => isNodeGroup(meantGroup(name.replace(/[\s<>]/g, ""))));
}

/** Of a name that is still to be filled in, it is not known whether each node gets the same one. */
function isFilledIn(group: string): boolean {
  return bracedTemplatesIn(group).length > 0 || isGenerated(group);
}
