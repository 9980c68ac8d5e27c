// Texts put together and taken apart, with the holes in them.
import { MAX_LENGTH } from "../../text/size.ts";
import {
  isHolePiece,
  type Piece,
  type SourceValue,
  type TextValue,
  type WrittenPiece,
} from "../model/value.ts";

/** So many pieces of one text, and so much of it, are followed. Variables in variables could grow beyond any bound. */
export const MAX_PIECES = 50_000;

export function isTooLong(pieces: readonly Piece[]): boolean {
  let length = 0;
  for (const piece of pieces) length += isHolePiece(piece) ? 1 : piece.text.length;
  return pieces.length > MAX_PIECES || length > MAX_LENGTH;
}

/** A value in a text; undefined where any number of values may be there. */
export function piecesOf(value: SourceValue): readonly Piece[] | undefined {
  if (value.kind === "text") return value.pieces;
  if (value.kind === "scalar") return [{ text: String(value.value), toFile: () => value.at.start }];
  if (value.kind !== "hole" || value.hole.shape !== "value") return undefined;
  return [{ hole: { ...value.hole, shape: "text" }, at: value.at }];
}

/** The part of a piece from `start` up to `end`. */
export function partOf(piece: WrittenPiece, start: number, end: number): WrittenPiece {
  return { ...piece, text: piece.text.slice(start, end), toFile: (offset) => piece.toFile(start + offset) };
}

/**
 * The parts of a text between delimiters; undefined where a hole may hold one.
 *
 * @param neverIn Whether the text that a hole stands for never has the delimiter.
 */
export function splitText(
  { pieces, at }: TextValue,
  delimiter: string,
  neverIn: (expression: string) => boolean,
): TextValue[] | undefined {
  if (delimiter.length !== 1) return undefined; // a longer one could begin in one piece and end in the next
  let current: Piece[] = [];
  const parts = [current];
  for (const piece of pieces) {
    if (isHolePiece(piece)) {
      if (!neverIn(piece.hole.expression)) return undefined;
      current.push(piece);
      continue;
    }
    let start = 0;
    for (let end = piece.text.indexOf(delimiter); end !== -1; end = piece.text.indexOf(delimiter, start)) {
      current.push(partOf(piece, start, end));
      current = [];
      parts.push(current);
      start = end + delimiter.length;
    }
    current.push(partOf(piece, start, piece.text.length));
  }
  return parts.map((part) => ({ kind: "text", pieces: part.filter(isNotEmpty), at }));
}

export function isNotEmpty(piece: Piece): boolean {
  return isHolePiece(piece) || piece.text !== "";
}
