// What is wrong with RBAC objects, as values.
import type { AnyRbacObject, RbacKind } from "../schema/rbac.ts";
import type { SourceRange } from "../text/position.ts";

/**
 * What kind of thing is wrong. Codes are stable.
 *
 * The text, a YAML document or an object is lost:
 * - `too-large`, `too-many-documents`, `unreadable`: text that is not read
 * - `wrong-type`: a value of another type than its place takes
 * - `missing-kind`: an object that looks like one of RBAC, and says no kind
 *
 * The API server refuses the object. It is kept, since whoever reads it may still want to know what it would give:
 * - `missing-name`, `bad-name`, `missing-role-ref`, `old-api-version`, `missing-api-version`
 * - `missing-verbs`, `missing-api-groups`, `missing-resources`, `mixed-rule`, `url-in-role`: a rule
 * - `role-ref-kind`, `role-ref-group`: what a binding gives
 * - `subject-kind`, `subject-group`, `subject-name`, `subject-namespace`: to whom
 * - `missing-selectors`, `selector`: an `aggregationRule`
 *
 * About what is read:
 * - `unknown-field`: a field that Kubernetes does not have. kubectl refuses the object; other clients send it, and the field
 *   gives nothing
 * - `missing-namespace`: a Role or RoleBinding without one; it is read as in the namespace that was given
 * - `duplicate-object`: a later object has the same name, and takes its place
 */
export type RbacProblemCode =
  | "too-large"
  | "too-many-documents"
  | "unreadable"
  | "wrong-type"
  | "missing-kind"
  | "missing-name"
  | "bad-name"
  | "missing-role-ref"
  | "old-api-version"
  | "missing-api-version"
  | "missing-verbs"
  | "missing-api-groups"
  | "missing-resources"
  | "mixed-rule"
  | "url-in-role"
  | "role-ref-kind"
  | "role-ref-group"
  | "subject-kind"
  | "subject-group"
  | "subject-name"
  | "subject-namespace"
  | "missing-selectors"
  | "selector"
  | "unknown-field"
  | "missing-namespace"
  | "duplicate-object";

export interface RbacProblem {
  readonly code: RbacProblemCode;
  /** One line: what is wrong, and what would be right. */
  readonly message: string;
  /** What is not read because of it. `nothing`: the object is kept. */
  readonly lost: "text" | "document" | "object" | "nothing";
  /** The object that it is in. */
  readonly object?: { readonly kind: RbacKind; readonly name: string; readonly namespace?: string };
  /** Where in the object. */
  readonly path?: readonly (string | number)[];
  readonly file?: string;
  readonly range?: SourceRange;
}

/** What is wrong, before its place in a text is known. */
export type Fault = Pick<RbacProblem, "code" | "message" | "lost"> & {
  readonly path: readonly (string | number)[];
};

/** A fault for which the API server refuses the object. */
export function refused(code: RbacProblemCode, message: string, path: readonly (string | number)[]): Fault {
  return { code, message, lost: "nothing", path };
}

export function nameOf({
  kind,
  metadata: { name, namespace },
}: AnyRbacObject): NonNullable<RbacProblem["object"]> {
  return { kind, name, ...(namespace === undefined ? {} : { namespace }) };
}
