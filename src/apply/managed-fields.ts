// Who owns which fields of a live object, by its managedFields.
// https://kubernetes.io/docs/reference/using-api/server-side-apply/#field-management
import { isObject, type Json, type JsonObject, memberOf, textOf } from "./json.ts";
import { LAST_APPLIED } from "./last-applied.ts";
import { textsOf } from "./validate.ts";

/** The values of an object's fields, by their paths: `data.mapRoles`. */
export type Fields = ReadonlyMap<string, Json>;

export interface Owner {
  readonly manager: string;
  readonly operation: "Apply" | "Update";
  readonly subresource: string;
  /** The paths of its fields. */
  readonly fields: ReadonlySet<string>;
}

/** The mappings of names to text. They are fields too, and can have owners of their own. */
const TEXTS = ["data", "binaryData", "metadata.labels", "metadata.annotations"] as const;

export const LAST_APPLIED_FIELD = `metadata.annotations.${LAST_APPLIED}`;

export function isTexts(field: string): boolean {
  return TEXTS.some((path) => path === field);
}

/** The fields of a ConfigMap that have owners, and count: all but finalizers and ownerReferences. */
export function fieldsOf(object: JsonObject): Fields {
  const fields = new Map<string, Json>();
  const immutable = memberOf(object, "immutable") ?? null;
  if (immutable !== null) fields.set("immutable", immutable);
  for (const path of TEXTS) {
    const [holder, name] = holderOf(object, path);
    if (Object.hasOwn(holder, name)) fields.set(path, null);
    for (const [key, value] of Object.entries(textsOf(holder, name))) fields.set(`${path}.${key}`, value);
  }
  return fields;
}

function holderOf(object: JsonObject, path: (typeof TEXTS)[number]): [JsonObject, string] {
  const [first = "", second] = path.split(".");
  if (second === undefined) return [object, first];
  const metadata = memberOf(object, "metadata");
  return [isObject(metadata) ? metadata : {}, second];
}

/** The object with these fields in place of its own. */
export function withFields(object: JsonObject, fields: Fields): JsonObject {
  const textsAt = (path: (typeof TEXTS)[number]) =>
    Object.fromEntries(
      [...fields].flatMap(([field, value]) =>
        field.startsWith(`${path}.`) ? [[field.slice(path.length + 1), value]] : [],
      ),
    );
  const metadata = memberOf(object, "metadata");
  const { data: _, binaryData: __, immutable: ___, ...others } = object;
  const immutable = fields.get("immutable");
  return {
    ...others,
    data: textsAt("data"),
    binaryData: textsAt("binaryData"),
    ...(immutable === undefined ? {} : { immutable }),
    metadata: {
      ...(isObject(metadata) ? metadata : {}),
      labels: textsAt("metadata.labels"),
      annotations: textsAt("metadata.annotations"),
    },
  };
}

/** The owners that the object names. Empty where it names none. */
export function ownersOf(object: JsonObject): Owner[] {
  const entries = memberOf(memberOf(object, "metadata"), "managedFields");
  if (!Array.isArray(entries)) return [];
  return (entries as readonly Json[]).map((entry) => ({
    manager: textOf(entry, "manager") ?? "",
    operation: textOf(entry, "operation") === "Apply" ? "Apply" : "Update",
    subresource: textOf(entry, "subresource") ?? "",
    fields: new Set(ownedPaths(memberOf(entry, "fieldsV1"))),
  }));
}

/** `f:NAME` is a field. https://pkg.go.dev/k8s.io/apimachinery/pkg/apis/meta/v1#FieldsV1 */
function ownedPaths(tree: Json | undefined): string[] {
  const at = (...path: string[]) => path.reduce<Json | undefined>((each, name) => memberOf(each, name), tree);
  const paths = at("f:immutable") === undefined ? [] : ["immutable"];
  for (const path of TEXTS) {
    const texts = at(...path.split(".").map((name) => `f:${name}`));
    const keys = Object.keys(isObject(texts) ? texts : {});
    if (texts !== undefined && (keys.length === 0 || keys.includes("."))) paths.push(path);
    for (const key of keys) {
      if (key.startsWith("f:")) paths.push(`${path}.${key.slice(2)}`);
    }
  }
  return paths;
}
