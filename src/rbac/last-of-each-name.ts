// Puts RBAC objects in the place of others that have the same name.
import type { AnyRbacObject, RbacObjects } from "../schema/rbac.ts";

/** Of two objects with one name, the last one. Objects without a name stay: nothing says that they are one. */
export function lastOfEachName(before: RbacObjects | undefined, after: RbacObjects): RbacObjects {
  return {
    roles: lastOfEach(before?.roles, after.roles),
    clusterRoles: lastOfEach(before?.clusterRoles, after.clusterRoles),
    roleBindings: lastOfEach(before?.roleBindings, after.roleBindings),
    clusterRoleBindings: lastOfEach(before?.clusterRoleBindings, after.clusterRoleBindings),
  };
}

function lastOfEach<Each extends AnyRbacObject>(
  before: readonly Each[] = [],
  after: readonly Each[],
): Each[] {
  const found = new Map<string, Each>();
  for (const [index, object] of [...before, ...after].entries()) {
    found.set(object.metadata.name === "" ? `${index}` : keyOfName(object), object);
  }
  return [...found.values()];
}

/** What is one object in a cluster has one of these, in its kind. The API server drops the namespace of ClusterRoles and their bindings. */
export function keyOfName({ kind, metadata: { name, namespace = "" } }: AnyRbacObject): string {
  return kind === "Role" || kind === "RoleBinding" ? `${namespace}/${name}` : `/${name}`;
}
