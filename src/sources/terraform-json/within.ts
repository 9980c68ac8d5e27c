// What was read from a text that itself stands in a text, with the places in the outer one.
import {
  isHolePiece,
  isMember,
  type Piece,
  type Place,
  type SourceValue,
  type TextValue,
} from "../model/value.ts";

/** @param toFile The offset in the file of an offset in the inner text. */
export function within(value: SourceValue, toFile: (offset: number) => number): SourceValue {
  const at = placeWithin(value.at, toFile);
  switch (value.kind) {
    case "text":
      return textWithin(value, toFile);
    case "scalar":
    case "hole":
      return { ...value, at };
    case "list":
      return { kind: "list", items: value.items.map((item) => within(item, toFile)), at };
    case "map":
      return {
        kind: "map",
        members: value.members.map((each) =>
          isMember(each)
            ? { key: textWithin(each.key, toFile), value: within(each.value, toFile) }
            : { ...each, at: placeWithin(each.at, toFile) },
        ),
        at,
      };
  }
}

function placeWithin({ start, end }: Place, toFile: (offset: number) => number): Place {
  return { start: toFile(start), end: toFile(end) };
}

/** The text is not edited where it stands: a program wrote it. */
function textWithin(value: TextValue, toFile: (offset: number) => number): TextValue {
  const pieces = value.pieces.map((piece): Piece => {
    if (isHolePiece(piece)) return { ...piece, at: placeWithin(piece.at, toFile) };
    return { text: piece.text, toFile: (offset) => toFile(piece.toFile(offset)) };
  });
  return { kind: "text", pieces, at: placeWithin(value.at, toFile) };
}
