// Which roles each subject is bound to, so that an answer about one subject never reads the bindings of others.
import type {
  ClusterRole,
  ClusterRoleBinding,
  RbacObjects,
  RbacSubject,
  Role,
  RoleBinding,
} from "../schema/rbac.ts";
import { keyOfSubject, type SubjectKey } from "./subject.ts";

/** A subject of a binding, and the role that it gets. */
export interface Bound {
  readonly role: Role | ClusterRole;
  readonly binding: RoleBinding | ClusterRoleBinding;
  readonly subject: RbacSubject;
}

type BySubject = Map<SubjectKey, Bound[]>;

export class BindingIndex {
  readonly clusterWide: ReadonlyMap<SubjectKey, readonly Bound[]>;
  readonly byNamespace: ReadonlyMap<string, ReadonlyMap<SubjectKey, readonly Bound[]>>;

  constructor({ roles, clusterRoles, roleBindings, clusterRoleBindings }: RbacObjects) {
    const named = new Map(clusterRoles.map((role) => [role.metadata.name, role]));
    const inNamespace = new Map(roles.map((role) => [placeOf(role.metadata), role]));
    const clusterWide: BySubject = new Map();
    for (const binding of clusterRoleBindings) {
      const { kind, name } = binding.roleRef;
      // A Role is in a namespace, and this binding is in none.
      const role = kind === "ClusterRole" ? named.get(name) : undefined;
      if (role !== undefined) addAll(clusterWide, role, binding);
    }
    const byNamespace = new Map<string, BySubject>();
    for (const binding of roleBindings) {
      const { kind, name } = binding.roleRef;
      const { namespace = "" } = binding.metadata;
      const role =
        kind === "ClusterRole"
          ? named.get(name)
          : kind === "Role"
            ? inNamespace.get(placeOf({ name, namespace }))
            : undefined;
      if (role === undefined || namespace === "") continue;
      const bound: BySubject = byNamespace.get(namespace) ?? new Map();
      byNamespace.set(namespace, bound);
      addAll(bound, role, binding, namespace);
    }
    this.clusterWide = clusterWide;
    this.byNamespace = byNamespace;
  }

  /** All that counts in a namespace, `""` for the cluster. */
  boundIn(namespace: string): Bound[] {
    return [this.clusterWide, this.byNamespace.get(namespace)].flatMap((bound) =>
      [...(bound?.values() ?? [])].flat(),
    );
  }
}

function placeOf({ name, namespace = "" }: { readonly name: string; readonly namespace?: string }): string {
  return `${namespace}/${name}`;
}

function addAll(
  bound: BySubject,
  role: Role | ClusterRole,
  binding: RoleBinding | ClusterRoleBinding,
  namespace?: string,
): void {
  for (const subject of binding.subjects) {
    const key = keyOfSubject(subject, namespace);
    if (key === undefined) continue;
    const list = bound.get(key);
    if (list === undefined) bound.set(key, [{ role, binding, subject }]);
    else list.push({ role, binding, subject });
  }
}
