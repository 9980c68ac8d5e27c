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
// While that token may be a key, go-yaml scans on, to see whether a colon follows (scan-ahead.ts).
//
//     "  - a\nb: @"        a          'b' is a key. The '@' after the colon is never scanned.
//     "  - a\nb\n@"        a          Plain text continues on the next line: the token is 'b @'.
//     "  - a\n'b'\n- @"    a          Quoted text does not continue: '-' is scanned too.
//     "  - a\n'b'\n@"      refused    So is this '@'.
//
// Behind a list or mapping in brackets the document ends at once.
//
//     "[a]\n- b"           a
//     "[a] b"              a
//     "[a]\n@"             refused
import type { CST } from "yaml";
import { isLeftOf } from "./columns.ts";
import { failAt } from "./fault.ts";
import type { LexicalRules } from "./lexical-rules.ts";
import type { OpenParser } from "./package-internals.ts";
import { scannedBehindBlock, scannedBehindFlow } from "./scan-ahead.ts";

/** How pieces begin that are no tokens: white space, comments, and what the lexer yields beside them. */
const NO_TOKEN: ReadonlySet<string | undefined> = new Set([
  " ",
  "\t",
  "\r",
  "\n",
  "#",
  "\x02",
  "\x18",
  undefined,
]);

/**
 * If the value of the document that `parser` is in ends before `lexeme`, which it has not read yet: how far go-yaml scans.
 * What is behind that is dropped. Undefined if the value goes on.
 *
 * @throws YamlFaultError if go-yaml refuses what follows the value.
 */
export function scannedIfEnded(
  lexeme: string,
  parser: OpenParser,
  text: string,
  { inFlow, atLineStart, isBehindBreak }: Pick<LexicalRules, "inFlow" | "atLineStart" | "isBehindBreak">,
): number | undefined {
  if (inFlow) return undefined;
  const { stack, indent, offset } = parser;
  const document = stack[0];
  if (document?.type !== "document") return undefined;
  const value = stack[1] ?? document.value;
  if (value?.type === "block-seq" || value?.type === "block-map") {
    if (indent >= value.indent && !isBehindBreak) return undefined; // nearly always
    // A block of text is announced where its first line begins.
    if (isNoToken(lexeme) || stack.at(-1)?.type === "block-scalar") return undefined;
    if (!isLeftOf(text, offset, value.indent)) return undefined;
    return scannedBehindBlock(text, offset, atLineStart) ?? failAt({ found: "text-after-end" }, offset);
  }
  if (value?.type !== "flow-collection" || stack.length > 2 || isNoToken(lexeme)) return undefined;
  return behindFlow(document, text, offset, lexeme === ":" ? "collection-before-colon" : "text-after-end");
}

/** A marker ends the document, too, but the package's parser sees to that. */
function isNoToken(lexeme: string): boolean {
  return NO_TOKEN.has(lexeme[0]) || lexeme === "---" || lexeme === "...";
}

/** @param next Where the text behind the value begins. */
function behindFlow(
  { start, offset }: CST.Document,
  text: string,
  next: number,
  found: "text-after-end" | "collection-before-colon" = "text-after-end",
): number {
  const marker = start.find(({ type }) => type === "doc-start");
  const from = marker === undefined ? offset : marker.offset + marker.source.length;
  return scannedBehindFlow(text, from, marker === undefined) ?? failAt({ found }, next);
}

/**
 * How far go-yaml scans behind `document`, at whose end the package's parser left it.
 *
 * @param lexeme The lexeme, at `offset`, at which it did. Undefined at the text's end.
 * @throws YamlFaultError if go-yaml refuses what follows the value.
 */
export function scannedAtEnd(
  document: CST.Document,
  text: string,
  lexeme: string | undefined,
  offset: number,
  json: boolean,
): number {
  const { value, end = [], start } = document;
  const next = end.find(({ type }) => type !== "space" && type !== "comment" && type !== "newline");
  if (next !== undefined && value !== undefined) failAt({ found: "text-after-end" }, next.offset);
  if (lexeme === undefined) return text.length;
  if (MISPLACED.has(lexeme)) failAt({ found: "misplaced-indicator", indicator: lexeme }, offset);
  if (lexeme === "..." && value === undefined && start.every(({ type }) => type !== "doc-start")) {
    failAt({ found: "end-before-start" }, offset);
  }
  return lexeme.endsWith("\n") ? scannedBelow(document, text, offset + lexeme.length, json) : offset;
}

/** The package's parser also leaves a document at one of these, if it has no place there. */
const MISPLACED: ReadonlySet<string> = new Set(["}", "]", ",", ":"]);

/** Blank lines and comments, and the next line's indentation. It always matches. */
const BLANK_LINES_AND_INDENTATION = /(?: *(?:#.*)?\r?\n)* *(?:#.*)?/y;

/** The same below a value that is no block. The package's parser leaves the document at a line's end. */
function scannedBelow(document: CST.Document, text: string, offset: number, json: boolean): number {
  BLANK_LINES_AND_INDENTATION.lastIndex = offset;
  BLANK_LINES_AND_INDENTATION.test(text);
  const next = BLANK_LINES_AND_INDENTATION.lastIndex;
  if (next >= text.length) return next;
  if (json) failAt({ found: "text-after-end" }, next);
  if (document.value?.type === "flow-collection") return behindFlow(document, text, next);
  return scannedBehindBlock(text, next, true) ?? failAt({ found: "text-after-end" }, next);
}
