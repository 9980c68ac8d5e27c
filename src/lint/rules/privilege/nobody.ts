import type { LintConfigMap } from "../../../document/document.ts";
import { defineRule } from "../../engine/rule.ts";
import { letsSomebodyIn } from "../../knowledge/counting.ts";
import { accountsIn, isKnownInFull, keyOfWhole } from "../../knowledge/whole-map.ts";

/** Source: the reference's pkg/mapper/configmap/configmap.go: what is not in the ConfigMap is not mapped. */
export const nobody = defineRule({
  name: "nobody",
  description: "a ConfigMap by which nobody gets in, neither nodes nor people",
  level: "error",
  fixes: false,
  asksForWhole: true,
  messages: {
    empty: () =>
      "this ConfigMap maps no one: where it replaces what the cluster has, all nodes and people without an access entry are locked out; keep their entries",
    "none-counts": ({ count }: { count: number }) =>
      `nobody gets in by this ConfigMap: ${count === 1 ? "its only entry does not count" : `none of its ${count} entries counts`}, and all nodes and people without an access entry are locked out; mend the entries as the other findings say`,
  },
  yieldsTo: [
    // The entries are there, and the other finding says where they belong.
    { rule: "section-name", at: "file", found: ["empty"], to: ["misplaced", "holds-sections"] },
    { rule: "unread-key", at: "file", found: ["empty"], to: ["entries", "file", "server-config"] },
  ],
  check({ configMaps }, report) {
    for (const configMap of configMaps) {
      const key = keyOfWhole(configMap);
      if (key === undefined || !isKnownInFull(configMap) || accountsIn(configMap) > 0) continue;
      const { entries } = configMap;
      const count = entries.length + accountItemsIn(configMap);
      if (count === 0) report(key, { found: "empty" }, { severity: "warning" });
      else if (!entries.some(letsSomebodyIn)) report(key, { found: "none-counts", count });
    }
  },
});

/** Items of mapAccounts, none of which is an account. */
function accountItemsIn({ sections }: LintConfigMap): number {
  return sections.reduce((sum, { accounts }) => sum + accounts.length, 0);
}
