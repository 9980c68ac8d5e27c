import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import { levelIn } from "../../knowledge/rbac.ts";
import { policyRulesIn } from "../../knowledge/rbac-rules.ts";

interface ClusterScoped {
  readonly resource: string;
}

/** Requests for a namespace itself carry its name as their namespace, so a Role in it can allow these. */
const OF_ONE_NAMESPACE: ReadonlySet<string> = new Set(["*", "get", "update", "patch", "delete"]);

/** Source: a Role counts for requests with its namespace alone (pkg/registry/rbac/validation/rule.go, VisitRulesFor). */
export const clusterScopedInRole = defineRule({
  name: "cluster-scoped-in-role",
  description: "a resource that is in no namespace, in a Role",
  level: "info",
  fixes: false,
  messages: {
    "cluster-scoped": ({ resource }: ClusterScoped) =>
      `'${shorten(resource)}' is in no namespace, and a Role counts inside its namespace alone, so this gives no rights; write a ClusterRole, and bind it by a ClusterRoleBinding`,
  },
  check(document, report, _options, { rbac }) {
    if (rbac === undefined) return;
    const { resources: known } = rbac;
    for (const { kind, rule, resources, groups } of policyRulesIn(rbac.ownIn(document))) {
      if (kind !== "Role") continue;
      const countsForNamespace = rule.verbs.some((verb) => OF_ONE_NAMESPACE.has(verb));
      for (const { value: resource, span } of resources) {
        const [name = ""] = resource.split("/");
        if (name === "namespaces" && countsForNamespace) continue;
        const of = groups.includes("*") ? known.groupsOf(name) : groups;
        const found = of.flatMap((group) => known.resource(name, group) ?? []);
        if (found.length === 0 || found.some(({ isNamespaced }) => isNamespaced)) continue;
        // Others may have a resource of the name in a group that is not known.
        if (of.some((group) => known.pluralsIn(group).length === 0)) continue;
        report(span, { found: "cluster-scoped", resource }, levelIn(rbac));
      }
    }
  },
});
