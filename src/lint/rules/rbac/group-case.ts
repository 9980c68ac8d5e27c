import { rewrite } from "../../../document/nodes.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import type { NeighbourPlace } from "../../engine/surroundings.ts";
import { isFreeGroup } from "../../knowledge/free-names.ts";
import { isChosenName, levelIn, subjectsIn } from "../../knowledge/rbac.ts";

interface OtherCase {
  readonly group: string;
  readonly other: string;
  /** Where the other one is. */
  readonly at: NeighbourPlace;
}

/** Source: RBAC compares groups letter for letter (pkg/registry/rbac/validation/rule.go, appliesToUser). */
export const groupCase = defineRule({
  name: "group-case",
  description: "a group in aws-auth and a group in a binding that differ in upper and lower case alone",
  level: "info",
  fixes: false,
  messages: {
    mapped: ({ group, other, at }: OtherCase) =>
      `no binding names the group '${shorten(group)}'; the one at ${at.file}:${at.line} names '${shorten(other)}', and RBAC tells upper from lower case: write '${shorten(other)}'`,
    bound: ({ group, other, at }: OtherCase) =>
      `no entry gives the group '${shorten(group)}'; the one at ${at.file}:${at.line} gives '${shorten(other)}', and RBAC tells upper from lower case: write '${shorten(other)}'`,
  },
  yieldsTo: [{ rule: "misspelt-group", at: "place" }],
  check(document, report, _options, { rbac }) {
    if (rbac === undefined) return;
    const { bound, given } = rbac;
    if (bound?.areAll === true) {
      const inOtherCase = byLowerCase(bound.groups);
      for (const entry of document.entries) {
        for (const { value: group, span, text } of entry.groups) {
          const found = isChosenName(group) && !bound.groups.has(group) && inOtherCase(group);
          if (!found) continue;
          const suggestion =
            text !== undefined && isFreeGroup(entry, found.other) ? rewrite(text, found.other) : undefined;
          report(
            span,
            { found: "mapped", group, ...found },
            { field: "groups", suggestion, ...levelIn(rbac) },
          );
        }
      }
    }
    if (given === undefined || !given.areAll) return;
    const inOtherCase = byLowerCase(given.groups);
    for (const { kind, name, span, text } of subjectsIn(rbac.ownIn(document))) {
      if (kind !== "Group" || !isChosenName(name) || given.groups.has(name) || given.mayBeGroup(name))
        continue;
      const found = inOtherCase(name);
      // Where the other one is bound nowhere, its entry is told of.
      if (found === undefined || bound?.groups.has(found.other) !== true) continue;
      const suggestion = text && rewrite(text, found.other);
      report(span, { found: "bound", group: name, ...found }, { suggestion, ...levelIn(rbac) });
    }
  },
});

function byLowerCase(groups: ReadonlyMap<string, NeighbourPlace>) {
  const known = new Map([...groups].map(([other, at]) => [other.toLowerCase(), { other, at }]));
  return (group: string) => known.get(group.toLowerCase());
}
