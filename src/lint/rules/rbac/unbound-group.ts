import { rewrite } from "../../../document/nodes.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import { isFreeGroup } from "../../knowledge/free-names.ts";
import { inRun, isChosenName, levelIn, nearestAmong } from "../../knowledge/rbac.ts";

interface Unbound {
  readonly group: string;
  /** Whether a cluster was asked for all of its bindings. */
  readonly isLive: boolean;
}

interface Near extends Unbound {
  readonly nearest: string;
}

/** Source: a group gives what bindings give to its name. https://kubernetes.io/docs/reference/access-authn-authz/rbac/ */
export const unboundGroup = defineRule({
  name: "unbound-group",
  description: "a group in aws-auth that no binding of the run names",
  level: "info",
  fixes: false,
  messages: {
    unbound: ({ group, isLive }: Unbound) =>
      `no binding ${inRun(isLive)} names the group '${shorten(group)}', so none of them gives it rights; bind it to a role, or write a group that is bound`,
    near: ({ group, nearest, isLive }: Near) =>
      `no binding ${inRun(isLive)} names the group '${shorten(group)}', so none of them gives it rights; the nearest group that is bound is '${shorten(nearest)}': write this if it is meant`,
  },
  yieldsTo: [
    { rule: "group-case", at: "place" },
    { rule: "role-name-as-group", at: "place" },
    { rule: "role-as-group", at: "place" },
    { rule: "misspelt-group", at: "place" },
    { rule: "unknown-system-group", at: "place" },
    { rule: "confusable-character", at: "place" },
    { rule: "stray-whitespace", at: "place" },
    { rule: "literal-wildcard", at: "place" },
  ],
  check({ entries }, report, _options, { rbac }) {
    const { bound, isLive = false } = rbac ?? {};
    if (rbac === undefined || bound === undefined || !bound.areAll) return;
    const nearestTo = nearestAmong(bound.groups.keys());
    for (const entry of entries) {
      for (const { value: group, span, text } of entry.groups) {
        if (!isChosenName(group) || bound.groups.has(group)) continue;
        const nearest = nearestTo(group);
        const said =
          nearest === undefined
            ? ({ found: "unbound", group, isLive } as const)
            : ({ found: "near", group, nearest, isLive } as const);
        const suggestion =
          nearest !== undefined && text !== undefined && isFreeGroup(entry, nearest)
            ? rewrite(text, nearest)
            : undefined;
        report(span, said, { field: "groups", suggestion, ...levelIn(rbac) });
      }
    }
  },
});
