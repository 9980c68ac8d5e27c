import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import type { NeighbourPlace } from "../../engine/surroundings.ts";
import { isChosenName, levelIn, subjectsIn } from "../../knowledge/rbac.ts";

interface RoleName {
  readonly group: string;
  readonly kind: string;
  /** The role of that name. */
  readonly at: NeighbourPlace;
}

/** Source: https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects */
export const roleNameAsGroup = defineRule({
  name: "role-name-as-group",
  description: "the name of a Role or ClusterRole of the run where a group belongs",
  level: "info",
  fixes: false,
  messages: {
    mapped: ({ group, kind, at }: RoleName) =>
      `'${shorten(group)}' is the name of a ${kind} (${at.file}:${at.line}), and no binding names a group '${shorten(group)}': a role does not come with its name; bind a group to that ${kind}, and write the group`,
    bound: ({ group, kind }: Omit<RoleName, "at">) =>
      `the binding names its own ${kind} '${shorten(group)}' as the group, and no entry of aws-auth gives such a group; write a group that an entry gives`,
  },
  yieldsTo: [{ rule: "role-as-group", at: "place" }],
  check(document, report, _options, { rbac }) {
    if (rbac === undefined) return;
    const { bound, given, roles } = rbac;
    if (bound?.areAll === true) {
      for (const { groups } of document.entries) {
        for (const { value: group, span } of groups) {
          if (!isChosenName(group) || bound.groups.has(group)) continue;
          const role = roles.clusterRoles.get(group) ?? roles.roles.get(group)?.[0];
          if (role === undefined) continue;
          const { kind, file, line } = role;
          report(
            span,
            { found: "mapped", group, kind, at: { file, line } },
            { field: "groups", ...levelIn(rbac) },
          );
        }
      }
    }
    if (given === undefined || !given.areAll) return;
    for (const { kind, name: group, span, binding } of subjectsIn(rbac.ownIn(document))) {
      if (kind !== "Group" || binding.roleRef.name !== group || !isChosenName(group)) continue;
      if (given.groups.has(group) || given.mayBeGroup(group)) continue;
      report(span, { found: "bound", group, kind: binding.roleRef.kind }, levelIn(rbac));
    }
  },
});
