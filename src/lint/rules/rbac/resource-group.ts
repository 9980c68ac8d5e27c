import { inWords } from "../../../text/in-words.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import { levelIn } from "../../knowledge/rbac.ts";
import { areBuiltIn, groupInWords, policyRulesIn, resourceName } from "../../knowledge/rbac-rules.ts";

interface OtherGroup {
  readonly resource: string;
  /** Of the rule. */
  readonly groups: readonly string[];
  /** Those that have the resource, the preferred one first. */
  readonly right: readonly string[];
}

/** https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources */
export const resourceGroup = defineRule({
  name: "resource-group",
  description: "a resource in a rule for an API group that does not have it",
  level: "info",
  fixes: false,
  messages: {
    group: ({ resource, groups, right }: OtherGroup) =>
      `'${shorten(resource)}' is not in ${shorten(groups.map(groupInWords).join(" or "))}, so this gives no rights; it is in ${inWords(right.map(groupInWords))}: write this in apiGroups`,
  },
  check(document, report, _options, { rbac }) {
    if (rbac === undefined) return;
    const { resources: known } = rbac;
    for (const { resources, groups } of policyRulesIn(rbac.ownIn(document))) {
      if (!areBuiltIn(groups, known)) continue;
      for (const { value: resource, span } of resources) {
        const right = known.groupsOf(resourceName(resource));
        if (right.length === 0 || right.some((group) => groups.includes(group))) continue;
        report(span, { found: "group", resource, groups, right }, levelIn(rbac));
      }
    }
  },
});
