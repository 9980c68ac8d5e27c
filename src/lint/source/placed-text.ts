// A text that stands somewhere in a file, with the edits that can be made in it.
import type { Source, Span } from "../../document/source.ts";
import { shown } from "../../sources/model/plain.ts";
import {
  isHolePiece,
  type Piece,
  type Place,
  type SourceValue,
  type TextValue,
} from "../../sources/model/value.ts";
import type { PlacedText } from "../engine/access-entries.ts";

/** @param source The text that places are in. */
export function placedText(value: SourceValue | undefined, source: Source): PlacedText | undefined {
  switch (value?.kind) {
    case "text":
      return { text: shown(value), span: spanOf(insideOf(value), source), edit: editsIn(value, source) };
    case "scalar":
      if (value.value === null) return undefined;
      return { text: String(value.value), span: spanOf(value.at, source), edit: () => undefined };
    case "hole":
      return { text: value.hole.expression, span: spanOf(value.at, source), edit: () => undefined };
    default:
      return undefined;
  }
}

export function spanOf({ start, end }: Place, source: Source): Span {
  return { source, start, end };
}

/** The first line of a place: a whole resource is not marked. */
export function beginOf({ start, end }: Place, source: Source): Span {
  const lf = source.text.indexOf("\n", start);
  return { source, start, end: lf === -1 ? end : Math.min(end, lf) };
}

/** Without its quotes, where it is written in one piece. */
function insideOf({ pieces: [piece, ...others], at }: TextValue): Place {
  if (piece === undefined || others.length > 0 || isHolePiece(piece)) return at;
  const place = { start: piece.toFile(0), end: piece.toFile(piece.text.length) };
  return place.end > place.start ? place : at;
}

function lengthOf(piece: Piece): number {
  return (isHolePiece(piece) ? piece.hole.expression : piece.text).length;
}

function editsIn({ pieces }: TextValue, source: Source): PlacedText["edit"] {
  return (start, end, text) => {
    let from = 0;
    for (const piece of pieces) {
      const to = from + lengthOf(piece);
      if (start >= from && end <= to && !isHolePiece(piece)) {
        const written = piece.write?.(text);
        if (written === undefined) return undefined;
        const place = { start: piece.toFile(start - from), end: piece.toFile(end - from) };
        return [{ span: spanOf(place, source), text: written }];
      }
      from = to;
    }
    return undefined;
  };
}
