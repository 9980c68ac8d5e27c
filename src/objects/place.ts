// Where a value of a decoded object stands.
import { rangeOf } from "../go-yaml/range.ts";
import type { YamlValue } from "../go-yaml/value.ts";

/** Keys of mappings and indexes of lists. */
export type ValuePath = readonly (string | number)[];

/** The value at a path; undefined where there is none. */
export function valueAtPath(value: YamlValue, path: ValuePath): YamlValue | undefined {
  let found: YamlValue | undefined = value;
  for (const key of path) found = found === undefined ? undefined : memberAt(found, key);
  return found;
}

/** The range of a value inside an object, or of the nearest one around it that is there. */
export function rangeAtPath(value: YamlValue, path: ValuePath): readonly [number, number] {
  let found: YamlValue = value;
  for (const key of path) {
    const next = memberAt(found, key);
    if (next === undefined || (next.kind === "scalar" && next.node === null)) break;
    found = next;
  }
  return rangeOf(found.node);
}

function memberAt(value: YamlValue, key: string | number): YamlValue | undefined {
  if (value.kind === "map") return value.entries.get(String(key))?.value;
  return value.kind === "list" ? value.items[Number(key)] : undefined;
}
