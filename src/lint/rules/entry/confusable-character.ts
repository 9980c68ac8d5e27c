import { type LintText, partOf } from "../../../document/nodes.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule, type Report } from "../../engine/rule.ts";
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
  check({ entries }, report) {
    for (const { arn, username, groups } of entries) {
      for (const text of [arn, username, ...groups.map((group) => group.text)]) {
        if (text !== undefined && NOT_ASCII.test(text.value)) check(text, report);
      }
    }
  },
});

function check(text: LintText, report: Report): void {
  const { value } = text;
  const isAmongLatin = LATIN_LETTER.test(value);
  for (const { 0: word, index: start } of value.matchAll(WORD)) {
    if (!NOT_ASCII.test(word) || !isDisguise(word, isAmongLatin)) continue;
    let index = start;
    for (const char of word) {
      const latin = lookalike(char);
      if (latin !== undefined) {
        report(
          partOf(text, index, index + char.length),
          `'${shorten(char)}' (${codePoint(char.codePointAt(0) ?? 0)}) looks like '${latin}' and is another letter: '${shorten(value)}' is not what it seems; type it anew`,
        );
        return;
      }
      index += char.length;
    }
  }
}

const LATIN_LETTER = /[A-Za-z]/;
/** Of one that is longer than any name, each part of that length. */
const WORD = /[\p{L}\p{M}\p{N}]{1,256}/gu;

/**
 * A word that mixes scripts, or one that looks Latin as a whole beside words that are. One that is written in another
 * script altogether is no disguise.
 */
function isDisguise(word: string, isAmongLatin: boolean): boolean {
  if (LATIN_LETTER.test(word)) return true;
  if (!isAmongLatin) return false;
  return [...new Set(word)].every((char) => lookalike(char) !== undefined || /\d/.test(char));
}
