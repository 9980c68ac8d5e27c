// Texts with holes in them: joined, cut, and taken as one string.
import {
  given,
  isHolePiece,
  type Piece,
  type Place,
  type SourceValue,
  type TextValue,
  type WrittenPiece,
} from "../../model/value.ts";
import { reshaped } from "./holes.ts";

/** How a hole stands in a text that is looked at as one string. It is one character that nobody writes. */
const FIRST_MARK = 0xe000;
const MARKS = 0x1900;

/** What a value adds to a text; undefined where Terraform would refuse it. */
export function piecesOf(value: SourceValue): readonly Piece[] | undefined {
  switch (value.kind) {
    case "text":
      return value.pieces;
    case "hole":
      return [{ hole: reshaped(value, "text").hole, at: value.at }];
    case "scalar":
      return value.value === null ? undefined : given(String(value.value), value.at).pieces;
    default:
      return undefined;
  }
}

export function textOf(pieces: readonly Piece[], at: Place): TextValue {
  return { kind: "text", pieces, at };
}

/** One string, with a mark for each hole. */
export function markedText(text: TextValue): string {
  let holes = 0;
  return text.pieces
    .map((piece) => (isHolePiece(piece) ? String.fromCharCode(FIRST_MARK + (holes++ % MARKS)) : piece.text))
    .join("");
}

export function isMark(char: string): boolean {
  const code = char.charCodeAt(0);
  return code >= FIRST_MARK && code < FIRST_MARK + MARKS;
}

/** @param start An offset in `markedText`. */
export function sliceOf(text: TextValue, start: number, end: number): readonly Piece[] {
  let offset = 0;
  return text.pieces.flatMap((piece): Piece[] => {
    const length = isHolePiece(piece) ? 1 : piece.text.length;
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset, length);
    offset += length;
    if (from >= to) return [];
    return isHolePiece(piece) ? [piece] : [sliceOfPiece(piece, from, to)];
  });
}

export function sliceOfPiece(piece: WrittenPiece, from: number, to: number): WrittenPiece {
  if (from === 0 && to === piece.text.length) return piece;
  return { ...piece, text: piece.text.slice(from, to), toFile: (offset) => piece.toFile(from + offset) };
}

/** The offset in the file of an offset in `markedText`. */
export function toFileOf(text: TextValue): (offset: number) => number {
  return (offset) => {
    let rest = offset;
    let last = text.at.start;
    for (const piece of text.pieces) {
      const length = isHolePiece(piece) ? 1 : piece.text.length;
      if (rest < length) return isHolePiece(piece) ? piece.at.start : piece.toFile(rest);
      last = isHolePiece(piece) ? piece.at.end : piece.toFile(length);
      rest -= length;
    }
    return last;
  };
}

/** A text as it is after a change of its characters that keeps their number. */
export function mapCharacters(text: TextValue, change: (text: string) => string): TextValue | undefined {
  const pieces = text.pieces.map((piece) => {
    if (isHolePiece(piece)) return undefined;
    const changed = change(piece.text);
    const toFile = changed.length === piece.text.length ? piece.toFile : () => piece.toFile(0);
    return { text: changed, toFile };
  });
  return pieces.every((piece) => piece !== undefined) ? textOf(pieces, text.at) : undefined;
}
