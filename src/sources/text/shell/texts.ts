// The texts of a script in which a manifest or a list of entries may stand: heredocs, and words of several lines.
import type { Assignment, Word } from "unbash";
import type { Locate } from "../../../text/position.ts";
import { TextBuilder } from "../../model/slice.ts";
import { isHolePiece, type Place, type TextValue } from "../../model/value.ts";
import { type InnerText, MAY_MAP, MOST_READ } from "../inner-text.ts";
import type { HoleOf } from "./holes.ts";
import type { Call, ShellScript } from "./script.ts";
import { heredocText, wordText } from "./words.ts";

/** Texts to read, and the places of those that are too long. */
export interface ScriptTexts {
  readonly texts: InnerText[];
  readonly tooLong: Place[];
}

export function heredocsIn(script: ShellScript, holeOf: HoleOf, locate: Locate): ScriptTexts {
  const found: ScriptTexts = { texts: [], tooLong: [] };
  for (const call of script.calls) {
    for (const heredoc of call.heredocs) {
      if (!MAY_MAP.test(heredoc.body.text)) continue;
      if (heredoc.body.text.length > MOST_READ) {
        found.tooLong.push({ start: heredoc.pos, end: heredoc.end });
        continue;
      }
      const file = targetOf(call);
      const isScript = /^(?:ba|z|k|da)?sh$/.test(call.words[0]?.value ?? "");
      found.texts.push({
        text: heredocText(heredoc, script.text, holeOf),
        name: `the heredoc on line ${locate(heredoc.pos).line}`,
        file: file?.name ?? (isScript ? "heredoc.sh" : "heredoc.yaml"),
        isPart: file?.isAppended === true,
      });
    }
  }
  return found;
}

/** The file that a command writes to. */
function targetOf({ command }: Call): { name: string; isAppended: boolean } | undefined {
  for (const redirect of command.redirects) {
    if (redirect.type !== "Redirect" || !/^>[>|]?$/.test(redirect.operator)) continue;
    const name = redirect.target?.value ?? "";
    return { name: name === "" ? "heredoc.yaml" : name, isAppended: redirect.operator === ">>" };
  }
  return undefined;
}

/**
 * @param read Words that have been read already.
 * @returns The texts, and words that are printed as one line of an entry.
 */
export function wordsWithEntries(
  script: ShellScript,
  holeOf: HoleOf,
  locate: Locate,
  read: ReadonlySet<Word>,
): ScriptTexts & { lines: Word[] } {
  const found: ScriptTexts & { lines: Word[] } = { texts: [], tooLong: [], lines: [] };
  const take = (word: Word, nameOf: () => string, isPrinted = false) => {
    if (read.has(word) || !HOLDS_ENTRY.test(word.text)) return;
    if (word.text.length > MOST_READ) {
      found.tooLong.push({ start: word.pos, end: word.end });
      return;
    }
    const text = withBreaks(wordText(word, script.text, holeOf));
    if (isWhole(text)) found.texts.push({ text, name: nameOf(), file: "text.yaml", isPart: true });
    else if (isPrinted && /(?:role|user)arn\s*:/i.test(literalIn(text))) found.lines.push(word);
  };
  for (const { value, name } of script.assignments) {
    for (const word of wordsOf(value)) take(word, () => `the variable ${name}`);
  }
  for (const { words, command } of script.calls) {
    const strings = command.redirects.flatMap((each) =>
      each.type === "HereString" ? (each.target ?? []) : [],
    );
    const isPrinted = /^(?:echo|printf)$/.test(words[0]?.value ?? "");
    for (const word of [...words, ...strings]) {
      take(word, () => `the text on line ${locate(word.pos).line}`, isPrinted);
    }
  }
  return found;
}

function wordsOf(value: Assignment["value"]): readonly Word[] {
  return value.type === "Word" ? [value] : value.elements;
}

/** A key of an entry or a section, with something behind it. */
const HOLDS_ENTRY = /(?:role|user)arn\\?["']?\s*:|map(?:Roles|Users|Accounts)\\?["']?\s*:/i;

/** Of a text on one line only JSON holds a whole entry. Others are parts of one. */
function isWhole({ pieces }: TextValue): boolean {
  const [first] = pieces;
  if (first !== undefined && !isHolePiece(first) && /^\s*[[{]/.test(first.text)) return true;
  return pieces.some((piece) => !isHolePiece(piece) && piece.text.trim().includes("\n"));
}

function literalIn({ pieces }: TextValue): string {
  return pieces.map((piece) => (isHolePiece(piece) ? "" : piece.text)).join("");
}

/** `\n` in a text of one line is a line break to what reads it: awk, printf, `echo -e`. */
function withBreaks(text: TextValue): TextValue {
  const literal = literalIn(text);
  if (literal.includes("\n") || !literal.includes("\\n") || /^\s*[[{]/.test(literal)) return text;
  const builder = new TextBuilder();
  for (const piece of text.pieces) {
    if (isHolePiece(piece)) {
      builder.hole(piece.hole, piece.at);
      continue;
    }
    let done = 0;
    const add = (to: number) => {
      for (let from = done; from < to; from++) {
        const [start, end] = [piece.toFile(from), piece.toFile(from + 1)];
        builder.add(piece.text.charAt(from), start, end - start);
      }
    };
    for (const { index, 0: written } of piece.text.matchAll(/\\[nt]/g)) {
      add(index);
      const [start, end] = [piece.toFile(index), piece.toFile(index + 2)];
      builder.add(written === "\\n" ? "\n" : "\t", start, end - start);
      done = index + 2;
    }
    add(piece.text.length);
  }
  return builder.build(text.at);
}
