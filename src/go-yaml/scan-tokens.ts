// Single tokens as go-yaml v2's scanner reads them (scannerc.go): where each one ends, and whether it is valid. What a
// token says is of no interest here. Each function begins at the token's first character. False means: refused.
import type { ScanCursor } from "./scan-cursor.ts";

const HEX = "[0-9a-fA-F]";
const NO_SURROGATE = `(?![dD][89a-fA-F])${HEX}{4}`;
const ESCAPE = `\\\\(?:[0abt\\tnvfre "'\\\\N_LP]|\\r?\\n|x${HEX}{2}|u${NO_SURROGATE}|U0000${NO_SURROGATE}|U00(?:0[1-9a-fA-F]|10)${HEX}{4})`;
const DOUBLE_QUOTED = new RegExp(`"[^"\\\\]*(?:${ESCAPE}[^"\\\\]*)*"`, "y");
const SINGLE_QUOTED = /'[^']*(?:''[^']*)*'(?!')/y;
const INNER_MARKER = /\n(?:---|\.\.\.)(?=[ \t\r\n]|$)/;

export function scanQuoted(cursor: ScanCursor): boolean {
  const { text, offset, char } = cursor;
  if (!cursor.take(char === '"' ? DOUBLE_QUOTED : SINGLE_QUOTED)) return false;
  return !INNER_MARKER.test(text.slice(offset, cursor.offset));
}

const NAME = /[&*][\w-]+(?=[ \t\r\n?:,\]}%@`]|$)/y;

/** An anchor or an alias. */
export function scanName(cursor: ScanCursor): boolean {
  return cursor.take(NAME);
}

// Octets beyond ASCII (`%C3`) are not read here: go-yaml looks at how they form characters.
const URI = /(?:[\w;/?:@&=+$,.!~*'()[\]-]|%[0-7][0-9a-fA-F])/.source;
const TAG = new RegExp(`!(?:<${URI}+>|${URI}*)(?=[ \\t\\r\\n]|$)`, "y");
/** A handle without anything behind it. */
const BARE_HANDLE = /![\w-]*!(?=[ \t\r\n]|$)/y;

export function scanTag(cursor: ScanCursor): boolean {
  return !cursor.matches(BARE_HANDLE) && cursor.take(TAG);
}

const DIRECTIVE = new RegExp(
  `%(?:YAML[ \\t]+\\d{1,2}\\.\\d{1,2}|TAG[ \\t]+!(?:[\\w-]*!)?[ \\t]+${URI}+(?=[ \\t\\r\\n]|$))[ \\t]*(?:#.*)?(?:\\r?\\n|$)`,
  "y",
);

export function scanDirective(cursor: ScanCursor): boolean {
  return cursor.take(DIRECTIVE);
}

const ENDS_IN_FLOW: ReadonlySet<string> = new Set([",", "?", "[", "]", "{", "}"]);

/**
 * Plain text.
 *
 * @param indent The least column of a line that goes on.
 * @returns Whether it took line breaks behind the text. Undefined where it is refused.
 */
export function scanPlain(cursor: ScanCursor, indent: number, inFlow: boolean): boolean | undefined {
  let tookBreaks = false;
  while (!cursor.isMarker() && cursor.char !== "#") {
    while (!cursor.isBlank()) {
      if (cursor.char === ":" && cursor.isBlank(1)) break;
      if (inFlow && ENDS_IN_FLOW.has(cursor.char)) break;
      tookBreaks = false;
      cursor.offset++;
    }
    if (!cursor.isSpaceOrTab() && !cursor.isBreak()) break;
    while (cursor.isSpaceOrTab() || cursor.isBreak()) {
      if (cursor.isBreak()) {
        tookBreaks = true;
        cursor.skipLineBreak();
      } else {
        if (tookBreaks && cursor.column < indent && cursor.char === "\t") return undefined;
        cursor.offset++;
      }
    }
    // Without a line break, the column only grows. To ask for it takes as long as the line is.
    if (!inFlow && tookBreaks && cursor.column < indent) break;
  }
  return tookBreaks;
}

const HEADER = /[|>](?:[-+]?([1-9])?|([1-9])[-+]?)[ \t]*(?:#.*)?(?:\r?\n|$)/y;

/** @param indent The column of the block that it is in. -1 outside all blocks. */
export function scanBlockText(cursor: ScanCursor, indent: number): boolean {
  const { text, offset } = cursor;
  if (!cursor.take(HEADER)) return false;
  const increment = Number(/^.[-+]?([1-9])/.exec(text.slice(offset, offset + 3))?.[1] ?? 0);
  const given = increment === 0 ? 0 : Math.max(indent, 0) + increment;
  let column = skipIndentation(cursor, given);
  if (column === undefined) return false;
  if (given === 0) column = Math.max(column, indent + 1, 1);
  else column = given;
  while (cursor.column === column && !cursor.isAtEnd) {
    cursor.skipToLineEnd();
    if (!cursor.isAtEnd) cursor.skipLineBreak();
    if (skipIndentation(cursor, column) === undefined) return false;
  }
  return true;
}

/**
 * Skips blank lines, and spaces up to `column`. 0 is for any number of spaces.
 *
 * @returns The largest column that it came to. Undefined where a tab is in the indentation.
 */
function skipIndentation(cursor: ScanCursor, column: number): number | undefined {
  let largest = 0;
  for (;;) {
    while ((column === 0 || cursor.column < column) && cursor.char === " ") cursor.offset++;
    largest = Math.max(largest, cursor.column);
    if ((column === 0 || cursor.column < column) && cursor.char === "\t") return undefined;
    if (!cursor.isBreak()) return largest;
    cursor.skipLineBreak();
  }
}
