import { rewrite } from "../../../document/nodes.ts";
import { shorten } from "../../../text/shorten.ts";
import { nearest } from "../../../text/spelling.ts";
import { defineRule } from "../../engine/rule.ts";
import { levelIn } from "../../knowledge/rbac.ts";
import { areBuiltIn, policyRulesIn, resourceName } from "../../knowledge/rbac-rules.ts";

interface Named {
  readonly resource: string;
  readonly right: string;
}

interface InGroup extends Named {
  readonly group: string;
}

interface Star {
  readonly resource: string;
}

/** Source: resources are compared letter for letter with the plural of the URL. https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources */
export const resourceNameRule = defineRule({
  name: "resource-name",
  description:
    "a resource in a rule that is not written as URLs have it: in the singular, in capitals, misspelt",
  level: "info",
  fixes: false,
  messages: {
    form: ({ resource, right }: Named) =>
      `no resource is called '${shorten(resource)}' in a URL, so this gives no rights; write the plural in lower case: '${right}'`,
    near: ({ resource, right }: Named) =>
      `Kubernetes has no resource '${shorten(resource)}' in the rule's groups, so this gives no rights; write '${right}' if it is meant`,
    dotted: ({ resource, right, group }: InGroup) =>
      `a rule names the group apart from the resource, so '${shorten(resource)}' gives no rights; write '${right}', and '${group}' in apiGroups`,
    star: ({ resource }: Star) =>
      `'${shorten(resource)}' is no wildcard: it stands for a subresource that is called *, which none is; write each subresource, as ${shorten(resourceName(resource))}/status`,
  },
  check(document, report, _options, { rbac }) {
    if (rbac === undefined) return;
    const { resources: known } = rbac;
    for (const { resources, groups } of policyRulesIn(rbac.ownIn(document))) {
      const isOfRule = (group: string) => groups.includes(group) || groups.includes("*");
      for (const { value: resource, span, text } of resources) {
        const name = resourceName(resource);
        if (name === "*" || name === "") continue;
        if (resource === `${name}/*`) {
          report(span, { found: "star", resource }, levelIn(rbac));
          continue;
        }
        if (known.groupsOf(name).length > 0) continue;
        const meant = known.meant(name).filter((each) => isOfRule(each.group) || areBuiltIn(groups, known));
        const [first] = meant;
        const rest = resource.slice(name.length);
        if (name.includes(".")) {
          if (first === undefined) continue;
          const { plural, group } = first;
          report(span, { found: "dotted", resource, right: plural + rest, group }, levelIn(rbac));
          continue;
        }
        if (first !== undefined) {
          const right = first.plural + rest;
          const isWhole = meant.some(({ group }) => isOfRule(group));
          const suggestion = isWhole && text !== undefined ? rewrite(text, right) : undefined;
          report(span, { found: "form", resource, right }, { suggestion, ...levelIn(rbac) });
          continue;
        }
        if (!areBuiltIn(groups, known) || GONE.has(name.toLowerCase())) continue;
        const plurals = groups.flatMap((group) => known.pluralsIn(group));
        const near = nearest(name, plurals, Math.min(2, Math.floor(name.length / 4)));
        if (near === undefined) continue;
        const right = near + rest;
        const suggestion = text && rewrite(text, right);
        report(span, { found: "near", resource, right }, { suggestion, ...levelIn(rbac) });
      }
    }
  },
});

/** What older versions of Kubernetes had. */
const GONE: ReadonlySet<string> = new Set([
  "podsecuritypolicies",
  "podpresets",
  "thirdpartyresources",
  "minions",
]);
