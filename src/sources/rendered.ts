// A manifest's text that was written for a document, and the way from its characters back to the file's.
import type { TextEdit } from "../text/edit.ts";
import { lastAtOrBefore, type Position } from "../text/position.ts";
import type { Hole } from "./model/hole.ts";
import type { Place, WrittenPiece } from "./model/value.ts";

/** Characters of the text that come from one place. */
export interface Segment {
  readonly start: number;
  /** What its characters belong to, where they are no characters of the file. */
  readonly at: Place;
  /** The piece that they are characters of, and the offset in it. */
  readonly piece?: WrittenPiece;
  readonly from: number;
  /** Of an escaped character: it has one place, whatever its length. */
  readonly isOne?: boolean;
}

/** A text in quotes: offsets with the quotes, and the piece that it is all of, where there is one. */
export interface Quoted {
  readonly start: number;
  readonly end: number;
  readonly piece: WrittenPiece | undefined;
}

/** A hole, and where what fills it stands in the text. */
export interface FilledHole {
  readonly hole: Hole;
  readonly at: Place;
  readonly start: number;
  readonly end: number;
}

export interface Rendered {
  readonly text: string;
  readonly holes: readonly FilledHole[];
  /** The offset in the file of the character at an offset. */
  startOf(offset: number): number;
  /** The offset in the file behind the character before an offset. */
  endOf(offset: number): number;
  /** The place of an offset in the text of its section, where that is a text of its own. */
  decoded(offset: number): Pick<Position, "line" | "column"> | undefined;
  /** The same edit in the file; undefined where it cannot be made there. */
  edit(edit: TextEdit): TextEdit | undefined;
}

export interface RenderedParts {
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly quoted: readonly Quoted[];
  readonly holes: readonly FilledHole[];
  /** Where blocks of text begin and end, with their indentation. */
  readonly blocks: readonly {
    readonly start: number;
    readonly indent: string;
    readonly isText: boolean;
  }[];
}

export function createRendered({ text, segments, quoted, holes, blocks }: RenderedParts): Rendered {
  const starts = segments.map(({ start }) => start);
  const quotedStarts = quoted.map(({ start }) => start);
  const blockStarts = blocks.map(({ start }) => start);
  const segmentAt = (offset: number) => segments[lastAtOrBefore(starts, offset)];
  const place = ({ piece, from, start, isOne }: Segment, offset: number, piecesEnd: boolean) =>
    piece?.toFile(from + (isOne === true ? (piecesEnd ? 1 : 0) : offset - start));

  const startOf = (offset: number) => {
    const segment = segmentAt(offset);
    return segment === undefined ? 0 : (place(segment, offset, false) ?? segment.at.start);
  };
  const endOf = (offset: number) => {
    const segment = segmentAt(offset - 1);
    return segment === undefined ? 0 : (place(segment, offset, true) ?? segment.at.end);
  };

  /** A place between two characters, as an offset in the piece that both are in. */
  const inPiece = (offset: number, isEnd: boolean) => {
    const segment = segmentAt(isEnd ? offset - 1 : offset);
    if (segment?.piece === undefined || segment.isOne === true) return undefined;
    return { piece: segment.piece, offset: segment.from + offset - segment.start };
  };
  const inQuotes = ({ start, end, text: written }: TextEdit): TextEdit | undefined | false => {
    const around = quoted[lastAtOrBefore(quotedStarts, start)];
    if (around === undefined || start < around.start || end > around.end) return false;
    const { piece } = around;
    if (piece?.write === undefined) return undefined;
    if (start === around.start && end === around.end) {
      const value = unquoted(written);
      return asEdit(piece, 0, piece.text.length, value);
    }
    const [from, to] = [inPiece(start, false) ?? inPiece(start, true), inPiece(end, true)];
    if (from?.piece !== piece || to?.piece !== piece) return undefined;
    return asEdit(piece, from.offset, to.offset, unquoted(`"${written}"`));
  };
  const edit = (wanted: TextEdit): TextEdit | undefined => {
    const found = inQuotes(wanted);
    if (found !== false) return found;
    const { start, end } = wanted;
    const isInsertion = start === end;
    const from = inPiece(start, false) ?? (isInsertion ? inPiece(start, true) : undefined);
    const to = isInsertion ? from : inPiece(end, true);
    if (from === undefined || to?.piece !== from.piece) return undefined;
    const block = blocks[lastAtOrBefore(blockStarts, start)];
    const indent = block !== undefined && block.start <= start ? block.indent : "";
    return asEdit(from.piece, from.offset, to.offset, wanted.text.replaceAll(`\n${indent}`, "\n"));
  };
  const decoded = (offset: number) => {
    const block = blocks[lastAtOrBefore(blockStarts, offset)];
    if (block === undefined || !block.isText || offset < block.start) return undefined;
    const before = text.slice(block.start, offset);
    const lines = before.split("\n");
    const last = lines.at(-1) ?? "";
    return { line: lines.length, column: last.length + 1 - (lines.length > 1 ? block.indent.length : 0) };
  };
  return { text, holes, startOf, endOf, decoded, edit };
}

function asEdit(
  piece: WrittenPiece,
  from: number,
  to: number,
  value: string | undefined,
): TextEdit | undefined {
  const text = value === undefined ? undefined : piece.write?.(value);
  return text === undefined ? undefined : { start: piece.toFile(from), end: piece.toFile(to), text };
}

/** The value of a scalar that a fix writes: in double quotes, or plain. */
function unquoted(written: string): string | undefined {
  if (!/^["'[{]/.test(written)) return written.includes("\n") ? undefined : written;
  try {
    const value: unknown = JSON.parse(written);
    return typeof value === "string" ? value : undefined;
  } catch {
    return undefined;
  }
}
