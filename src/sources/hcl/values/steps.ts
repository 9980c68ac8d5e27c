// Steps into a value: `.name`, `["key"]`, `[0]`.
import { isMember, literalOf, type SourceValue } from "../../model/value.ts";
import { isMany } from "./holes.ts";

/** What a step finds. `unknown`: it may be there, and the text does not say what it is. */
export type Found = { readonly value: SourceValue } | "missing" | "unknown";

export function stepInto(value: SourceValue, key: string | number): Found {
  switch (value.kind) {
    case "hole":
      return "unknown";
    case "map":
      return memberAt(value.members, String(key));
    case "list":
      return itemAt(value.items, Number(key));
    default:
      return "missing";
  }
}

function memberAt(members: (SourceValue & { kind: "map" })["members"], key: string): Found {
  for (const each of members.toReversed()) {
    if (!isMember(each)) return "unknown"; // it may have the key, and would win
    const name = literalOf(each.key);
    if (name === undefined) return "unknown";
    if (name === key) return { value: each.value };
  }
  return "missing";
}

function itemAt(items: readonly SourceValue[], index: number): Found {
  if (!Number.isInteger(index) || index < 0) return "missing";
  const before = items.slice(0, index + 1);
  if (before.some(isMany)) return "unknown";
  const item = before[index];
  return item === undefined ? "missing" : { value: item };
}

/** A value as the key of a step; undefined where it is not known. */
export function keyOf(value: SourceValue): string | number | undefined {
  if (value.kind === "scalar") return typeof value.value === "number" ? value.value : undefined;
  return literalOf(value);
}
