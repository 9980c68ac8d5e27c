// What counts of given RBAC objects: the last one of each name, beside what the API server makes, with aggregated rules.
import type { RbacMetadata, RbacObjects } from "../schema/rbac.ts";
import { aggregateClusterRoles } from "./aggregation.ts";

/** @param defaults What is there where nothing of the same name is given. */
export function effectiveRbac(rbac: RbacObjects, defaults?: RbacObjects): RbacObjects {
  return {
    roles: lastOfEach(defaults?.roles, rbac.roles),
    clusterRoles: aggregateClusterRoles(lastOfEach(defaults?.clusterRoles, rbac.clusterRoles)),
    roleBindings: lastOfEach(defaults?.roleBindings, rbac.roleBindings),
    clusterRoleBindings: lastOfEach(defaults?.clusterRoleBindings, rbac.clusterRoleBindings),
  };
}

/** Objects without a name stay: nothing says that they are one. */
function lastOfEach<Each extends { readonly metadata: RbacMetadata }>(
  defaults: readonly Each[] = [],
  given: readonly Each[],
): Each[] {
  const found = new Map<string, Each>();
  for (const [index, object] of [...defaults, ...given].entries()) {
    const { name, namespace = "" } = object.metadata;
    found.set(name === "" ? `${index}` : `${namespace}/${name}`, object);
  }
  return [...found.values()];
}
