// yamldecode and jsondecode: a text's value, each part of it at its own place, with the text's holes in it.
import { groundIn } from "../../embedded/ground.ts";
import { readGround, valueIn } from "../../embedded/value.ts";
import { isHolePiece, type SourceValue, type TextValue } from "../../model/value.ts";

/** @returns Undefined for text that cannot be read. */
export function decoded(text: TextValue): SourceValue | undefined {
  // A hole of several lines may be anything.
  if (text.pieces.some((piece) => isHolePiece(piece) && piece.hole.shape === "lines")) return undefined;
  const ground = groundIn(text);
  const reading = readGround(ground);
  return reading.ok ? valueIn(reading.value, ground, text.at) : undefined;
}
