// `Fn::Join`: texts with a delimiter between them.
// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-join.html
import type { YamlValue } from "../../go-yaml/value.ts";
import { placeOf } from "../embedded/ground.ts";
import { isHolePiece, type Piece, type TextValue } from "../model/value.ts";
import { type Intrinsic, intrinsicOf, literalItems } from "./intrinsic.ts";
import type { Scope } from "./scope.ts";
import { isNotEmpty, isTooLong, MAX_PIECES, piecesOf } from "./texts.ts";

/** Undefined where a part of it is not known to be a text. */
export function join({ argument, value }: Intrinsic, scope: Scope): TextValue | undefined {
  const [delimiterValue, list] = literalItems(argument) ?? [];
  if (delimiterValue === undefined || list === undefined || !scope.spend(1)) return undefined;
  const delimiter = scope.textFrom(delimiterValue);
  const texts = textsIn(list, scope);
  if (delimiter === undefined || texts === undefined) return undefined;
  const between = delimiter.pieces.filter(isNotEmpty).map(withoutEdits);
  const count = texts.reduce((sum, text) => sum + between.length + text.length, 0);
  if (count > MAX_PIECES || !scope.spend(count)) return undefined;
  const pieces = texts
    .flatMap((text, index) => (index > 0 ? [...between, ...text] : text))
    .filter(isNotEmpty);
  if (isTooLong(pieces)) return undefined;
  return { kind: "text", pieces, at: placeOf(value.node, scope.template.ground) };
}

/** Undefined where some of the list's items are not known to be texts, or how many there are. */
function textsIn(list: YamlValue, scope: Scope): readonly (readonly Piece[])[] | undefined {
  const texts: (readonly Piece[])[] = [];
  if (intrinsicOf(list) === undefined) {
    for (const item of literalItems(list) ?? []) {
      const text = scope.textFrom(item);
      if (text === undefined) return undefined;
      texts.push(text.pieces);
    }
    return list.kind === "list" ? texts : undefined;
  }
  const found = scope.evaluate(list);
  if (found?.kind !== "list") return undefined;
  for (const item of found.items) {
    const pieces = piecesOf(item);
    if (pieces === undefined) return undefined;
    texts.push(pieces);
  }
  return texts;
}

/** One delimiter stands for several. */
function withoutEdits(piece: Piece): Piece {
  return isHolePiece(piece) ? piece : { text: piece.text, toFile: piece.toFile };
}
