// Whether an object has the shape of a ConfigMap: its fields, and the types of their values.
// Source: ConfigMap and ObjectMeta in k8s.io/api/core/v1/types.go and k8s.io/apimachinery/pkg/apis/meta/v1/types.go.
// kubectl asks for strict validation, so the API server refuses a field that it does not know.
import { describeJson, isObject, type Json, type JsonObject, memberOf } from "./json.ts";

type Check = (value: Json) => string | undefined;

const text: Check = (value) => (typeof value === "string" ? undefined : "text");
const flag: Check = (value) => (typeof value === "boolean" ? undefined : "true or false");
const integer: Check = (value) => (Number.isInteger(value) ? undefined : "a whole number");
const list: Check = (value) => (Array.isArray(value) ? undefined : "a list");
const time: Check = (value) =>
  typeof value === "string" && RFC3339.test(value) && !Number.isNaN(Date.parse(value))
    ? undefined
    : "a time such as 2026-01-31T12:00:00Z";

const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

const FIELDS: ReadonlyMap<string, Check> = new Map([
  ["apiVersion", text],
  ["kind", text],
  ["immutable", flag],
]);

const METADATA: ReadonlyMap<string, Check> = new Map([
  ["name", text],
  ["generateName", text],
  ["namespace", text],
  ["selfLink", text],
  ["uid", text],
  ["resourceVersion", text],
  ["generation", integer],
  ["creationTimestamp", time],
  ["deletionTimestamp", time],
  ["deletionGracePeriodSeconds", integer],
  ["ownerReferences", list],
  ["finalizers", list],
  ["managedFields", list],
]);

/** What of `metadata` has the wrong type. kubectl reads it before it sends anything. */
export function metadataFault(object: JsonObject): string | undefined {
  const metadata = memberOf(object, "metadata") ?? null;
  if (metadata === null) return undefined;
  if (!isObject(metadata)) return wrongType("metadata", metadata, "a mapping");
  return (
    fieldsFault(metadata, "metadata.", METADATA) ??
    textsFault("metadata.labels", memberOf(metadata, "labels")) ??
    textsFault("metadata.annotations", memberOf(metadata, "annotations"))
  );
}

/** What else of the object has the wrong type, or is no field of a ConfigMap. */
export function shapeFault(object: JsonObject): string | undefined {
  return (
    unknownField(object, "", ["metadata", "data", "binaryData", ...FIELDS.keys()]) ??
    unknownField(memberOf(object, "metadata"), "metadata.", ["labels", "annotations", ...METADATA.keys()]) ??
    fieldsFault(object, "", FIELDS) ??
    textsFault("data", memberOf(object, "data")) ??
    textsFault("binaryData", memberOf(object, "binaryData")) ??
    notBase64(memberOf(object, "binaryData"))
  );
}

function fieldsFault(
  object: JsonObject,
  prefix: string,
  checks: ReadonlyMap<string, Check>,
): string | undefined {
  for (const [name, check] of checks) {
    const value = memberOf(object, name) ?? null;
    const expected = value === null ? undefined : check(value);
    if (expected !== undefined) return wrongType(prefix + name, value, expected);
  }
  return undefined;
}

/** A mapping of names to text. Null is empty text in Go, and no mapping is an empty one. */
function textsFault(name: string, value: Json = null): string | undefined {
  if (value === null) return undefined;
  if (!isObject(value)) return wrongType(name, value, "a mapping");
  for (const [key, item] of Object.entries(value)) {
    if (item !== null && typeof item !== "string") return wrongType(`${name}.${key}`, item, "text");
  }
  return undefined;
}

function notBase64(value: Json | undefined): string | undefined {
  const wrong = Object.entries(isObject(value) ? value : {}).find(
    ([, item]) => typeof item === "string" && !BASE64.test(item.replace(/[\r\n]/g, "")),
  );
  return wrong === undefined ? undefined : `binaryData.${wrong[0]} is not base64`;
}

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

function unknownField(
  object: Json | undefined,
  prefix: string,
  known: readonly string[],
): string | undefined {
  const name = Object.keys(isObject(object) ? object : {}).find((key) => !known.includes(key));
  return name === undefined ? undefined : `'${prefix}${name}' is not a field of a ConfigMap`;
}

function wrongType(name: string, value: Json, expected: string): string {
  return `${name} is ${describeJson(value)}; it must be ${expected}`;
}
