// Arithmetic, comparison and logic, where both sides are known, or one decides.
import type { SourceValue } from "../../model/value.ts";
import type { Expression, ExpressionOf } from "../syntax/expression.ts";
import { areEqual, numberOf, truthOf } from "../values/compare.ts";
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
      : binary(expression.operator, evaluate(expression.left, scope), evaluate(expression.right, scope));
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
