import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import { bindingsIn, levelIn } from "../../knowledge/rbac.ts";

interface Namespaced {
  readonly namespace: string;
}

/** Source: the API server clears the namespace of what has none (apiserver, registry/rest: EnsureObjectNamespaceMatchesRequestNamespace). */
export const namespacedClusterBinding = defineRule({
  name: "namespaced-cluster-binding",
  description: "a ClusterRoleBinding with a namespace, which does not limit it",
  level: "info",
  fixes: false,
  messages: {
    namespace: ({ namespace }: Namespaced) =>
      `a ClusterRoleBinding is in no namespace: it gives its rights in the whole cluster, not in ${shorten(namespace)} alone; write a RoleBinding, or leave the namespace out`,
  },
  check(document, report, _options, { rbac }) {
    if (rbac === undefined) return;
    for (const { object, namespace, span } of bindingsIn(rbac.ownIn(document))) {
      if (object.kind !== "ClusterRoleBinding" || namespace === undefined || namespace === "") continue;
      report(span(["metadata", "namespace"]), { found: "namespace", namespace }, levelIn(rbac));
    }
  },
});
