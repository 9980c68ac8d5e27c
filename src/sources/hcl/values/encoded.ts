// Texts that Terraform makes from values: yamlencode and jsonencode.
import type { Piece, SourceValue, TextValue } from "../../model/value.ts";

export interface EncodedText extends TextValue {
  /** What was encoded. */
  readonly encodes: SourceValue;
}

/** @param encode Called when the text itself is looked at, which is seldom. */
export function encodedText(
  encodes: SourceValue,
  at: TextValue["at"],
  encode: () => readonly Piece[],
): EncodedText {
  let pieces: readonly Piece[] | undefined;
  return {
    kind: "text",
    at,
    encodes,
    get pieces() {
      pieces ??= encode();
      return pieces;
    },
  };
}

/** What was encoded as this text; undefined for texts that people wrote. */
export function encodedIn(value: SourceValue): SourceValue | undefined {
  return "encodes" in value ? (value as EncodedText).encodes : undefined; // only encodedText gives a value this key
}
