// Fields of an RBAC object that Kubernetes does not have, such as `apigroups` or `resource`: whoever wrote one meant another.
// Source: https://kubernetes.io/docs/reference/using-api/api-concepts/#field-validation (kubectl asks for strict validation)
import type { RbacKind } from "../schema/rbac.ts";
import { shorten } from "../text/shorten.ts";
import type { Fault } from "./problem.ts";

type Path = readonly (string | number)[];

interface Fields {
  readonly rules?: unknown;
  readonly subjects?: unknown;
  readonly roleRef?: unknown;
}

const RULE = ["verbs", "apiGroups", "resources", "resourceNames", "nonResourceURLs"];
const SUBJECT = ["kind", "apiGroup", "name", "namespace"];
const ROLE_REF = ["apiGroup", "kind", "name"];

/** @param fields Of the object, without `apiVersion` and `kind`. */
export function unknownFields(kind: RbacKind, fields: Fields): Fault[] {
  switch (kind) {
    case "Role":
    case "ClusterRole": {
      const own = kind === "Role" ? ["metadata", "rules"] : ["metadata", "rules", "aggregationRule"];
      return [...beyond(own, fields, [], kind), ...inList(RULE, fields.rules, ["rules"], "rule")];
    }
    case "RoleBinding":
    case "ClusterRoleBinding":
      return [
        ...beyond(["metadata", "subjects", "roleRef"], fields, [], kind),
        ...inList(SUBJECT, fields.subjects, ["subjects"], "subject"),
        ...beyond(ROLE_REF, fields.roleRef, ["roleRef"], "roleRef"),
      ];
  }
}

function inList(known: readonly string[], list: unknown, path: Path, what: string): Fault[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((item, index) => beyond(known, item, [...path, index], what));
}

function beyond(known: readonly string[], value: unknown, path: Path, what: string): Fault[] {
  if (typeof value !== "object" || value === null) return [];
  // A client's object may have keys without a value.
  const unknown = Object.entries(value).filter(([key, given]) => given !== undefined && !known.includes(key));
  return unknown.map(([key]) => {
    const meant = known.find((each) => isNear(each, key));
    const advice = meant === undefined ? `it may have ${known.join(", ")}` : `write ${meant}`;
    const message = `a ${what} has no field ${shorten(key)}, so kubectl refuses it, and other clients leave the field out: ${advice}`;
    return { code: "unknown-field", message, lost: "nothing", path: [...path, key] };
  });
}

/** Another case, or the singular. */
function isNear(known: string, key: string): boolean {
  const [a, b] = [known.toLowerCase(), key.toLowerCase()];
  return a === b || a === `${b}s` || `${a}s` === b;
}
