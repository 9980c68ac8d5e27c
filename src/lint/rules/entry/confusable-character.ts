import { type LintText, partOf, rewrite } from "../../../document/nodes.ts";
import type { EntryText, LintEntry } from "../../../document/section.ts";
import { meantGroup } from "../../../identity/kubernetes-groups.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule, type Remark } from "../../engine/rule.ts";
import { tryArn } from "../../knowledge/arns.ts";
import { asItLooks, codePoint, lookalike } from "../../knowledge/characters.ts";
import { isFreeGroup, isFreeUsername } from "../../knowledge/free-names.ts";
import { arnAdvice, type Holder } from "../../knowledge/holder-words.ts";
import { groupSlip } from "../../knowledge/meant-groups.ts";
import { type LineOf, linesOf } from "../../knowledge/places.ts";

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII
const NOT_ASCII = /[^\x00-\x7f]/u;

/** https://www.unicode.org/reports/tr39/ (mixed-script confusables) */
export const confusableCharacter = defineRule({
  name: "confusable-character",
  description: "a letter of another script that looks like a Latin one, which makes a name another one",
  level: "warning",
  fixes: false,
  messages: {
    "in-arn": (letter: Lookalike) => `this matches no one: ${whatItIs(letter)}; ${whatToWrite(letter)}`,
    "in-known-group": (letter: Lookalike) =>
      `${whatItIs(letter)}, so this is not the group '${shorten(letter.right ?? "")}' and gives no rights; ${whatToWrite(letter)}`,
    lookalike: (letter: Lookalike) =>
      `${whatItIs(letter)}, so '${shorten(letter.value)}' is another name than it seems, and bindings that are typed in Latin letters do not fit it; ${whatToWrite(letter)}`,
  },
  check(document, report) {
    const lineOf = linesOf(document);
    for (const entry of document.entries) {
      for (const { text, field } of entry.texts) {
        const { value } = text;
        const letter = firstDisguised(value);
        if (letter === undefined) continue;
        const { character, latin, index } = letter;
        const right = meantBy(value, field);
        const isKnown =
          field === "groups" && right !== undefined && groupSlip(value)?.found === "apparently-misspelt";
        const { holder, ...offered } =
          right === undefined ? NOTHING : offer(entry, text, field, right, lineOf);
        report(
          partOf(text, index, index + character.length),
          {
            found: field === "arn" ? "in-arn" : isKnown ? "in-known-group" : "lookalike",
            character,
            latin,
            value,
            right,
            isOffered: offered.suggestion !== undefined,
            holder,
          },
          { ...offered, field, severity: field === "arn" || isKnown ? "error" : "warning" },
        );
      }
    }
  },
});

function whatItIs({ character, latin }: Lookalike): string {
  return `'${shorten(character)}' (${codePoint(character.codePointAt(0) ?? 0)}) looks like the Latin '${latin}' and is another letter`;
}

function whatToWrite({ right, isOffered, holder }: Lookalike): string {
  if (right === undefined || (!isOffered && holder === undefined)) return "type it again in Latin letters";
  return right.startsWith("arn:") ? arnAdvice({ right, holder }) : `write '${shorten(right)}'`;
}

/** The text in Latin letters, where that is clear. */
function meantBy(value: string, field: EntryText["field"]): string | undefined {
  const right = asItLooks(value);
  if (NOT_ASCII.test(right) || right.trim() !== right) return undefined;
  return field === "groups" ? meantGroup(right) : right;
}

type Offered = Pick<Lookalike, "holder"> & Pick<Remark, "suggestion" | "related">;

const NOTHING: Offered = {};

function offer(
  entry: LintEntry,
  text: LintText,
  field: EntryText["field"],
  right: string,
  lineOf: LineOf,
): Offered {
  switch (field) {
    case "arn": {
      const { holder, related = [], fix, suggestion = fix } = tryArn(entry, right, lineOf, false);
      return { holder, related, suggestion };
    }
    case "username":
      return isFreeUsername(entry, right) ? { suggestion: rewrite(text, right) } : NOTHING;
    case "groups":
      return isFreeGroup(entry, right) ? { suggestion: rewrite(text, right) } : NOTHING;
  }
}

interface Lookalike {
  readonly character: string;
  /** The letter that it looks like. */
  readonly latin: string;
  /** The text that it is in. */
  readonly value: string;
  /** The text in Latin letters, where it is clear. */
  readonly right: string | undefined;
  /** Whether nothing speaks against writing that. */
  readonly isOffered: boolean;
  /** The entry that has the ARN in Latin letters already. */
  readonly holder?: Holder | undefined;
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
