// Repairs of two slips that lose entries which are otherwise fine. What the slip hides is read as if it were mended. So
// one run of lint says everything, and a fix brings nothing to light that was not said before.
//
// 1. A value that YAML does not take for text loses the whole section. `quoteUnreadable` puts quotes around it:
//
//        username: {{SessionName}}        username: "{{SessionName}}"
//        groups: [{{AccountID}}, dev]     groups: ["{{AccountID}}", dev]
//        username: @ops                   username: "@ops"
//        username: .inf                   username: ".inf"
//
//    An alias with an anchor (`*a` after `&a`) is left alone, and so is what looks alike in a comment, in quotes or in
//    plain text: only a piece that the lexer begins there counts.
//
// 2. A line further left than the first item ends the document, and all below it is never read. `indentLines` moves
//    those lines to the right:
//
//          - rolearn: a                     - rolearn: a
//        - rolearn: b                       - rolearn: b
//          username: c                        username: c

import { lexemesOf } from "../go-yaml/lexemes.ts";
import type { TextEdit } from "../text/edit.ts";

/** A change that makes more of a section readable. Offsets are in the section's text as it is written. */
export interface Repair {
  readonly kind: "unquoted-value" | "not-finite" | "dedented-lines";
  /** What is wrong. */
  readonly start: number;
  readonly end: number;
  readonly edits: readonly TextEdit[];
}

/** What comes before a value: indentation, dashes, a key. */
const BEFORE_VALUE = /^(?: *(?:- +)*[\w"'-]+ *: +| *(?:- +)+)/.source;
const UNREADABLE = new RegExp(`${BEFORE_VALUE}(?=\\{\\{|[@%\`*]|[-+]?\\.(?:inf|nan)\\b)`, "gim");
const COMMENT = /(?<![ \t])[ \t]+#.*$|(?<![ \t\r])[ \t\r]+$/;
const ALIAS = /^\*[\w-]+$/;
const ANCHOR = /&[\w-]+/g;
const IN_BRACKETS = /([[,] *)((?:\{\{[^"'[\]{},\n]*\}\}|[@%`*])[^"'[\]{},\n]*)(?=[,\]])/g;

/** Puts quotes around the values in `text` that open like something else than text. */
export function quoteUnreadable(text: string): Repair[] {
  const repairs: Repair[] = [];
  // What looks alike inside a comment, quotes or plain text is not a value of its own. After a repair the rest is taken
  // apart anew: a stray quote in the mended value would take in all that follows.
  let lexemes = lexemesFrom(text, 0);
  let free = 0;
  for (const repair of unreadable(text)) {
    if (repair.start < free || !lexemes.beginsAt(repair.start)) continue;
    repairs.push(repair);
    free = repair.end;
    if (!repair.isInBrackets) lexemes = lexemesFrom(text, free);
  }
  return repairs;
}

/** Says whether a lexeme begins at an offset. Offsets must be asked for in ascending order. */
function lexemesFrom(text: string, from: number): { readonly beginsAt: (offset: number) => boolean } {
  const lexemes = lexemesOf(text.slice(from))[Symbol.iterator]();
  let start = -1;
  return {
    beginsAt(offset) {
      while (start < offset) {
        const { done, value } = lexemes.next();
        if (done === true) return false;
        start = from + value.start;
      }
      return start === offset;
    },
  };
}

interface Candidate extends Repair {
  readonly isInBrackets: boolean;
}

/** What looks like a value that YAML does not take for text, in order. */
function unreadable(text: string): Candidate[] {
  const found: Candidate[] = [];
  const anchors = new Set(text.match(ANCHOR));
  const isAlias = (value: string) => ALIAS.test(value) && anchors.has(`&${value.slice(1)}`);
  for (const match of text.matchAll(UNREADABLE)) {
    const start = match.index + match[0].length;
    const lineEnd = text.indexOf("\n", start);
    const value = text.slice(start, lineEnd === -1 ? text.length : lineEnd).replace(COMMENT, "");
    const isNumber = /^[-+.]/.test(value);
    if (isNumber && !/^[-+]?\.(?:inf|nan)$/i.test(value)) continue;
    if (isAlias(value)) continue;
    found.push({ ...quote(start, value, isNumber ? "not-finite" : "unquoted-value"), isInBrackets: false });
  }
  for (const { index, 1: before = "", 2: inBrackets = "" } of text.matchAll(IN_BRACKETS)) {
    const value = inBrackets.trimEnd();
    const start = index + before.length;
    if (!isAlias(value)) found.push({ ...quote(start, value, "unquoted-value"), isInBrackets: true });
  }
  return found.sort((a, b) => a.start - b.start);
}

function quote(start: number, value: string, kind: Repair["kind"]): Repair {
  const end = start + value.length;
  const mark = value.includes('"') || value.includes("\\") ? "'" : '"';
  const edits =
    mark === "'" && value.includes("'")
      ? [{ start, end, text: `'${value.replaceAll("'", "''")}'` }]
      : [
          { start, end: start, text: mark },
          { start: end, end, text: mark },
        ];
  return { kind, start, end, edits };
}

/** Moves the lines from `unread` on to the right, so that the first of them begins in `column` (from 0). */
export function indentLines(text: string, unread: number, column: number): Repair | undefined {
  const lineStart = text.lastIndexOf("\n", unread - 1) + 1;
  const missing = column - (unread - lineStart);
  if (missing <= 0) return undefined;
  const edits: TextEdit[] = [];
  for (const { index } of text.slice(lineStart).matchAll(/^(?=[^\r\n])/gm)) {
    edits.push({ start: lineStart + index, end: lineStart + index, text: " ".repeat(missing) });
  }
  const lineEnd = text.indexOf("\n", unread);
  const line = text.slice(unread, lineEnd === -1 ? text.length : lineEnd).trimEnd();
  return { kind: "dedented-lines", start: unread, end: unread + line.length, edits };
}
