// Whom a binding's subject names.
// Source: https://github.com/kubernetes/kubernetes/blob/v1.34.4/pkg/registry/rbac/validation/rule.go
import type { RbacSubject } from "../schema/rbac.ts";

/** What one must have to be the subject: a username, or a group. The kinds of names never meet. */
export type SubjectKey = `user ${string}` | `group ${string}`;

export function keyOfUser(username: string): SubjectKey {
  return `user ${username}`;
}

export function keyOfGroup(group: string): SubjectKey {
  return `group ${group}`;
}

/**
 * Undefined where no one is the subject: another kind, or a ServiceAccount without a namespace. `*` is a name like any other.
 *
 * @param namespace Of the binding: where a ServiceAccount is that has no namespace.
 */
export function keyOfSubject(
  { kind, name, namespace: own = "" }: RbacSubject,
  namespace = "",
): SubjectKey | undefined {
  switch (kind) {
    case "User":
      return keyOfUser(name);
    case "Group":
      return keyOfGroup(name);
    case "ServiceAccount": {
      const of = own === "" ? namespace : own;
      return of === "" ? undefined : keyOfUser(`system:serviceaccount:${of}:${name}`);
    }
    default:
      return undefined;
  }
}
