// A line of the file, and a marker below it under the text that a finding is about.
import { eastAsianWidth } from "get-east-asian-width";
import { oneLine } from "../../text/printable.ts";
import type { Place } from "../engine/finding.ts";

/** Columns of a terminal. A line is longer where it holds a whole ConfigMap in JSON. */
const MAX_COLUMNS = 100;
/** How many UTF-16 units are kept before the finding where the line has to be cut. */
const MAX_BEFORE = 30;

/**
 * The first line of a place as a terminal can show it, cut around the place, and a `marker` such as `^^^` for the line
 * below it. Undefined where the line is empty or missing.
 */
export function codeFrame(
  text: string,
  { start, end, column }: Place,
): { readonly line: string; readonly marker: string } | undefined {
  const lineStart = start - (column - 1);
  const lf = text.indexOf("\n", start);
  const lineEnd = lf === -1 ? text.length : lf > lineStart && text[lf - 1] === "\r" ? lf - 1 : lf;
  if (lineEnd <= lineStart) return undefined;
  const isShort = lineEnd - lineStart <= MAX_COLUMNS;
  const from = isShort ? lineStart : Math.max(lineStart, wholeCharacter(text, start - MAX_BEFORE));
  const isCut = from > lineStart;
  const before = shown(text.slice(isCut ? from : lineStart, start));
  const marked = shown(text.slice(start, Math.min(end, lineEnd, start + MAX_COLUMNS)));
  const after = shown(text.slice(Math.min(end, lineEnd), Math.min(lineEnd, end + MAX_COLUMNS)));
  const opening = isCut ? "…" : "";
  const padding = " ".repeat(width(opening + before));
  return {
    line: cut(opening + before + marked + after),
    marker: padding + "^".repeat(Math.max(1, Math.min(width(marked), MAX_COLUMNS - width(opening + before)))),
  };
}

/** A line of text as a terminal can show it, cut where it is long. */
export function plainLine(line: string): string {
  return cut(shown(line.slice(0, MAX_COLUMNS + 1)));
}

/** The offset, moved out of the middle of a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(offset)) ? offset + 1 : offset;
}

/** Tabs are shown as spaces, so that the marker's column does not depend on the terminal. */
function shown(text: string): string {
  return oneLine(text.replaceAll("\t", "  "));
}

function width(text: string): number {
  let columns = 0;
  for (const char of text) columns += characterWidth(char);
  return columns;
}

function characterWidth(char: string): number {
  if (char >= " " && char <= "~") return 1;
  return /\p{M}/u.test(char) ? 0 : eastAsianWidth(char.codePointAt(0) ?? 0);
}

function cut(line: string): string {
  let columns = 0;
  let length = 0;
  for (const char of line) {
    columns += characterWidth(char);
    if (columns > MAX_COLUMNS) return `${line.slice(0, length)}…`;
    length += char.length;
  }
  return line;
}
