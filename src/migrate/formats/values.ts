// Parts of an entry that most formats have in the same shape.
import type { AccessScope } from "../../schema/access-entry.ts";

/** A list, or nothing for an empty one. */
export function filled<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}

/** `cluster` goes with no namespaces. */
export function scopeOf({ type, namespaces }: AccessScope) {
  return { type, namespaces: filled(namespaces) };
}
