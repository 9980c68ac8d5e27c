import { defineRule } from "../../engine/rule.ts";
import { ownEntries } from "../../knowledge/access-entries.ts";
import { modeFor } from "../../knowledge/cluster-modes.ts";

/** https://docs.aws.amazon.com/eks/latest/userguide/setting-up-access-entries.html */
export const accessEntryMode = defineRule({
  name: "access-entry-mode",
  description: "access entries for a cluster whose authentication mode is CONFIG_MAP, which has none",
  level: "error",
  fixes: false,
  messages: {
    refused: ({ count }: { count: number }) =>
      `EKS refuses ${count === 1 ? "this access entry" : `the ${count} access entries here`}, since the cluster's authentication mode is CONFIG_MAP; set it to API_AND_CONFIG_MAP, and it cannot be set back`,
  },
  yieldsTo: [{ rule: "eksctl-refuses", at: "file" }],
  check(_document, report, _options, { accessEntries, cluster }) {
    if (accessEntries === undefined) return;
    const refused = ownEntries(accessEntries).filter((each) => {
      const mode = modeFor(each, accessEntries) ?? cluster?.authenticationMode;
      return mode === "CONFIG_MAP" && each.entry.isStored !== true && each.entry.isPossible !== true;
    });
    const [first] = refused;
    const count = refused.filter(({ isAssociation }) => !isAssociation).length;
    if (first !== undefined && count > 0) report(first.span, { found: "refused", count });
  },
});
