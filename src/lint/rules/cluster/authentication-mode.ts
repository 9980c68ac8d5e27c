import type { LintConfigMap } from "../../../document/document.ts";
import { defineRule } from "../../engine/rule.ts";

/** https://docs.aws.amazon.com/eks/latest/userguide/setting-up-access-entries.html */
export const authenticationMode = defineRule({
  name: "authentication-mode",
  description: "an aws-auth ConfigMap for a cluster whose authentication mode is API, where no one reads it",
  level: "error",
  fixes: false,
  messages: {
    unread: ({ count }: { count: number }) =>
      `the cluster does not read aws-auth, since its authentication mode is API: ${count === 1 ? "the entry" : `none of the ${count} entries`} here lets ${count === 1 ? "no one" : "anyone"} in; make an access entry for each identity (aws eks create-access-entry), and delete this ConfigMap`,
  },
  check({ configMaps }, report, _, { cluster }) {
    if (cluster?.authenticationMode !== "API") return;
    for (const configMap of configMaps) {
      const count = countIn(configMap);
      if (count > 0) {
        report(configMap.sections[0]?.key.span ?? configMap.label, { found: "unread", count });
      }
    }
  },
});

/** The entries, and the accounts of mapAccounts. */
function countIn({ sections, entries }: LintConfigMap): number {
  return sections.reduce((count, { accounts }) => count + accounts.length, entries.length);
}
