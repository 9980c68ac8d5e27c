// Reads the next version of a section by what has changed in it: most edits change one entry of many. The entries before
// the change and after it are those of the version before, with other places where lines came or went.
//
// A section in plain forms (go-yaml/plain-forms.ts) is a list of items whose dashes stand in one column. There are no
// anchors, and nothing goes on beyond an item. So each piece that begins with such a line says alone what it says in the whole.
import { isSeq } from "yaml";
import { readPlainForms } from "../go-yaml/plain-forms.ts";
import type { Mapping } from "../schema/entries.ts";
import type { Position } from "../text/position.ts";

/** A section in plain forms without a problem, and its entries: one for each item. */
export interface PlainVersion<Entry extends Mapping> {
  readonly text: string;
  readonly entries: readonly Entry[];
}

/**
 * The entries of `text`, which replaces `known`.
 *
 * @param read The entries of a piece of a section; undefined where there is a problem in it.
 * @returns Undefined where the section has to be read as a whole.
 */
export function rereadEntries<Entry extends Mapping>(
  known: PlainVersion<Entry>,
  text: string,
  read: (piece: string) => readonly Entry[] | undefined,
): Entry[] | undefined {
  const { entries } = known;
  const starts = entries.map(({ source }) => (source ? source.start.offset - source.start.column + 1 : 0));
  const same = commonStart(known.text, text);
  // The first entry that may have changed. Its line begins in both.
  const from = Math.max(
    0,
    starts.findLastIndex((start) => start <= same),
  );
  const start = from === 0 ? 0 : (starts[from] ?? 0);
  const left = commonEnd(known.text, text, start);
  // The first one after it that has not. The line break above it has not changed either.
  const next = starts.findIndex((at, index) => index > from && at > known.text.length - left);
  const oldEnd = starts[next] ?? known.text.length;
  const newEnd = oldEnd + text.length - known.text.length;
  const piece = text.slice(start, newEnd);
  if (piece.length > text.length / 2 || (start > 0 && piece.startsWith("---"))) return undefined;
  const isList = columnOfList(piece) === columnOfDash(known.text, starts[0] ?? 0);
  const changed = isList ? read(piece) : undefined;
  if (changed === undefined) return undefined;
  const lines = start === 0 ? 0 : (entries[from]?.source?.start.line ?? 1) - 1;
  const moreLines = lineBreaks(piece) - lineBreaks(known.text.slice(start, oldEnd));
  const rest = next === -1 ? [] : entries.slice(next);
  const more = from + changed.length - next;
  return [
    ...entries.slice(0, from),
    ...changed.map((entry) => moved(entry, { offset: start, lines, index: from })),
    ...rest.map((entry) => moved(entry, { offset: newEnd - oldEnd, lines: moreLines, index: more })),
  ];
}

/** How far texts are the same from their start. */
function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}

/** How far texts are the same from their end, down to `start`. */
function commonEnd(a: string, b: string, start: number): number {
  const most = Math.min(a.length, b.length) - start;
  let length = 0;
  while (length < most && a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length))
    length++;
  return length;
}

/** The column of the dashes, from 0; undefined where the text is no list of lines in plain forms. */
function columnOfList(text: string): number | undefined {
  const root = readPlainForms(text);
  if (!isSeq(root) || root.flow === true) return undefined;
  const [start] = (root as { range: readonly number[] }).range as [number];
  return start - (text.lastIndexOf("\n", start - 1) + 1);
}

function columnOfDash(text: string, lineStart: number): number {
  return text.indexOf("-", lineStart) - lineStart;
}

function lineBreaks(text: string): number {
  let count = 0;
  for (let lf = text.indexOf("\n"); lf !== -1; lf = text.indexOf("\n", lf + 1)) count++;
  return count;
}

interface Move {
  readonly offset: number;
  readonly lines: number;
  readonly index: number;
}

function moved<Entry extends Mapping>(entry: Entry, by: Move): Entry {
  const { source, origin } = entry;
  if (source === undefined || origin === undefined) return entry;
  if (by.offset === 0 && by.lines === 0 && by.index === 0) return entry;
  const index = entry.index + by.index;
  const range = { start: movedPosition(source.start, by), end: movedPosition(source.end, by) };
  const path = [...origin.path.slice(0, -1), index];
  return { ...entry, index, source: range, origin: { ...origin, path, range } };
}

function movedPosition({ offset, line, column }: Position, by: Move): Position {
  return { offset: offset + by.offset, line: line + by.lines, column };
}
