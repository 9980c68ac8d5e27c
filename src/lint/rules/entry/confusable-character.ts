import { partOf } from "../../../document/nodes.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import { codePoint, lookalike } from "../../knowledge/characters.ts";

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII
const NOT_ASCII = /[^\x00-\x7f]/u;

/** https://www.unicode.org/reports/tr39/ (mixed-script confusables) */
export const confusableCharacter = defineRule({
  name: "confusable-character",
  description:
    "a letter of another script that looks like a Latin one, so that a name is another than it seems",
  level: "warning",
  fixes: false,
  messages: {
    lookalike: ({ character, latin, value }: Lookalike) =>
      `'${shorten(character)}' (${codePoint(character.codePointAt(0) ?? 0)}) looks like '${latin}' and is another letter: '${shorten(value)}' is not what it seems; type it anew`,
  },
  check({ entries }, report) {
    for (const { text, field } of entries.flatMap(({ texts }) => texts)) {
      const { value } = text;
      const letter = firstDisguised(value);
      if (letter === undefined) continue;
      const { character, latin, index } = letter;
      const span = partOf(text, index, index + character.length);
      report(span, { found: "lookalike", character, latin, value }, { field });
    }
  },
});

interface Lookalike {
  readonly character: string;
  /** The letter that it looks like. */
  readonly latin: string;
  /** The text that it is in. */
  readonly value: string;
}

function firstDisguised(value: string) {
  if (!NOT_ASCII.test(value)) return undefined;
  const isAmongLatin = LATIN_LETTER.test(value);
  for (const { 0: word, index: start } of value.matchAll(WORD)) {
    if (!NOT_ASCII.test(word) || !isDisguise(word, isAmongLatin)) continue;
    let index = start;
    for (const char of word) {
      const latin = lookalike(char);
      if (latin !== undefined) return { character: char, latin, index };
      index += char.length;
    }
  }
  return undefined;
}

const LATIN_LETTER = /[A-Za-z]/;
/** A word that is longer than any name is taken in parts of that length. */
const WORD = /[\p{L}\p{M}\p{N}]{1,256}/gu;

/**
 * Whether a word mixes scripts, or looks Latin as a whole and is beside words that are Latin. A word that is written
 * in another script altogether is not a disguise.
 */
function isDisguise(word: string, isAmongLatin: boolean): boolean {
  if (LATIN_LETTER.test(word)) return true;
  if (!isAmongLatin) return false;
  return [...new Set(word)].every((char) => lookalike(char) !== undefined || /\d/.test(char));
}
