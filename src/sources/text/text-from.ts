// The rest of a text.
import { isHolePiece, type TextValue } from "../model/value.ts";

/** A text without its first characters, which are no hole. */
export function textFrom({ pieces: [first, ...rest], at }: TextValue, length: number): TextValue {
  if (first === undefined || isHolePiece(first)) return { kind: "text", pieces: [], at };
  const { text, toFile, write } = first;
  const start = toFile(length);
  const left = {
    text: text.slice(length),
    toFile: (offset: number) => toFile(offset + length),
    ...(write === undefined ? {} : { write }),
  };
  const pieces = left.text === "" && rest.length > 0 ? rest : [left, ...rest];
  return { kind: "text", pieces, at: { start, end: at.end } };
}
