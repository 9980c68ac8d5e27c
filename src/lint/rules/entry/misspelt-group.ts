import { rewrite } from "../../../document/nodes.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import { slipsAmong } from "../../knowledge/common-groups.ts";
import { isFreeGroup } from "../../knowledge/free-names.ts";

interface Misspelt {
  readonly group: string;
  readonly meant: string;
  /** How many entries give the group that is meant. */
  readonly count: number;
  /** Whether a binding beside the document names it, and none names the slip. */
  readonly isBound: boolean;
}

/** Source: RBAC compares groups letter for letter (pkg/registry/rbac/validation/rule.go, appliesToUser). */
export const misspeltGroup = defineRule({
  name: "misspelt-group",
  description: "a group that one entry gives, almost spelt like one that several others give",
  level: "warning",
  fixes: false,
  messages: {
    misspelt: ({ group, meant, count, isBound }: Misspelt) => {
      const [slip, right] = [`'${shorten(group)}'`, `'${shorten(meant)}'`];
      return isBound
        ? `no binding in the files that were linted names ${slip}, and one names ${right}, which is almost the same: if this is a slip, the group gives no rights; write ${right}`
        : `only this entry gives ${slip}, and ${count} others give ${right}, which is almost the same: if it is a slip, no binding names it and it gives no rights; write ${right}`;
    },
  },
  check({ configMaps }, report, _options, { neighbours }) {
    for (const { entries } of configMaps) {
      const slipOf = slipsAmong(entries, neighbours?.boundGroups);
      for (const entry of entries) {
        for (const { value: group, text, span } of entry.groups) {
          const slip = slipOf(group);
          if (text === undefined || slip === undefined || !isFreeGroup(entry, slip.meant)) continue;
          const suggestion = rewrite(text, slip.meant);
          report(span, { found: "misspelt", group, ...slip }, { field: "groups", suggestion });
        }
      }
    }
  },
});
