// Where a document ends without a marker, and what go-yaml does with the text after it.
//
// The document ends with its value. To know that the value has ended, go-yaml scans one more token, and it refuses the
// document if that token is not valid. All text after that token is dropped in silence. ("\n" is a line break.)
//
//     text                 accounts   why
//     "  - a\n- b"         a          The second line is indented less than the first item: the list has ended.
//     "  - a\n- @"         a          The next token is '-'. The '@' after it is never scanned.
//     "  - a\n@"           refused    No token begins with '@'.
//     "  - a\n'b"          refused    The quote is never closed.
//     "- a\nb"             refused    The line is in the first item's column, and it is not an item.
//     "- a\n]"             refused    As above.
//
// While that token may be a key, go-yaml scans on, to see whether a colon follows.
//
//     "  - a\nb: @"        a          'b' is a key. The '@' after the colon is never scanned.
//     "  - a\nb\n@"        a          Plain text continues on the next line: the token is 'b @'.
//     "  - a\n'b'\n- @"    a          Quoted text does not continue: '-' is scanned too.
//     "  - a\n'b'\n@"      refused    So is this '@'.
//
// Behind a list or mapping in brackets the document ends at once. Text on the same line or on the next one is refused,
// although go-yaml may read it (docs/differences.md). Text further down is dropped if its first token is valid.
//
//     "[a]\n- b"           refused
//     "[a]\n# c\n- b"      a
//     "[a]\n# c\n@"        refused
import type { CST } from "yaml";
import { failAt } from "./fault.ts";

/**
 * Refuses a document if go-yaml refuses what follows its value. Text that go-yaml drops is cut from `document.end`.
 *
 * @param lexeme The lexeme, at `offset`, at which the package's parser left the document. Undefined at the text's end.
 */
export function checkDocumentEnd(
  document: CST.Document,
  text: string,
  lexeme: string | undefined,
  offset: number,
): void {
  const { value, end = [], start } = document;
  const index = end.findIndex(({ type }) => type !== "space" && type !== "comment" && type !== "newline");
  const next = end[index];
  if (next !== undefined && value !== undefined) {
    if (!isDropped(next.offset, value, text)) failAt({ found: "text-after-end" }, next.offset);
    document.end = end.slice(0, index);
    return;
  }
  if (lexeme === undefined) return;
  if (MISPLACED.has(lexeme) && (value === undefined || !isDropped(offset, value, text))) {
    failAt({ found: "misplaced-indicator", indicator: lexeme }, offset);
  }
  if (lexeme === "..." && value === undefined && start.every(({ type }) => type !== "doc-start")) {
    failAt({ found: "end-before-start" }, offset);
  }
  if (lexeme.endsWith("\n")) checkTextBelow(text, offset + lexeme.length);
}

/** The package's parser also leaves a document at one of these, if it has no place there. */
const MISPLACED: ReadonlySet<string> = new Set(["}", "]", ",", ":"]);

/** Whether go-yaml drops the text from `offset` on: a line that is indented less than the items of `value`. */
function isDropped(offset: number, value: CST.Token, text: string): boolean {
  if (value.type !== "block-seq" && value.type !== "block-map") return false;
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  const isIndentedLess = offset - lineStart < value.indent && text.slice(lineStart, offset).trim() === "";
  return isIndentedLess && isScannable(text, offset);
}

/** Blank lines and comments, and the next line's indentation. It always matches. */
const BLANK_LINES_AND_INDENTATION = /(?: *(?:#.*)?\r?\n)* */y;

/** Checks the first token below a value in brackets, whose document ended with the line before `offset`. */
function checkTextBelow(text: string, offset: number): void {
  BLANK_LINES_AND_INDENTATION.lastIndex = offset;
  BLANK_LINES_AND_INDENTATION.test(text);
  const next = BLANK_LINES_AND_INDENTATION.lastIndex;
  if (next < text.length && !isScannable(text, next)) failAt({ found: "text-after-end" }, next);
}

/** The first character of plain text. */
const PLAIN = /[^\s\-?:,[\]{}#&*!|>'"%@`]|[-?:](?=\S)/.source;
/** A token that cannot be a key: go-yaml scans nothing after it. */
const INDICATOR = /[-?:](?=\s|$)|[,\]}]/.source;
/** A tag or an anchor, which belongs to the text after it. */
const PROPERTY = /(?:(?:!(?:!?[\w-]+)?|&[\w-]+)[ \t]+)?/.source;
/** A value that can be a key, and that ends on its line for certain. */
const CLOSED = /'(?:[^'\n]|'')*'(?!')|"[^"\\\n]*"|\[\]|\{\}/.source;
const COLON = /[ \t]*:(?=\s|$)/.source;
const BLANK_LINES = /[ \t]*(?:#.*(?=\r?\n|$))?(?:\r?\n *(?:#.*(?=\r?\n|$))?)+/.source;
/** Plain text with a comment after it is not included: the comment ends the text, and go-yaml scans the next line. */
const PLAIN_TEXT = `${PROPERTY}(?:${PLAIN})(?!.*[ \\t]#)`;
const SCANNABLE = new RegExp(
  `^(?:${INDICATOR}|${PLAIN_TEXT}|(?:${CLOSED})(?:${COLON}|${BLANK_LINES}(?:$|${INDICATOR}|${PLAIN})))`,
);

/**
 * Whether the tokens that go-yaml scans from `offset` on are certainly valid. Only simple ones are judged here. With
 * any other, the document is lost.
 */
function isScannable(text: string, offset: number): boolean {
  return SCANNABLE.test(text.slice(offset, offset + MAX_LOOK_AHEAD));
}

const MAX_LOOK_AHEAD = 4096;
