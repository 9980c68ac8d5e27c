// The flags of a command, with the text of each value.
import type { Word } from "unbash";
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

/** @param words What stands behind the command's name. */
export function flagsOf(words: readonly Word[], textOf: (word: Word) => TextValue): Flags {
  const isFlag = (word: Word | undefined, name: string) =>
    word !== undefined &&
    (word.value === name || (name.startsWith("--") && word.value.startsWith(`${name}=`)));
  const found = (names: readonly string[]) =>
    words.flatMap((word, index) =>
      names.filter((name) => isFlag(word, name)).map((name) => ({ word, index, name })),
    );
  const valueBehind = ({ word, index, name }: { word: Word; index: number; name: string }) => {
    if (word.value !== name) return textFrom(textOf(word), name.length + 1);
    const next = words[index + 1];
    return next === undefined ? undefined : textOf(next);
  };
  const all = (...names: string[]) => found(names).flatMap((each) => valueBehind(each) ?? []);
  return {
    all,
    last: (...names) => all(...names).at(-1),
    has: (...names) => found(names).length > 0,
    list: (name) => {
      const last = found([name]).at(-1);
      if (last === undefined) return undefined;
      if (last.word.value !== name) return [textFrom(textOf(last.word), name.length + 1)];
      const rest = words.slice(last.index + 1);
      const end = rest.findIndex(({ value }) => /^-/.test(value));
      return (end === -1 ? rest : rest.slice(0, end)).map(textOf);
    },
    unknown: words
      .filter((word, index) => isExpansion(word) && !/^-[^=]*$/.test(words[index - 1]?.value ?? ""))
      .map(textOf),
  };
}

/** Whether a word is an expansion and nothing else, behind no flag. */
function isExpansion({ value }: Word): boolean {
  return /^\$(?:\w+|[@*]|\{\w+(?:\[[@*]\])?(?:[:+?-].*)?\})$/.test(value);
}
