// Puts RBAC objects in the place of others that have the same name.
import type { RbacMetadata, RbacObjects } from "../schema/rbac.ts";

/** Of two objects with one name, the last one. Objects without a name stay: nothing says that they are one. */
export function lastOfEachName(before: RbacObjects | undefined, after: RbacObjects): RbacObjects {
  return {
    roles: lastOfEach(before?.roles, after.roles),
    clusterRoles: lastOfEach(before?.clusterRoles, after.clusterRoles),
    roleBindings: lastOfEach(before?.roleBindings, after.roleBindings),
    clusterRoleBindings: lastOfEach(before?.clusterRoleBindings, after.clusterRoleBindings),
  };
}

function lastOfEach<Each extends { readonly metadata: RbacMetadata }>(
  before: readonly Each[] = [],
  after: readonly Each[],
): Each[] {
  const found = new Map<string, Each>();
  for (const [index, object] of [...before, ...after].entries()) {
    const { name, namespace = "" } = object.metadata;
    found.set(name === "" ? `${index}` : `${namespace}/${name}`, object);
  }
  return [...found.values()];
}
