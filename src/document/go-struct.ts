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
    if (names.has(name)) members.push({ name, spelling, value });
  }
  // sigs.k8s.io/yaml writes the keys of the JSON sorted, so of several spellings the bytewise greatest comes last.
  return members.sort((a, b) => (a.spelling < b.spelling ? -1 : 1));
}

/** What a string field that holds `current` holds after `value` was decoded into it. */
export function assignText(current: string, value: YamlValue, path: Path, report: ReportType): string {
  if (value.kind === "scalar") {
    if (typeof value.value === "string") return value.value;
    if (value.value === null) return current;
  }
  report(path, "text", value);
  return current;
}

/**
 * A `[]string` field. Decoding a list reuses the slots of an earlier one (two spellings of one key): an item that
 * is null or of the wrong type then shows what stood in its slot.
 */
export class TextList {
  #slots: string[] = [];
  #length = 0;

  assign(value: YamlValue, path: Path, report: ReportType): void {
    if (value.kind === "list") {
      if (value.items.length === 0) this.#slots = [];
      value.items.forEach((item, index) => {
        this.#slots[index] = assignText(this.#slots[index] ?? "", item, [...path, index], report);
      });
      this.#length = value.items.length;
    } else if (isNull(value)) {
      this.#slots = [];
      this.#length = 0;
    } else report(path, "list-of-text", value);
  }

  get texts(): readonly string[] {
    return this.#slots.slice(0, this.#length);
  }
}
