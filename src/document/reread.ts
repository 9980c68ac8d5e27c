// Reads the next version of a section by its items: most edits change a few of many. An item that stands in the version before,
// in the same words, has the same entry, perhaps in another place.
//
// A section in plain forms (go-yaml/plain-forms.ts) is a list of items whose dashes stand in one column. There are no anchors,
// nothing goes on beyond an item, and no other line begins so. So an item says alone what it says in the whole.
import { isSeq } from "yaml";
import { columnOf } from "../go-yaml/columns.ts";
import { readPlainForms } from "../go-yaml/plain-forms.ts";
import type { Mapping } from "../schema/entries.ts";
import type { Position } from "../text/position.ts";

/** The text of an item, up to the next one; the first one's with what stands above it. */
interface Item<Entry> {
  readonly text: string;
  readonly entry: Entry;
  readonly place: Place;
}

/** Where an item is: its text's offset, the number of lines above, and of items. */
interface Place {
  readonly offset: number;
  readonly lines: number;
  readonly index: number;
}

/** A section in plain forms, without a problem. */
export interface PlainSection<Entry extends Mapping> {
  readonly column: number;
  readonly items: readonly Item<Entry>[];
}

/**
 * @param entries All of them: one for each item.
 * @returns Undefined for a section that is not a list of lines in plain forms.
 */
export function plainSection<Entry extends Mapping>(
  text: string,
  entries: readonly Entry[],
): PlainSection<Entry> | undefined {
  const column = columnOfList(text);
  if (column === undefined) return undefined;
  const texts = itemTexts(text, column);
  return texts.length === entries.length ? { column, items: asItems(texts, entries) } : undefined;
}

export function entriesIn<Entry extends Mapping>({ items }: PlainSection<Entry>): Entry[] {
  return items.map(({ entry }) => entry);
}

/**
 * The section whose text is `text` now.
 *
 * @param read The entries of a piece of a section; undefined where there is a problem in it.
 * @returns Undefined where the section has to be read as a whole, also where much of it has changed.
 */
export function reread<Entry extends Mapping>(
  { column, items }: PlainSection<Entry>,
  text: string,
  read: (piece: string) => readonly Entry[] | undefined,
): PlainSection<Entry> | undefined {
  const known = new Map(items.map((item) => [item.text, item]));
  const texts = itemTexts(text, column);
  const now: Item<Entry>[] = [];
  let pieces = 0;
  let changedLength = 0;
  let place: Place = START;
  const add = (item: string, entry: Entry): void => {
    now.push({ text: item, entry, place });
    place = behind(place, item);
  };
  for (let at = 0; at < texts.length; ) {
    const found = known.get(texts[at] ?? "");
    if (found !== undefined) {
      // This version's own text, though it is the same: the other one would keep the version before in memory.
      add(texts[at++] ?? "", moved(found.entry, found.place, place));
      continue;
    }
    let piece = "";
    const from = at;
    while (at < texts.length && !known.has(texts[at] ?? "")) piece += texts[at++];
    changedLength += piece.length;
    const isMuch = ++pieces > MAX_PIECES || changedLength > Math.min(MAX_CHANGED_LENGTH, text.length / 2);
    const changed = !isMuch && columnOfList(piece) === column ? read(piece) : undefined;
    if (changed?.length !== at - from) return undefined;
    // A copy, since engines cut no strings out of a text but keep all of it for them: each entry that lasts would keep the
    // whole version that it came with.
    const start = place;
    structuredClone(changed).forEach((entry, index) => {
      add(texts[from + index] ?? "", moved(entry, START, start));
    });
  }
  return { column, items: now };
}

/** All changes are read at once. Whoever logs in waits meanwhile, so more than that is read as a whole, which goes in steps. */
const MAX_PIECES = 32;
const MAX_CHANGED_LENGTH = 32 * 1024;

const START: Place = { offset: 0, lines: 0, index: 0 };

/** Cuts a section at the lines that begin an item. The first item comes with what stands above it. */
function itemTexts(text: string, column: number): string[] {
  const start = `${" ".repeat(column)}- `;
  const texts: string[] = [];
  let from = 0;
  let at = text.startsWith(start) ? 0 : text.indexOf(`\n${start}`) + 1;
  for (;;) {
    const next = text.indexOf(`\n${start}`, at) + 1;
    texts.push(text.slice(from, next === 0 ? text.length : next));
    if (next === 0) return texts;
    from = at = next;
  }
}

function asItems<Entry>(texts: readonly string[], entries: readonly Entry[]): Item<Entry>[] {
  let place = START;
  return entries.map((entry, index) => {
    const text = texts[index] ?? "";
    const item = { text, entry, place };
    place = behind(place, text);
    return item;
  });
}

function behind({ offset, lines, index }: Place, text: string): Place {
  return { offset: offset + text.length, lines: lines + lineBreaks(text), index: index + 1 };
}

function lineBreaks(text: string): number {
  let count = 0;
  for (let lf = text.indexOf("\n"); lf !== -1; lf = text.indexOf("\n", lf + 1)) count++;
  return count;
}

/** The column of the dashes, from 0; undefined where the text is no list of lines in plain forms. */
function columnOfList(text: string): number | undefined {
  const root = readPlainForms(text);
  if (!isSeq(root) || root.flow === true || !root.range) return undefined;
  const [start] = root.range;
  return columnOf(text, start);
}

/** The entry of an item that has gone from one place to another. */
function moved<Entry extends Mapping>(entry: Entry, from: Place, to: Place): Entry {
  const by = { offset: to.offset - from.offset, lines: to.lines - from.lines };
  const index = entry.index + to.index - from.index;
  const { source, origin } = entry;
  if (source === undefined || origin === undefined) return entry;
  if (by.offset === 0 && by.lines === 0 && index === entry.index) return entry;
  const range = { start: movedPosition(source.start, by), end: movedPosition(source.end, by) };
  const path = [...origin.path.slice(0, -1), index];
  return { ...entry, index, source: range, origin: { ...origin, path, range } };
}

function movedPosition({ offset, line, column }: Position, by: Omit<Place, "index">): Position {
  return { offset: offset + by.offset, line: line + by.lines, column };
}
