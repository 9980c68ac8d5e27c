// Rules of go-yaml v2's scanner (scannerc.go) about a single token. The `yaml` package does not have them.
// Some refuse more than go-yaml does. That is safe: a section that is lost grants nothing.
import { failAt } from "./fault.ts";

/** Checks a token that its first character tells the kind of. */
export function checkToken(text: string, lexeme: string, offset: number, json: boolean): void {
  switch (lexeme[0]) {
    case "&":
    case "*":
      checkAnchorOrAlias(text, lexeme, offset);
      break;
    case "!":
      checkTag(text, lexeme, offset);
      break;
    case '"':
      checkClosed(lexeme, offset, '"');
      if (!json && lexeme.includes("\\")) checkEscapes(lexeme, offset);
      break;
    case "'":
      checkClosed(lexeme, offset, "'");
      break;
    case "|":
    case ">":
      checkBlockScalarHeader(text, lexeme, offset);
      break;
    case "%":
      checkDirective(lexeme, offset);
      break;
  }
}

const NAME = /^[&*][0-9A-Za-z_-]+$/;
const AFTER_NAME = /[ \t\r\n,\]}]/;
/** To JavaScript, `\s` is also a no-break space and a byte order mark. To go-yaml both are text. */
const BLANK = /[ \t\r\n]/;

function checkAnchorOrAlias(text: string, lexeme: string, offset: number): void {
  const after = text[offset + lexeme.length];
  if (NAME.test(lexeme) && (after === undefined || AFTER_NAME.test(after))) return;
  failAt({ found: "invalid-name", of: lexeme.startsWith("&") ? "anchor" : "alias" }, offset);
}

/** `!`, `!a` or `!!a`. No one writes `%`, or a tag with a handle (`!a!b`). */
const TAG = /^!(?:!?[\w;/?:@&=+$,.~*'()[\]-][\w;/?:@&=+$,.!~*'()[\]-]*|!!+[\w;/?:@&=+$,.!~*'()[\]-]*)?$/;
const HANDLE = /^![\w-]+!/;

function checkTag(text: string, lexeme: string, offset: number): void {
  const after = text[offset + lexeme.length];
  if (TAG.test(lexeme) && !HANDLE.test(lexeme) && (after === undefined || BLANK.test(after))) return;
  failAt({ found: "invalid-tag" }, offset);
}

/** The text may end inside the value. A quote at its end may be an escaped one: `\"` or `''`. */
function checkClosed(lexeme: string, offset: number, quote: '"' | "'"): void {
  const escaper = quote === '"' ? "\\" : "'";
  let start = lexeme.length - 1;
  while (start > 1 && lexeme[start - 1] === escaper) start--;
  const isEscaped = start < 1 || (lexeme.length - 1 - start) % 2 === 1;
  if (isEscaped || !lexeme.endsWith(quote)) {
    failAt({ found: "missing-closing-quote", quote }, offset, offset + lexeme.length);
  }
}

const ESCAPE = /\\(?:x[\s\S]{2}|u[\s\S]{4}|U[\s\S]{8}|[\s\S])/g;
/** The reference keeps the blank line's break. The package folds it. */
const BREAK_AND_BLANK_LINE = /^\\\r?\n[ \t]*\r?\n/;

function checkEscapes(lexeme: string, offset: number): void {
  for (const match of lexeme.matchAll(ESCAPE)) {
    const [sequence] = match;
    const code = Number.parseInt(sequence.slice(2), 16);
    const isSurrogate = code >= 0xd800 && code <= 0xdfff;
    if (sequence === "\\/" || isSurrogate || BREAK_AND_BLANK_LINE.test(lexeme.slice(match.index))) {
      failAt({ found: "unknown-escape", sequence: sequence.trim() }, offset + match.index);
    }
  }
}

export function checkPlainIndentation(source: string, offset: number): void {
  const tab = source.includes("\n") ? /\n *\t/.exec(source) : null;
  if (tab !== null) failTab(offset + tab[0].length - 1 + tab.index);
}

/**
 * go-yaml skips a byte order mark where a line begins only if the mark happens to be first in its buffer. Otherwise the
 * mark is text.
 */
export function checkByteOrderMark(text: string, offset: number): void {
  if (text[offset] !== "\ufeff") return;
  if (offset === 0 || /[\n\ufeff]/.test(text.charAt(offset - 1)))
    failAt({ found: "byte-order-mark" }, offset);
}

const BLOCK_SCALAR_HEADER = /^[|>](?:[-+][1-9]?|[1-9][-+]?)?$/;

/** Only a comment may follow a header on its line. A document marker may not. */
const REST_OF_HEADER_LINE = /[ \t]*(?:#.*)?(?:\r?\n|$)/y;

function checkBlockScalarHeader(text: string, lexeme: string, offset: number): void {
  REST_OF_HEADER_LINE.lastIndex = offset + lexeme.length;
  if (BLOCK_SCALAR_HEADER.test(lexeme) && REST_OF_HEADER_LINE.test(text)) return;
  failAt({ found: "block-text-header", header: lexeme }, offset);
}

/** A block of text is indented with spaces. The blank lines before the text show its indentation, too. */
export function checkBlockScalarIndentation(source: string, offset: number): void {
  const tab = /^(?: *\r?\n)* *\t/.exec(source);
  if (tab !== null) failTab(offset + tab[0].length - 1);
}

export function failTab(offset: number): never {
  failAt({ found: "tab" }, offset);
}

const VERSION_DIRECTIVE = /^%YAML[ \t]+1\.1[ \t]*$/;

function checkDirective(lexeme: string, offset: number): void {
  if (VERSION_DIRECTIVE.test(lexeme)) return;
  failAt({ found: "unknown-directive" }, offset);
}

/** How many characters there may be from the start of a key to its colon. */
const MAX_KEY_LENGTH = 1024;

/**
 * A key begins at `start`, with its tag or anchor. Its colon has to be on the same line, and not too far away.
 * Source: yaml_simple_key_is_valid.
 */
export function checkKeyLength(text: string, start: number, colon: number): void {
  const key = text.slice(start, Math.min(colon, start + 2 * MAX_KEY_LENGTH + 1));
  if (key.includes("\n")) failAt({ found: "key-on-several-lines" }, colon);
  if (key.length > MAX_KEY_LENGTH && [...key].length > MAX_KEY_LENGTH) {
    failAt({ found: "key-too-long", limit: MAX_KEY_LENGTH }, colon);
  }
}
