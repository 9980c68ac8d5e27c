// How Go's encoding/json fills a struct from an object: keys match in any case, what has the wrong type is an error
// and leaves its field as it was, null leaves a string as it was and empties a list.

import type { YamlMember, YamlValue } from "../go-yaml/value.ts";
import { isNull } from "../go-yaml/value.ts";
import { fold } from "../text/fold.ts";
import type { Expected } from "./problem.ts";

export type Path = readonly (string | number)[];

/** Called for each value of the wrong type. `expected` is what its place takes. */
export type ReportType = (path: Path, expected: Expected, value: YamlValue) => void;

/** The members of a mapping that stand for one of `names` (lower case), in the order in which Go assigns them. */
export function membersNamed(
  entries: ReadonlyMap<string, YamlMember>,
  names: ReadonlySet<string>,
): readonly { name: string; spelling: string; value: YamlValue }[] {
  const members: { name: string; spelling: string; value: YamlValue }[] = [];
  for (const [spelling, { value }] of entries) {
    const name = names.has(spelling) ? spelling : fold(spelling);
    if (!names.has(name)) continue;
    // sigs.k8s.io/yaml writes the keys of the JSON sorted, so of several spellings the bytewise greatest comes last.
    const member = { name, spelling, value };
    let at = members.push(member) - 1;
    for (let before = members[at - 1]; before && spelling < before.spelling; before = members[at - 1]) {
      members[at--] = before;
    }
    members[at] = member;
  }
  return members;
}

/**
 * What a string field that holds `current` holds after `value` was decoded into it.
 *
 * @param index Of an item of the list at `path`.
 */
export function assignText(
  current: string,
  value: YamlValue,
  path: Path,
  report: ReportType,
  index?: number,
): string {
  if (value.kind === "scalar") {
    if (typeof value.value === "string") return value.value;
    if (value.value === null) return current;
  }
  report(index === undefined ? path : [...path, index], "text", value);
  return current;
}

/** An item of a list of text, once Go has filled it. */
export interface TextSlot<Member> {
  readonly text: string;
  /** The item that the text was taken from; where no item was text, the one whose place it is. */
  readonly item: YamlValue;
  /** The member that has the item. */
  readonly member: Member;
}

/**
 * A `[]string` field. Decoding a list reuses the slots of an earlier one (two spellings of one key): an item that
 * is null or of the wrong type then shows what stood in its slot.
 */
export class TextList<Member> {
  #slots: TextSlot<Member>[] = [];
  #length = 0;

  /** @param member What the value belongs to, for those who ask where a text comes from. */
  assign(value: YamlValue, member: Member, path: Path, report: ReportType): void {
    if (value.kind === "list") {
      if (value.items.length === 0) this.#slots = [];
      for (const [index, item] of value.items.entries()) {
        const known = this.#slots[index];
        const text = assignText(known?.text ?? "", item, path, report, index);
        const isOwn = known === undefined || (item.kind === "scalar" && typeof item.value === "string");
        if (isOwn) this.#slots[index] = { text, item, member };
      }
      this.#length = value.items.length;
    } else if (isNull(value)) {
      this.#slots = [];
      this.#length = 0;
    } else report(path, "list-of-text", value);
  }

  get slots(): readonly TextSlot<Member>[] {
    return this.#slots.slice(0, this.#length);
  }

  get texts(): string[] {
    return this.slots.map(({ text }) => text);
  }
}
