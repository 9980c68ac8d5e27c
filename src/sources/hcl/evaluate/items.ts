// What a loop goes over.
import { given, isMember, literalOf, type SourceValue, type TextValue } from "../../model/value.ts";
import { isOpen } from "../values/holes.ts";
import type { Binding } from "./scope.ts";

export interface LoopItem {
  readonly key: Binding;
  readonly value: SourceValue;
}

/** The items in the order in which Terraform takes them; undefined where there may be others. */
export function itemsOf(value: SourceValue): readonly LoopItem[] | undefined {
  if (isOpen(value)) return undefined;
  if (value.kind === "list") {
    return value.items.map((item, index) => ({
      key: { value: { kind: "scalar", value: index, at: item.at }, words: String(index) },
      value: item,
    }));
  }
  if (value.kind !== "map") return undefined;
  const items = new Map<string, LoopItem>();
  for (const each of value.members) {
    const name = isMember(each) ? literalOf(each.key) : undefined;
    if (!isMember(each) || name === undefined) return undefined;
    items.set(name, { key: { value: each.key, words: JSON.stringify(name) }, value: each.value });
  }
  return [...items].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
}

/** The items of a set: each is its own key. Undefined where one of them is not known. */
export function itemsOfSet(value: SourceValue): readonly LoopItem[] | undefined {
  const items = itemsOf(value);
  if (items === undefined || value.kind !== "list") return items;
  const names = items.map((item) => ({ item, name: literalOf(item.value) }));
  return names.map(({ item, name }, index) => {
    const key: TextValue =
      name === undefined ? given(String(index), item.value.at) : given(name, item.value.at);
    return {
      key: { value: name === undefined ? item.value : key, words: JSON.stringify(name ?? index) },
      value: item.value,
    };
  });
}
