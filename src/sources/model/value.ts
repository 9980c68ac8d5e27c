// What a source says, as values whose pieces know where they stand. Offsets are those of the reading's text: a source that
// reads several files joins their texts (joined-text.ts).
import type { Hole } from "./hole.ts";

/** From `start` up to, not including, `end`. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Characters of a text that stand in a file. */
export interface WrittenPiece {
  readonly text: string;
  /** The offset in the file of an offset in `text`, from 0 up to and including its length. */
  readonly toFile: (offset: number) => number;
  /** New characters as they have to be written there; undefined where they cannot stand there. Absent: no edits. */
  readonly write?: (text: string) => string | undefined;
}

export interface HolePiece {
  readonly hole: Hole;
  readonly at: Place;
}

export type Piece = WrittenPiece | HolePiece;

/** A text: its pieces, in order. */
export interface TextValue {
  readonly kind: "text";
  readonly pieces: readonly Piece[];
  /** With its quotes, where it has some. */
  readonly at: Place;
}

export interface ScalarValue {
  readonly kind: "scalar";
  readonly value: number | boolean | null;
  readonly at: Place;
}

/** Any number of values, in a list or a mapping, or one: by the hole's shape. */
export interface HoleValue {
  readonly kind: "hole";
  readonly hole: Hole;
  readonly at: Place;
}

export interface ListValue {
  readonly kind: "list";
  /** A hole of the shape `items` stands for any number of them. */
  readonly items: readonly SourceValue[];
  readonly at: Place;
}

export interface Member {
  readonly key: TextValue;
  readonly value: SourceValue;
}

export interface MapValue {
  readonly kind: "map";
  /** A hole of the shape `members` stands for any number of them. */
  readonly members: readonly (Member | HoleValue)[];
  readonly at: Place;
}

export type SourceValue = TextValue | ScalarValue | HoleValue | ListValue | MapValue;

/** A text that nobody wrote: it is said at `at`. */
export function given(text: string, at: Place): TextValue {
  return { kind: "text", pieces: [{ text, toFile: () => at.start }], at };
}

export function isHolePiece(piece: Piece): piece is HolePiece {
  return "hole" in piece;
}

export function isMember(each: Member | HoleValue): each is Member {
  return "key" in each;
}

/** What a text says, where all of it is known. */
export function literalOf(value: SourceValue | undefined): string | undefined {
  if (value?.kind !== "text") return undefined;
  let text = "";
  for (const piece of value.pieces) {
    if (isHolePiece(piece)) return undefined;
    text += piece.text;
  }
  return text;
}

/** The value under a key. As with JSON's parsers, the last one of a repeated key. */
export function memberOf(value: SourceValue | undefined, key: string): SourceValue | undefined {
  if (value?.kind !== "map") return undefined;
  return value.members.findLast((each): each is Member => isMember(each) && literalOf(each.key) === key)
    ?.value;
}

/** The value below several keys; a number is an index of a list. */
export function valueAt(
  value: SourceValue | undefined,
  ...path: readonly (string | number)[]
): SourceValue | undefined {
  return path.reduce<SourceValue | undefined>((found, step) => {
    if (typeof step === "string") return memberOf(found, step);
    return found?.kind === "list" ? found.items[step] : undefined;
  }, value);
}

/** Whether anything in a value is not known. */
export function holesIn(value: SourceValue): readonly Hole[] {
  switch (value.kind) {
    case "hole":
      return [value.hole];
    case "text":
      return value.pieces.flatMap((piece) => (isHolePiece(piece) ? [piece.hole] : []));
    case "scalar":
      return [];
    case "list":
      return value.items.flatMap(holesIn);
    case "map":
      return value.members.flatMap((each) =>
        isMember(each) ? [...holesIn(each.key), ...holesIn(each.value)] : [each.hole],
      );
  }
}
