// What the API server refuses in a ConfigMap of the right shape.
// Source: ValidateConfigMap and ValidateConfigMapUpdate in pkg/apis/core/validation, ValidateObjectMeta and
// ValidateObjectMetaUpdate in k8s.io/apimachinery/pkg/api/validation.
import { isEqual, isObject, type Json, type JsonObject, memberOf, textOf } from "./json.ts";

/** The fault of a ConfigMap that is to be created, or to take the place of `old`. */
export function invalid(object: JsonObject, old: JsonObject | undefined): string | undefined {
  const metadata = memberOf(object, "metadata");
  return (
    (old === undefined ? undefined : (frozen(metadata, old) ?? changedImmutable(object, old))) ??
    invalidNames(metadata) ??
    invalidOwners(metadata) ??
    invalidData(object)
  );
}

/** Fields that the API server sets once. */
function frozen(metadata: Json | undefined, old: JsonObject): string | undefined {
  const before = memberOf(old, "metadata");
  const uid = textOf(metadata, "uid");
  if (uid !== undefined && uid !== textOf(before, "uid")) return "metadata.uid belongs to another object";
  for (const name of ["deletionTimestamp", "deletionGracePeriodSeconds"]) {
    const value = memberOf(metadata, name) ?? null;
    if (!isEqual(value, memberOf(before, name) ?? null)) return `metadata.${name} cannot be changed`;
  }
  return undefined;
}

function changedImmutable(object: JsonObject, old: JsonObject): string | undefined {
  if (memberOf(old, "immutable") !== true) return undefined;
  const isKept =
    memberOf(object, "immutable") === true &&
    ["data", "binaryData"].every((name) => isEqual(textsOf(object, name), textsOf(old, name)));
  return isKept ? undefined : "the live ConfigMap is immutable; to change it, delete it and create it again";
}

/** Null is empty text in Go. */
export function textsOf(object: JsonObject, name: string): Readonly<Record<string, string>> {
  const texts = memberOf(object, name);
  const entries = Object.entries(isObject(texts) ? texts : {});
  return Object.fromEntries(entries.map(([key, value]) => [key, typeof value === "string" ? value : ""]));
}

const NAME = /^[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;
const DOMAIN = /^(?=.{1,253}$)[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/;
const MOST_ANNOTATIONS = 256 * 1024;

function invalidNames(metadata: Json | undefined): string | undefined {
  const [labels, annotations] = ["labels", "annotations"].map((name) => {
    const texts = memberOf(metadata, name);
    return Object.entries(isObject(texts) ? texts : {}).map(([key, value]) => [key, value ?? ""] as const);
  });
  for (const [key, value] of labels ?? []) {
    if (!isQualified(key)) return `metadata.labels has the invalid name '${key}'`;
    if (value !== "" && !NAME.test(String(value))) return `metadata.labels.${key} has an invalid value`;
  }
  let size = 0;
  for (const [key, value] of annotations ?? []) {
    if (!isQualified(key.toLowerCase())) return `metadata.annotations has the invalid name '${key}'`;
    size += bytesOf(key) + bytesOf(String(value));
  }
  if (size <= MOST_ANNOTATIONS) return undefined;
  return "its annotations are larger than 256 KiB; client-side apply writes the whole file into one of them";
}

/** `name`, or `example.com/name`. */
function isQualified(key: string): boolean {
  const [name = "", prefix, ...more] = key.split("/").reverse();
  return more.length === 0 && NAME.test(name) && (prefix === undefined || DOMAIN.test(prefix));
}

const FINALIZERS = ["orphan", "foregroundDeletion", "kubernetes"];

function invalidOwners(metadata: Json | undefined): string | undefined {
  const [finalizers = [], owners = []] = ["finalizers", "ownerReferences"].map((name) => {
    const items = memberOf(metadata, name);
    return Array.isArray(items) ? (items as readonly Json[]) : [];
  });
  const isFinalizer = (name: Json) =>
    typeof name === "string" && isQualified(name) && (name.includes("/") || FINALIZERS.includes(name));
  if (!finalizers.every(isFinalizer)) return "metadata.finalizers has an invalid name";
  const isOwner = (owner: Json) =>
    ["apiVersion", "kind", "name", "uid"].every((name) => textOf(owner, name) !== undefined);
  if (!owners.every(isOwner))
    return "an item of metadata.ownerReferences lacks apiVersion, kind, name or uid";
  return undefined;
}

const KEY = /^(?!\.\.?$)(?!\.\.)[-._a-zA-Z0-9]{1,253}$/;
const MOST_DATA = 1024 * 1024;

function invalidData(object: JsonObject): string | undefined {
  const [data, binaryData] = [textsOf(object, "data"), textsOf(object, "binaryData")];
  for (const key of [...Object.keys(data), ...Object.keys(binaryData)]) {
    if (!KEY.test(key)) return `data has the invalid key '${key}'`;
    if (Object.hasOwn(data, key) && Object.hasOwn(binaryData, key)) {
      return `'${key}' is in data and in binaryData`;
    }
  }
  const size =
    Object.values(data).reduce((sum, value) => sum + bytesOf(value), 0) +
    Object.values(binaryData).reduce((sum, value) => sum + bytesInBase64(value), 0);
  return size > MOST_DATA ? "its data is larger than 1 MiB" : undefined;
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

function bytesInBase64(text: string): number {
  const digits = text.replace(/[\r\n=]/g, "");
  return Math.floor((digits.length * 3) / 4);
}
