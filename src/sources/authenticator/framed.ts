// Values of a text that stands inside another one: a configuration in a ConfigMap's key.
import type { YamlValue } from "../../go-yaml/value.ts";
import { fromYaml } from "../model/from-yaml.ts";
import {
  isHolePiece,
  isMember,
  type Piece,
  type Place,
  type SourceValue,
  type TextValue,
  type WrittenPiece,
} from "../model/value.ts";

/** A whole file as a piece of itself. */
export function wholeFile(text: string): WrittenPiece {
  return { text, toFile: (offset) => offset, write: (written) => written };
}

/**
 * A value that was read from a frame's text, with its places in the file.
 *
 * @param text The frame's text, as its reader has it.
 */
export function framed(value: YamlValue, text: string, frame: WrittenPiece): SourceValue {
  return moved(fromYaml(value, { text, base: 0 }), frame);
}

export function placeIn({ start, end }: Place, frame: WrittenPiece): Place {
  return { start: frame.toFile(start), end: frame.toFile(end) };
}

function moved(value: SourceValue, frame: WrittenPiece): SourceValue {
  const at = placeIn(value.at, frame);
  switch (value.kind) {
    case "text":
      return movedText(value, frame);
    case "list":
      return { ...value, items: value.items.map((item) => moved(item, frame)), at };
    case "map": {
      const members = value.members.map((each) =>
        isMember(each)
          ? { key: movedText(each.key, frame), value: moved(each.value, frame) }
          : { ...each, at: placeIn(each.at, frame) },
      );
      return { ...value, members, at };
    }
    default:
      return { ...value, at };
  }
}

function movedText(text: TextValue, frame: WrittenPiece): TextValue {
  return {
    ...text,
    pieces: text.pieces.map((piece) => movedPiece(piece, frame)),
    at: placeIn(text.at, frame),
  };
}

function movedPiece(piece: Piece, frame: WrittenPiece): Piece {
  if (isHolePiece(piece)) return { ...piece, at: placeIn(piece.at, frame) };
  const { text, toFile, write } = piece;
  const inner = { text, toFile: (offset: number) => frame.toFile(toFile(offset)) };
  if (write === undefined || frame.write === undefined) return inner;
  const outer = frame.write;
  return {
    ...inner,
    write: (written) => {
      const own = write(written);
      return own === undefined ? undefined : outer(own);
    },
  };
}

/** Characters of a piece, from `start` up to `end`. */
export function slicePiece(piece: WrittenPiece, start: number, end: number): WrittenPiece {
  return { ...piece, text: piece.text.slice(start, end), toFile: (offset) => piece.toFile(start + offset) };
}
