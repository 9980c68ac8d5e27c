// Where the characters of a YAML scalar's value are in the document's text.
import type { Scalar } from "yaml";
import { lastAtOrBefore } from "../text/position.ts";
import { isBlockText } from "./single-nodes.ts";

/**
 * Runs of characters, in order: each is at `inner` in the value, and at `outer` in the document. As lists of numbers,
 * since a block of text has a run for each of its lines.
 */
class Segments {
  readonly inner: number[] = [];
  readonly outer: number[] = [];
  readonly length: number[] = [];

  add(inner: number, outer: number, length: number): void {
    this.inner.push(inner);
    this.outer.push(outer);
    this.length.push(length);
  }

  /** @returns Undefined where there is no run. */
  toOuter(offset: number): number | undefined {
    const at = lastAtOrBefore(this.inner, offset);
    const [inner, outer, length] = [this.inner[at], this.outer[at], this.length[at]];
    if (inner === undefined || outer === undefined || length === undefined) return undefined;
    return outer + Math.min(offset - inner, length);
  }
}

/**
 * Maps offsets in a scalar's value to offsets in `text`, the document that it was read from. Exact for every
 * character that is written as itself or as an escape. A folded line break maps to the end of its line.
 */
export function embeddedOffsets(text: string, scalar: Scalar.Parsed): (offset: number) => number {
  const [start, end] = scalar.range;
  const value = String(scalar.value);
  const segments = isBlockText(scalar)
    ? blockSegments(text, start, end, value, scalar.type)
    : flowSegments(text, start, end, value, scalar.type);
  return (offset) => segments.toOuter(offset) ?? start;
}

function blockSegments(
  text: string,
  start: number,
  end: number,
  value: string,
  type: Scalar["type"],
): Segments {
  const segments = new Segments();
  const first = lineAfter(text, start, end);
  const indent = blockIndent(text, first, end, value);
  let inner = 0;
  for (let line = first; line < end; line = lineAfter(text, line, end)) {
    const lineEnd = lineEndAt(text, line, end);
    const content = Math.min(line + indent, lineEnd);
    const length = lineEnd - content;
    segments.add(inner, content, length);
    inner += length;
    // A folded block keeps a break or turns it into a space. Of several breaks it drops the first.
    if (type === "BLOCK_LITERAL" || value[inner] === "\n" || (value[inner] === " " && length > 0)) inner++;
  }
  return segments;
}

/** The indentation that is not part of the value. The first line with text shows it. */
function blockIndent(text: string, first: number, end: number, value: string): number {
  const textStart = value.search(/[^ \n]|$/);
  const kept = textStart - (value.lastIndexOf("\n", textStart) + 1);
  for (let line = first; line < end; line = lineAfter(text, line, end)) {
    const lineEnd = lineEndAt(text, line, end);
    let content = line;
    while (text[content] === " ") content++;
    if (content < lineEnd) return content - line - kept;
  }
  return 0;
}

function lineAfter(text: string, offset: number, end: number): number {
  const lf = text.indexOf("\n", offset);
  return lf === -1 || lf >= end ? end : lf + 1;
}

/** The end of the line's content, before LF or CRLF. */
function lineEndAt(text: string, offset: number, end: number): number {
  const lf = text.indexOf("\n", offset);
  if (lf === -1 || lf >= end) return end;
  return lf > offset && text[lf - 1] === "\r" ? lf - 1 : lf;
}

const FOLD = /(?:\r?\n[ \t]*)+/y;
const ESCAPED_BREAK = /\\\r?\n[ \t]*/y;
const ESCAPE_LENGTH: ReadonlyMap<string | undefined, number> = new Map([
  ["x", 4],
  ["u", 6],
  ["U", 10],
]);

function flowSegments(
  text: string,
  start: number,
  end: number,
  value: string,
  type: Scalar["type"],
): Segments {
  const segments = new Segments();
  let outer = type === "PLAIN" ? start : start + 1;
  let inner = 0;
  let from = outer; // where the current run of plain characters began, in the document
  const add = (innerLength: number, outerLength: number) => {
    const run = outer - from;
    if (run > 0) segments.add(inner - run, from, run);
    segments.add(inner, outer, Math.min(innerLength, outerLength));
    inner += innerLength;
    outer += outerLength;
    from = outer;
  };
  while (outer < end && inner < value.length) {
    const char = text[outer];
    if (char === "\\" && type === "QUOTE_DOUBLE") {
      const skipped = matchAt(ESCAPED_BREAK, text, outer);
      if (skipped > 0) add(0, skipped);
      else {
        const length = ESCAPE_LENGTH.get(text[outer + 1]) ?? 2;
        add(length === 10 && (value.codePointAt(inner) ?? 0) > 0xffff ? 2 : 1, length);
      }
    } else if (char === "'" && type === "QUOTE_SINGLE") add(1, 2);
    else {
      const blanks = blanksAt(text, outer);
      const folded = matchAt(FOLD, text, outer + blanks);
      if (folded > 0) {
        const breaks = text.slice(outer, outer + blanks + folded).split("\n").length - 1;
        add(Math.max(1, breaks - 1), blanks + folded);
      } else {
        inner += Math.max(1, blanks);
        outer += Math.max(1, blanks);
      }
    }
  }
  add(0, 0);
  return segments;
}

/** How many spaces and tabs are at `offset`. */
function blanksAt(text: string, offset: number): number {
  let end = offset;
  while (text[end] === " " || text[end] === "\t") end++;
  return end - offset;
}

/** The length of the sticky `pattern`'s match at `offset`. 0 if it does not match. */
function matchAt(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0].length ?? 0;
}
