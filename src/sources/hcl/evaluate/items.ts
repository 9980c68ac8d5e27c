// What a loop goes over.
import { plain } from "../../model/plain.ts";
import {
  given,
  isHolePiece,
  isMember,
  literalOf,
  type SourceValue,
  type TextValue,
} from "../../model/value.ts";
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

export interface KnownMember {
  readonly item: LoopItem;
  /** Whether a later one may have the same key, and then counts instead. */
  readonly isPossible: boolean;
}

/** The members of a mapping as far as they are known. Of some, the key is not known. */
export function knownMembers({
  members,
}: SourceValue & { kind: "map" }): readonly (KnownMember | "unknown")[] {
  return members.map((each, index) => {
    if (!isMember(each)) return "unknown";
    const { key, value } = each;
    const later = members.slice(index + 1);
    const isPossible = later.some((other) => !isMember(other) || couldBeSame(key, other.key));
    return { item: { key: { value: key, words: JSON.stringify(plain(key)) }, value }, isPossible };
  });
}

/** Whether two texts can be the same: by how they begin and how they end. */
function couldBeSame(a: TextValue, b: TextValue): boolean {
  const [one, other] = [literalOf(a), literalOf(b)];
  if (one !== undefined && other !== undefined) return one === other;
  const agree = (x: string, y: string, isStart: boolean) => {
    const [short, long] = x.length < y.length ? [x, y] : [y, x];
    return isStart ? long.startsWith(short) : long.endsWith(short);
  };
  return agree(endOf(a, 0), endOf(b, 0), true) && agree(endOf(a, -1), endOf(b, -1), false);
}

function endOf({ pieces }: TextValue, index: 0 | -1): string {
  const piece = pieces.at(index);
  return piece === undefined || isHolePiece(piece) ? "" : piece.text;
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
