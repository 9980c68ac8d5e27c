import { isMadeByCluster } from "../../../identity/cluster-roles.ts";
import { shorten } from "../../../text/shorten.ts";
import { nearest } from "../../../text/spelling.ts";
import type { KnownRoles } from "../../engine/rbac.ts";
import { defineRule } from "../../engine/rule.ts";
import { isPlaceholder } from "../../knowledge/placeholders.ts";
import { bindingsIn, inRun, levelIn } from "../../knowledge/rbac.ts";

interface Missing {
  readonly kind: string;
  readonly name: string;
  readonly isLive: boolean;
}

interface Elsewhere extends Missing {
  readonly namespace: string;
  /** Of the role that is there. */
  readonly other: string;
}

interface OtherKind extends Missing {
  readonly right: string;
}

interface Near extends Missing {
  readonly nearest: string;
}

/** Source: a binding to a role that is not there gives nothing (pkg/registry/rbac/validation/rule.go, VisitRulesFor). */
export const missingRole = defineRule({
  name: "missing-role",
  description: "a binding to a role that is not there, or is in another namespace",
  level: "info",
  fixes: false,
  messages: {
    missing: ({ kind, name, isLive }: Missing) =>
      `there is no ${kind} '${shorten(name)}' ${inRun(isLive)}, nor among those that every cluster has: without it the binding gives no rights; write the name of a role that is there, or add the role`,
    near: ({ kind, name, nearest, isLive }: Near) =>
      `there is no ${kind} '${shorten(name)}' ${inRun(isLive)}, nor among those that every cluster has: without it the binding gives no rights; the nearest is '${shorten(nearest)}'`,
    "other-kind": ({ kind, name, right }: OtherKind) =>
      `'${shorten(name)}' is a ${right}, not a ${kind}: the binding gives no rights; write another binding with kind: ${right}, since a roleRef cannot be changed`,
    "other-namespace": ({ name, namespace, other }: Elsewhere) =>
      `the Role '${shorten(name)}' is in the namespace ${shorten(other)}, and a RoleBinding in ${shorten(namespace)} finds roles of its own namespace alone: it gives no rights; put both into one namespace, or write a ClusterRole`,
  },
  check(document, report, _options, { rbac }) {
    if (rbac === undefined || rbac.roles.areRenamed) return;
    const { roles, isLive } = rbac;
    for (const { object, namespace, span } of bindingsIn(rbac.ownIn(document))) {
      const { kind, name } = object.roleRef;
      if (name === "" || (kind !== "Role" && kind !== "ClusterRole") || isPlaceholder(name)) continue;
      if (kind === "Role" && object.kind === "ClusterRoleBinding") continue;
      const at = span(["roleRef", "name"]);
      const { clusterRoles, roles: namespaced } = roles;
      const inNamespaces = namespaced.get(name) ?? [];
      if (kind === "Role" && inNamespaces.length > 0) {
        const isHere = inNamespaces.some(
          (each) => namespace === undefined || each.namespace === undefined || each.namespace === namespace,
        );
        const other = inNamespaces[0]?.namespace;
        if (isHere || namespace === undefined || other === undefined || !roles.areAll) continue;
        report(at, { found: "other-namespace", kind, name, namespace, other, isLive }, levelIn(rbac));
        continue;
      }
      if (
        !roles.areAll ||
        isMadeByCluster(kind, name) ||
        (kind === "ClusterRole" && clusterRoles.has(name))
      ) {
        continue;
      }
      const right = kind === "Role" ? "ClusterRole" : "Role";
      const isOther =
        kind === "Role"
          ? clusterRoles.has(name) || isMadeByCluster("ClusterRole", name)
          : inNamespaces.length > 0;
      if (isOther) {
        report(at, { found: "other-kind", kind, name, right, isLive }, levelIn(rbac));
        continue;
      }
      const meant = nearestRole(name, kind, roles);
      const said =
        meant === undefined
          ? ({ found: "missing", kind, name, isLive } as const)
          : ({ found: "near", kind, name, nearest: meant, isLive } as const);
      report(at, said, levelIn(rbac));
    }
  },
});

/** With more roles than that, which one is meant is not looked for. */
const MOST_ROLES = 300;
const FOR_PEOPLE = ["cluster-admin", "admin", "edit", "view"];

function nearestRole(name: string, kind: string, { clusterRoles, roles }: KnownRoles): string | undefined {
  const known = kind === "ClusterRole" ? clusterRoles : roles;
  if (known.size > MOST_ROLES) return undefined;
  // Two letters that have changed places count as two.
  const most = Math.max(name.length > 3 ? 2 : 1, Math.floor(name.length / 4));
  return nearest(name, [...(kind === "ClusterRole" ? FOR_PEOPLE : []), ...known.keys()], most);
}
