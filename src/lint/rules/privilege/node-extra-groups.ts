import { partOf } from "../../../document/nodes.ts";
import { meantGroup } from "../../../identity/kubernetes-groups.ts";
import { MASTERS } from "../../../identity/node-groups.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import { isWithin, removeGroup } from "../../knowledge/group-edits.ts";
import { extraGroupsIn, nodeKind } from "../../knowledge/node-roles.ts";
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
    { rule: "person-as-node", at: "entry", to: ["refused", "node"] },
    { rule: "empty-group", at: "place", found: ["empty"] },
    { rule: "wrong-type", at: "place", found: ["empty"] },
    { rule: "placeholder", at: "place" },
    { rule: "angle-template", at: "place" },
  ],
  check({ entries }, report) {
    for (const entry of entries) {
      if (nodeKind(entry).meant === undefined) continue;
      for (const [index, each] of entry.groups.entries()) {
        const { value: group, span } = each;
        if (group === "") report(placeWithin(entry, span), { found: "empty", group }, { field: "groups" });
        let from = 0;
        for (const name of extraGroupsIn(group)) {
          const found = name === group ? "extra" : "spaced";
          from = group.indexOf(name, from) + name.length;
          const isWhole = found === "extra" || each.text === undefined;
          const at = isWhole ? span : partOf(each.text, from - name.length, from);
          // What stands beside the name in one text may be a group that nodes need, and admins need some way in.
          const isFree = found === "extra" && meantGroup(name) !== MASTERS && isWithin(entry, span);
          const suggestion = isFree ? removeGroup(entry, index, true) : undefined;
          report(placeWithin(entry, at), { found, group: name }, { field: "groups", suggestion });
        }
      }
    }
  },
});

function everyNode({ group }: { group: string }): string {
  return `no node needs the group '${shorten(group)}': every node with this role is in it, and so is every pod that reaches its node's credentials; remove the group here, and give it to a role of its own`;
}
