// Whom a binding's subject names.
// Source: https://github.com/kubernetes/kubernetes/blob/v1.34.4/pkg/registry/rbac/validation/rule.go
import type { RbacSubject } from "../schema/rbac.ts";

/** What one must have to be the subject: a username, or a group. The kinds of names never meet. */
export interface NamedBySubject {
  readonly kind: "user" | "group";
  readonly name: string;
}

/**
 * Undefined where no one is the subject: another kind, or a ServiceAccount without a namespace. `*` is a name like any other.
 *
 * @param namespace Of the binding: where a ServiceAccount is that has no namespace.
 */
export function namedBySubject(
  { kind, name, namespace: own = "" }: RbacSubject,
  namespace = "",
): NamedBySubject | undefined {
  switch (kind) {
    case "User":
      return { kind: "user", name };
    case "Group":
      return { kind: "group", name };
    case "ServiceAccount": {
      const of = own === "" ? namespace : own;
      return of === "" ? undefined : { kind: "user", name: `system:serviceaccount:${of}:${name}` };
    }
    default:
      return undefined;
  }
}
