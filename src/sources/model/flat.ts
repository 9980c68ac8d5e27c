// A text as one string, each hole as a mark that no text has, so that any reader can read it. What is read of it is put
// back where it stands, with its holes.
import { lastAtOrBefore } from "../../text/position.ts";
import type { Hole } from "./hole.ts";
import {
  type HolePiece,
  isHolePiece,
  isMember,
  type Piece,
  type Place,
  type SourceValue,
  type TextValue,
  type WrittenPiece,
} from "./value.ts";

export interface FlatText {
  /** Holes of the shape `lines` are comments in it. */
  readonly text: string;
  /** Holes that stand for lines: what is read of the text may lack what they hold. */
  readonly lines: readonly HolePiece[];
  /** The offset in the file of an offset in `text`. */
  toFile(offset: number): number;
  place(at: Place): Place;
  /** A value that was read from `text`, with the places and the holes of the file. */
  value(value: SourceValue): SourceValue;
  textValue(value: TextValue): TextValue;
  /** Words in which marks may stand, each hole as its expression. */
  words(text: string): string;
}

export function flatten({ pieces, at }: TextValue): FlatText {
  const literal = pieces.map((piece) => (isHolePiece(piece) ? "" : piece.text)).join("");
  const mark = unusedIn(literal);
  const holes: HolePiece[] = [];
  const starts: number[] = [];
  const parts: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    starts.push(length);
    const part = isHolePiece(piece)
      ? markOf(piece.hole, `${mark}${holes.push(piece) - 1}${mark}`)
      : piece.text;
    parts.push(part);
    length += part.length;
  }
  const toFile = (offset: number): number => {
    const index = lastAtOrBefore(starts, offset);
    const piece = pieces[index];
    if (piece === undefined) return at.start;
    if (!isHolePiece(piece)) return piece.toFile(offset - (starts[index] ?? 0));
    return offset >= length ? piece.at.end : piece.at.start;
  };
  const place = (inner: Place): Place => {
    const start = toFile(inner.start);
    return { start, end: Math.max(start, toFile(inner.end)) };
  };
  const marks = new RegExp(`${mark}(\\d+)${mark}`, "g");
  const write = pieces.find((piece): piece is WrittenPiece => !isHolePiece(piece))?.write;

  const words = (said: string) =>
    said.replace(marks, (all, index) => holes[Number(index)]?.hole.expression ?? all);
  const withWords = (hole: Hole): Hole => ({ ...hole, expression: words(hole.expression) });

  const splitPiece = (piece: Piece): Piece[] => {
    if (isHolePiece(piece)) return [{ hole: withWords(piece.hole), at: place(piece.at) }];
    const split: Piece[] = [];
    const add = (from: number, to: number) => {
      if (from >= to && piece.text !== "") return;
      const { write: inInner } = piece;
      split.push({
        text: piece.text.slice(from, to),
        toFile: (offset) => toFile(piece.toFile(from + offset)),
        ...(inInner === undefined || write === undefined
          ? {}
          : {
              write: (text: string) => {
                const inside = inInner(text);
                return inside === undefined ? undefined : write(inside);
              },
            }),
      });
    };
    let from = 0;
    for (const match of piece.text.matchAll(marks)) {
      const hole = holes[Number(match[1])];
      if (hole === undefined) continue;
      add(from, match.index);
      split.push(hole);
      from = match.index + match[0].length;
    }
    add(from, piece.text.length);
    return split;
  };
  const textValue = (value: TextValue): TextValue => ({
    kind: "text",
    pieces: value.pieces.flatMap(splitPiece),
    at: place(value.at),
  });
  const value = (inner: SourceValue): SourceValue => {
    const where = place(inner.at);
    switch (inner.kind) {
      case "text":
        return asValue(textValue(inner));
      case "scalar":
        return { ...inner, at: where };
      case "hole":
        return { ...inner, hole: withWords(inner.hole), at: where };
      case "list":
        return { kind: "list", items: inner.items.map(value), at: where };
      case "map":
        return {
          kind: "map",
          members: inner.members.map((each) =>
            isMember(each)
              ? { key: textValue(each.key), value: value(each.value) }
              : { ...each, hole: withWords(each.hole), at: place(each.at) },
          ),
          at: where,
        };
    }
  };
  return {
    text: parts.join(""),
    lines: holes.filter(({ hole }) => hole.shape === "lines"),
    toFile,
    place,
    value,
    textValue,
    words,
  };
}

function markOf({ shape }: Hole, mark: string): string {
  return shape === "lines" ? `# ${mark}` : mark;
}

/** What is all of a value, without quotes, may be a value of any type. */
function asValue(text: TextValue): SourceValue {
  const [only, ...more] = text.pieces;
  if (only === undefined || more.length > 0 || !isHolePiece(only)) return text;
  const { start, end } = only.at;
  if (start !== text.at.start || end !== text.at.end) return text;
  return { kind: "hole", hole: { ...only.hole, shape: "value" }, at: text.at };
}

/** A character for private use that a text does not have. Both YAML and JSON take it. */
function unusedIn(text: string): string {
  for (let code = 0xe000; code < 0xf8ff; code++) {
    const char = String.fromCharCode(code);
    if (!text.includes(char)) return char;
  }
  return "\uf8ff";
}
