// Fields of a decoded Kubernetes object or CloudFormation template.
import type { YamlValue } from "../../../go-yaml/value.ts";

/** The value at a path of keys; undefined where there is none. */
export function at(value: YamlValue | undefined, ...keys: readonly string[]): YamlValue | undefined {
  let found = value;
  for (const key of keys) found = found?.kind === "map" ? found.entries.get(key)?.value : undefined;
  return found;
}

/** The text at a path of keys. A number is no text: it is a slip, and names no role. */
export function textAt(value: YamlValue | undefined, ...keys: readonly string[]): string | undefined {
  const found = at(value, ...keys);
  return found?.kind === "scalar" && typeof found.value === "string" ? found.value : undefined;
}

/** The items of the list at a path of keys. */
export function itemsAt(value: YamlValue | undefined, ...keys: readonly string[]): readonly YamlValue[] {
  const found = at(value, ...keys);
  return found?.kind === "list" ? found.items : [];
}

/** The values of the mapping at a path of keys, each with its key. */
export function pairsAt(
  value: YamlValue | undefined,
  ...keys: readonly string[]
): readonly (readonly [string, YamlValue])[] {
  const found = at(value, ...keys);
  return found?.kind === "map" ? [...found.entries].map(([key, member]) => [key, member.value]) : [];
}
