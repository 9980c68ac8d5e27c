// Arithmetic, comparison and logic, where both sides are known, or one decides.
import type { SourceValue } from "../../model/value.ts";
import type { Expression, ExpressionOf } from "../syntax/expression.ts";
import { areEqual, numberOf, truthOf } from "../values/compare.ts";
import { isMany } from "../values/holes.ts";
import type { Scope } from "./scope.ts";

type Evaluate = (expression: Expression, scope: Scope) => SourceValue;

/** @returns Undefined where the result is not known. */
export function evaluateOperation(
  expression: ExpressionOf<"unary" | "binary">,
  scope: Scope,
  evaluate: Evaluate,
): SourceValue | undefined {
  const result =
    expression.kind === "unary"
      ? unary(expression.operator, evaluate(expression.operand, scope))
      : (binary(expression.operator, evaluate(expression.left, scope), evaluate(expression.right, scope)) ??
        comparedLength(expression, scope, evaluate));
  return result === undefined ? undefined : { kind: "scalar", value: result, at: expression.at };
}

function unary(operator: string, operand: SourceValue): boolean | number | undefined {
  if (operator === "-") {
    const number = numberOf(operand);
    return number === undefined ? undefined : -number;
  }
  const truth = truthOf(operand);
  return truth === undefined ? undefined : !truth;
}

function binary(operator: string, left: SourceValue, right: SourceValue): boolean | number | undefined {
  switch (operator) {
    case "==":
      return areEqual(left, right);
    case "!=": {
      const equal = areEqual(left, right);
      return equal === undefined ? undefined : !equal;
    }
    case "&&":
      return decided(truthOf(left), truthOf(right), false);
    case "||":
      return decided(truthOf(left), truthOf(right), true);
    default:
      return arithmetic(operator, numberOf(left), numberOf(right));
  }
}

/** `length(list) > 0`, where some items are known, and there may be more. */
function comparedLength(
  { operator, left, right }: ExpressionOf<"binary">,
  scope: Scope,
  evaluate: Evaluate,
): boolean | undefined {
  if (left.kind !== "call" || left.name !== "length") return undefined;
  const [list] = left.args.map((arg) => evaluate(arg, scope));
  const limit = numberOf(evaluate(right, scope));
  if (list?.kind !== "list" || limit === undefined) return undefined;
  const least = list.items.filter((item) => !isMany(item)).length;
  if (operator === ">" || operator === "!=") return least > limit ? true : undefined;
  if (operator === ">=") return least >= limit ? true : undefined;
  return operator === "==" && least > limit ? false : undefined;
}

/** One side is enough where it is the value that decides. */
function decided(
  left: boolean | undefined,
  right: boolean | undefined,
  decides: boolean,
): boolean | undefined {
  if (left === decides || right === decides) return decides;
  return left === undefined || right === undefined ? undefined : !decides;
}

function arithmetic(operator: string, left?: number, right?: number): boolean | number | undefined {
  if (left === undefined || right === undefined) return undefined;
  switch (operator) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "/":
      return right === 0 ? undefined : left / right;
    case "%":
      return right === 0 ? undefined : left % right;
    case ">":
      return left > right;
    case ">=":
      return left >= right;
    case "<":
      return left < right;
    case "<=":
      return left <= right;
    default:
      return undefined;
  }
}
