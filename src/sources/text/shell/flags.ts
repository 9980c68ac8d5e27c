// The flags of a command, with the text of each value.
import type { Word } from "unbash";
import { addTo } from "../../../text/add-to.ts";
import type { TextValue } from "../../model/value.ts";
import { textFrom } from "../text-from.ts";

export interface Flags {
  /** The values of a flag, in order. */
  all(...names: string[]): readonly TextValue[];
  /** The last one, as most commands take it. */
  last(...names: string[]): TextValue | undefined;
  has(...names: string[]): boolean;
  /** The values of a flag that takes several words: all up to the next flag. */
  list(name: string): readonly TextValue[] | undefined;
  /** Words that may stand for any number of arguments: `$ARGS`, `"$@"`. */
  readonly unknown: readonly TextValue[];
}

/** A flag, and where it stands among the words. */
interface Found {
  readonly word: Word;
  readonly index: number;
  /** How many characters of the word are the flag's name and `=`; undefined where the value is the next word. */
  readonly before: number | undefined;
}

/** @param words What stands behind the command's name. */
export function flagsOf(words: readonly Word[], textOf: (word: Word) => TextValue): Flags {
  const flags = new Map<string, Found[]>();
  words.forEach((word, index) => {
    const { value } = word;
    if (!value.startsWith("-")) return;
    const equals = value.startsWith("--") ? value.indexOf("=") : -1;
    const found = { word, index, before: equals === -1 ? undefined : equals + 1 };
    addTo(flags, equals === -1 ? value : value.slice(0, equals), found);
  });
  const found = (names: readonly string[]) =>
    names.flatMap((name) => flags.get(name) ?? []).sort((a, b) => a.index - b.index);
  const valueBehind = ({ word, index, before }: Found): TextValue[] => {
    if (before !== undefined) return [textFrom(textOf(word), before)];
    const next = words[index + 1];
    return next === undefined ? [] : [textOf(next)];
  };
  return {
    all: (...names) => found(names).flatMap(valueBehind),
    last: (...names) => found(names).slice(-1).flatMap(valueBehind)[0],
    has: (...names) => found(names).length > 0,
    list: (name) => {
      const last = found([name]).at(-1);
      if (last === undefined) return undefined;
      if (last.before !== undefined) return valueBehind(last);
      const rest = words.slice(last.index + 1);
      const end = rest.findIndex(({ value }) => value.startsWith("-"));
      return (end === -1 ? rest : rest.slice(0, end)).map(textOf);
    },
    unknown: words
      .filter((word, index) => isExpansion(word) && !/^-[^=]*$/.test(words[index - 1]?.value ?? ""))
      .map(textOf),
  };
}

/** Whether a word is an expansion and nothing else. */
function isExpansion({ value }: Word): boolean {
  return /^\$(?:\w+|[@*]|\{\w+(?:\[[@*]\])?(?:[:+?-].*)?\})$/.test(value);
}
