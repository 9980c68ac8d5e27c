// What a string or a heredoc says, its directives followed where the text knows them.
import { given, type Piece, type SourceValue } from "../../model/value.ts";
import type { Expression, TemplatePart } from "../syntax/expression.ts";
import { truthOf } from "../values/compare.ts";
import { holeOf, wordsOfHole } from "../values/holes.ts";
import { piecesOf, textOf } from "../values/texts.ts";
import { itemsOf } from "./items.ts";
import { type Scope, withNames } from "./scope.ts";
import { wordsOf } from "./words.ts";

type Evaluate = (expression: Expression, scope: Scope) => SourceValue;

/** `"${x}"` alone is x itself, of any type. */
export function evaluateTemplate(
  parts: readonly TemplatePart[],
  template: { readonly at: SourceValue["at"] },
  scope: Scope,
  evaluate: Evaluate,
): SourceValue {
  const [only, ...more] = parts;
  if (only?.kind === "interpolation" && more.length === 0) return evaluate(only.expression, scope);
  const pieces = piecesOfParts(parts, scope, evaluate);
  return textOf(pieces.length === 0 ? given("", emptyPlace(template.at)).pieces : pieces, template.at);
}

/** Where the text of an empty string would stand. */
function emptyPlace({ start, end }: SourceValue["at"]): SourceValue["at"] {
  const inside = Math.min(start + 1, end);
  return { start: inside, end: inside };
}

function piecesOfParts(parts: readonly TemplatePart[], scope: Scope, evaluate: Evaluate): Piece[] {
  return parts.flatMap((part) => piecesOfPart(part, scope, evaluate));
}

function piecesOfPart(part: TemplatePart, scope: Scope, evaluate: Evaluate): readonly Piece[] {
  switch (part.kind) {
    case "literal":
      return [part.piece];
    case "interpolation":
      return interpolated(part, scope, evaluate);
    case "if": {
      const holds = truthOf(evaluate(part.condition, scope));
      if (holds === undefined) return [directiveHole(part, scope)];
      return piecesOfParts(holds ? part.yes : part.no, scope, evaluate);
    }
    case "for": {
      const items = itemsOf(evaluate(part.source, scope));
      if (items === undefined) return [directiveHole(part, scope)];
      return items.flatMap(({ key, value }) => {
        const of = `${wordsOf(part.source, scope)}[${key.words}]`;
        const names = { [part.itemName]: { value, words: of } };
        const inner = withNames(
          scope,
          part.keyName === undefined ? names : { ...names, [part.keyName]: key },
        );
        return piecesOfParts(part.parts, inner, evaluate);
      });
    }
    case "unread":
      return [directiveHole(part, scope)];
  }
}

function interpolated(
  { expression, at }: TemplatePart & { kind: "interpolation" },
  scope: Scope,
  evaluate: Evaluate,
): readonly Piece[] {
  const value = evaluate(expression, scope);
  const isStandIn =
    value.kind === "text" && value.pieces.every((piece) => "text" in piece && piece.text === "");
  const pieces = piecesOf(value);
  // A variable whose default is empty stands for a value that is given elsewhere.
  if (pieces !== undefined && !(isStandIn && isVariable(expression))) {
    return value.kind === "hole"
      ? pieces.map((piece) => ("hole" in piece ? { ...piece, at } : piece))
      : pieces;
  }
  const { hole } = holeOf(wordsOf(expression, scope), at);
  return [{ hole: { ...hole, shape: "text" }, at }];
}

function isVariable(expression: Expression): boolean {
  return expression.kind === "attribute" && expression.of.kind === "name" && expression.of.name === "var";
}

function directiveHole(
  part: { readonly written: string; readonly at: SourceValue["at"] },
  scope: Scope,
): Piece {
  const words = wordsOf({ kind: "unread", ...part }, scope);
  const { hole } = holeOf(words, part.at, "expression");
  return { hole: { ...hole, expression: wordsOfHole(hole), shape: "lines" }, at: part.at };
}
