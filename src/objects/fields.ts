// Fields of a decoded Kubernetes object, or of a CloudFormation template.
import { rangeOf } from "../go-yaml/range.ts";
import type { YamlValue } from "../go-yaml/value.ts";

/** A value somewhere in an object. */
export type FieldValue = YamlValue;

/** Where the value starts, in the text of its chunk. */
export function startOf(value: FieldValue): number {
  return rangeOf(value.node)[0];
}

/** The value at a path of keys; undefined where there is none. */
export function at(value: FieldValue | undefined, ...keys: readonly string[]): FieldValue | undefined {
  let found = value;
  for (const key of keys) found = found?.kind === "map" ? found.entries.get(key)?.value : undefined;
  return found;
}

/** The text at a path of keys. A number is no text: it is a slip, and names no role. */
export function textAt(value: FieldValue | undefined, ...keys: readonly string[]): string | undefined {
  const found = at(value, ...keys);
  return found?.kind === "scalar" && typeof found.value === "string" ? found.value : undefined;
}

/** The items of the list at a path of keys. */
export function itemsAt(value: FieldValue | undefined, ...keys: readonly string[]): readonly FieldValue[] {
  const found = at(value, ...keys);
  return found?.kind === "list" ? found.items : [];
}

/** The values of the mapping at a path of keys, each with its key. */
export function pairsAt(
  value: FieldValue | undefined,
  ...keys: readonly string[]
): readonly (readonly [string, FieldValue])[] {
  const found = at(value, ...keys);
  return found?.kind === "map" ? [...found.entries].map(([key, member]) => [key, member.value]) : [];
}
