// Where a document ends without a marker.
import type { CST } from "yaml";
import { failAt } from "./fault.ts";

/**
 * Finds what stands behind the document's content. To go-yaml, a line indented less than the first item ends the
 * document: it and all below it is never read. Everything else behind the content is an error.
 *
 * Cuts `document.end` where the document ends.
 *
 * @param lexeme What ended the document, at `offset`; undefined for the end of the text.
 */
export function checkDocumentEnd(
  document: CST.Document,
  text: string,
  lexeme: string | undefined,
  offset: number,
): void {
  const { value, end = [], start } = document;
  const index = end.findIndex(({ type }) => type !== "space" && type !== "comment" && type !== "newline");
  const token = end[index];
  if (token === undefined || value === undefined) {
    // The package's parser also leaves a document at an indicator that has no place in it.
    if (
      lexeme !== undefined &&
      MISPLACED.has(lexeme) &&
      !(value !== undefined && isDedented(offset, value, text))
    ) {
      failAt({ found: "misplaced-indicator", indicator: lexeme }, offset);
    }
    if (lexeme === "..." && value === undefined && start.every(({ type }) => type !== "doc-start")) {
      failAt({ found: "end-before-start" }, offset);
    }
    if (lexeme?.endsWith("\n")) checkRest(text, offset + lexeme.length);
    return;
  }
  if (!isDedented(token.offset, value, text)) {
    failAt({ found: "text-after-end" }, token.offset);
  }
  document.end = end.slice(0, index);
}

const MISPLACED: ReadonlySet<string> = new Set(["}", "]", ",", ":"]);

function isDedented(offset: number, value: CST.Token, text: string): boolean {
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  if (value.type !== "block-seq" && value.type !== "block-map") return false;
  const column = offset - lineStart;
  if (column >= value.indent || text.slice(lineStart, offset).trim() !== "") return false;
  return isHarmless(text, offset);
}

/** Blank lines and comments, and the indentation behind them. It always matches. */
const BLANK_REST = /(?: *(?:#.*)?\r?\n)* */y;

/** Behind a value in one piece the document ends with its line, yet go-yaml scans the next token first. */
function checkRest(text: string, offset: number): void {
  BLANK_REST.lastIndex = offset;
  BLANK_REST.test(text);
  const next = BLANK_REST.lastIndex;
  if (next < text.length && !isHarmless(text, next)) {
    failAt({ found: "text-after-end" }, next);
  }
}

const PLAIN = /[^\s\-?:,[\]{}#&*!|>'"%@`]|[-?:](?=\S)/.source;
const INDICATOR = /[-?:](?=\s|$)|[,\]}]/.source;
const PROPERTIES = /(?:(?:!(?:!?[\w-]+)?|&[\w-]+)[ \t]+)?/.source;
const QUOTED = /'(?:[^'\n]|'')*'(?!')|"[^"\\\n]*"|\[\]|\{\}/.source;
const BLANK_LINES = /[ \t]*(?:#.*(?=\r?\n|$))?(?:\r?\n *(?:#.*(?=\r?\n|$))?)+/.source;
const HARMLESS = new RegExp(
  `^(?:${INDICATOR}|${PROPERTIES}(?:${PLAIN})(?!.*[ \\t]#)|(?:${QUOTED})(?:[ \\t]*:(?=\\s|$)|${BLANK_LINES}(?:$|${INDICATOR}|${PLAIN})))`,
);

/**
 * Behind a document's end go-yaml still scans a token, and as long as that may be a key, those behind it on the line.
 * Whether they do scan is decided here for simple ones; with others the document is lost.
 */
function isHarmless(text: string, offset: number): boolean {
  return HARMLESS.test(text.slice(offset, offset + MAX_LOOK_AHEAD));
}

const MAX_LOOK_AHEAD = 4096;
