// `format("arn:aws:iam::%s:role/%s", …)`.
import {
  given,
  isHolePiece,
  literalOf,
  type Piece,
  type Place,
  type SourceValue,
  type TextValue,
} from "../../model/value.ts";
import { numberOf } from "../values/compare.ts";
import { markedText, piecesOf, sliceOf, textOf } from "../values/texts.ts";

/** @returns Undefined for what is not followed. */
export function formatted(
  format: TextValue | undefined,
  args: readonly SourceValue[],
  at: Place,
): TextValue | undefined {
  if (format === undefined || format.pieces.some(isHolePiece)) return undefined;
  const text = markedText(format);
  const pieces: Piece[] = [];
  let done = 0;
  let next = 0;
  for (const match of text.matchAll(/%(?:\[(\d+)\])?([-+# 0-9.]*)([a-zA-Z%])/g)) {
    pieces.push(...sliceOf(format, done, match.index));
    done = match.index + match[0].length;
    const [, index, flags, verb] = match;
    if (verb === "%") {
      pieces.push(...sliceOf(format, done - 1, done));
      continue;
    }
    if (index !== undefined) next = Number(index) - 1;
    const arg = args[next++];
    const content = arg && formattedArg(arg, verb ?? "", flags ?? "");
    if (content === undefined) return undefined;
    pieces.push(...content);
  }
  pieces.push(...sliceOf(format, done, text.length));
  return textOf(pieces.length === 0 ? given("", at).pieces : pieces, at);
}

function formattedArg(arg: SourceValue, verb: string, flags: string): readonly Piece[] | undefined {
  if (flags === "" && (verb === "s" || verb === "v" || verb === "d")) return piecesOf(arg);
  const text = literalOf(arg);
  if (verb === "q" && flags === "" && text !== undefined) return given(JSON.stringify(text), arg.at).pieces;
  const number = numberOf(arg);
  const padded = verb === "d" && number !== undefined ? /^0(\d)$/.exec(flags) : null;
  if (padded === null || number === undefined) return undefined;
  return given(String(number).padStart(Number(padded[1]), "0"), arg.at).pieces;
}
