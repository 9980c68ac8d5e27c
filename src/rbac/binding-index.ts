// Which roles each subject is bound to, so that an answer about one subject never reads the bindings of others.
import type {
  ClusterRole,
  ClusterRoleBinding,
  RbacObjects,
  RbacSubject,
  Role,
  RoleBinding,
} from "../schema/rbac.ts";
import { type NamedBySubject, namedBySubject } from "./subject.ts";

/** A subject of a binding, and the role that it gets. */
export interface Bound {
  readonly role: Role | ClusterRole;
  readonly binding: RoleBinding | ClusterRoleBinding;
  readonly subject: RbacSubject;
}

/** What counts in the cluster, or in one namespace. */
export interface BoundThere {
  /** By username, and by group. To make one key of both for each question would take longer than the answer. */
  readonly users: ReadonlyMap<string, readonly Bound[]>;
  readonly groups: ReadonlyMap<string, readonly Bound[]>;
  /** All of them. */
  readonly all: readonly Bound[];
}

export class BindingIndex {
  readonly clusterWide: BoundThere;
  readonly byNamespace: ReadonlyMap<string, BoundThere>;

  constructor({ roles, clusterRoles, roleBindings, clusterRoleBindings }: RbacObjects) {
    const named = new Map(clusterRoles.map((role) => [role.metadata.name, role]));
    const inNamespace = new Map(roles.map((role) => [placeOf(role.metadata), role]));
    const clusterWide = new Gathered();
    for (const binding of clusterRoleBindings) {
      const { kind, name } = binding.roleRef;
      // A Role is in a namespace, and this binding is in none.
      const role = kind === "ClusterRole" ? named.get(name) : undefined;
      if (role !== undefined) clusterWide.add(role, binding);
    }
    const byNamespace = new Map<string, Gathered>();
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
      const bound = byNamespace.get(namespace) ?? new Gathered();
      byNamespace.set(namespace, bound);
      bound.add(role, binding, namespace);
    }
    this.clusterWide = clusterWide;
    this.byNamespace = byNamespace;
  }

  /** What counts in a namespace beside what counts everywhere. None for `""`, the cluster. */
  boundIn(namespace: string): BoundThere | undefined {
    return namespace === "" ? undefined : this.byNamespace.get(namespace);
  }
}

function placeOf({ name, namespace = "" }: { readonly name: string; readonly namespace?: string }): string {
  return `${namespace}/${name}`;
}

class Gathered implements BoundThere {
  readonly users = new Map<string, Bound[]>();
  readonly groups = new Map<string, Bound[]>();
  readonly all: Bound[] = [];

  add(role: Role | ClusterRole, binding: RoleBinding | ClusterRoleBinding, namespace?: string): void {
    for (const subject of binding.subjects) {
      const named = namedBySubject(subject, namespace);
      if (named === undefined) continue;
      const bound = { role, binding, subject };
      this.all.push(bound);
      const map = this.#mapOf(named);
      const list = map.get(named.name);
      if (list === undefined) map.set(named.name, [bound]);
      else list.push(bound);
    }
  }

  #mapOf({ kind }: NamedBySubject): Map<string, Bound[]> {
    return kind === "user" ? this.users : this.groups;
  }
}
