// `Fn::Sub`: a text with `${Name}` and `${Resource.Attribute}` in it, and `${!Literal}` for a `${Literal}` that stays.
// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-sub.html
import type { YamlMember, YamlValue } from "../../go-yaml/value.ts";
import { placeOf, textOf } from "../embedded/ground.ts";
import type { Piece, SourceValue, TextValue, WrittenPiece } from "../model/value.ts";
import { type Intrinsic, literalItems, literalText } from "./intrinsic.ts";
import { attributeTo, refTo } from "./references.ts";
import type { Scope } from "./scope.ts";
import { membersOf } from "./template.ts";
import { isTooLong, MAX_PIECES, partOf, piecesOf } from "./texts.ts";

/** Undefined where the text itself is not literal. */
export function substitute({ argument, value }: Intrinsic, scope: Scope): TextValue | undefined {
  const [source, variables]: readonly (YamlValue | undefined)[] = literalItems(argument) ?? [argument];
  const literal = literalText(source);
  if (literal === undefined || source === undefined || !scope.spend(1)) return undefined;
  const { ground } = scope.template;
  const at = placeOf(value.node, ground);
  const own = new Map<string, readonly Piece[] | undefined>();
  const pieces: Piece[] = [];
  for (const piece of textOf(literal, source.node, ground, placeOf(source.node, ground)).pieces) {
    if (!("text" in piece)) pieces.push(piece);
    else if (!substituteIn(piece, pieces, scope, membersOf(variables), own)) return undefined;
  }
  return isTooLong(pieces) || !scope.spend(pieces.length) ? undefined : { kind: "text", pieces, at };
}

const VARIABLE = /\$\{(!)?([^}]*)\}/g;

/** False where a variable's value is not a text. */
function substituteIn(
  piece: WrittenPiece,
  pieces: Piece[],
  scope: Scope,
  variables: ReadonlyMap<string, YamlMember>,
  own: Map<string, readonly Piece[] | undefined>,
): boolean {
  let from = 0;
  const keep = (end: number) => {
    if (end > from) pieces.push(partOf(piece, from, end));
  };
  for (const { 0: written, 1: stays, 2: inside = "", index } of piece.text.matchAll(VARIABLE)) {
    const end = index + written.length;
    if (stays !== undefined) {
      keep(index + 2); // up to the `!`
      from = index + 3;
      continue;
    }
    keep(index);
    from = end;
    const name = inside.trim();
    const variable = variables.get(name)?.value;
    if (variable !== undefined && !own.has(name)) own.set(name, scope.textFrom(variable)?.pieces);
    const at = { start: piece.toFile(index), end: piece.toFile(end) };
    const found = variable === undefined ? valueNamed(name, at, scope) : own.get(name);
    if (found === undefined) return false;
    pieces.push(...found);
    if (pieces.length > MAX_PIECES) {
      scope.spend(pieces.length);
      return false;
    }
  }
  keep(piece.text.length);
  return true;
}

function valueNamed(
  name: string,
  at: { readonly start: number; readonly end: number },
  scope: Scope,
): readonly Piece[] | undefined {
  const value: SourceValue | undefined = name.includes(".") ? attributeTo(name, at) : refTo(name, at, scope);
  return value === undefined ? undefined : piecesOf(value);
}
