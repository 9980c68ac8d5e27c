// What an expression says: values with their places, and holes for what the text does not know.
import {
  type HoleValue,
  isMember,
  literalOf,
  type Member,
  type Place,
  type SourceValue,
} from "../../model/value.ts";
import { callFunction } from "../functions/call.ts";
import type { Expression, ExpressionOf } from "../syntax/expression.ts";
import { areEqual, truthOf } from "../values/compare.ts";
import { holeOf, isOpen, reshaped } from "../values/holes.ts";
import { isTooLarge } from "../values/size.ts";
import { evaluateForList, evaluateForMap } from "./loops.ts";
import { evaluateOperation } from "./operations.ts";
import { evaluateReference, evaluateSplat } from "./references.ts";
import type { Scope } from "./scope.ts";
import { evaluateTemplate } from "./templates.ts";
import { wordsOf } from "./words.ts";

/** Never throws. What is not known, or would be an error of Terraform, is a hole. */
export function evaluate(expression: Expression, scope: Scope): SourceValue {
  if (scope.budget.left <= 0) return unknown(expression, scope);
  scope.budget.left--;
  const value = unlimited(expression, scope);
  return isTooLarge(value) ? unknown(expression, scope) : value;
}

function unlimited(expression: Expression, scope: Scope): SourceValue {
  switch (expression.kind) {
    case "literal":
      return { kind: "scalar", value: expression.value, at: expression.at };
    case "template":
      return evaluateTemplate(expression.parts, expression, scope, evaluate);
    case "list":
      return {
        kind: "list",
        items: [
          ...expression.items.map((item) => evaluate(item, scope)),
          ...moreIn(expression, scope, "items"),
        ],
        at: expression.at,
      };
    case "map":
      return evaluateMap(expression, scope);
    case "name":
    case "attribute":
    case "index":
      return evaluateReference(expression, scope, evaluate);
    case "splat":
      return evaluateSplat(expression, scope, evaluate);
    case "call":
      return callFunction(expression, scope, evaluate);
    case "conditional":
      return evaluateConditional(expression, scope);
    case "for-list":
      return evaluateForList(expression, scope, evaluate);
    case "for-map":
      return evaluateForMap(expression, scope, evaluate);
    case "unary":
    case "binary":
      return evaluateOperation(expression, scope, evaluate) ?? unknown(expression, scope);
    case "unread":
      return unknown(expression, scope);
  }
}

function unknown(expression: Expression, scope: Scope): HoleValue {
  return holeOf(wordsOf(expression, scope), expression.at, "expression");
}

/** What stands where a list or a mapping cannot be read. */
function moreIn(
  expression: ExpressionOf<"list" | "map">,
  scope: Scope,
  shape: "items" | "members",
): readonly HoleValue[] {
  return expression.isBroken === true ? [reshaped(unknown(expression, scope), shape)] : [];
}

function evaluateMap(expression: ExpressionOf<"map">, scope: Scope): SourceValue {
  const members = expression.members.map(({ key, value }) => {
    const name = evaluate(key, scope);
    const content = evaluate(value, scope);
    if (name.kind === "text") return { key: name, value: content };
    if (name.kind === "scalar" && name.value !== null) {
      const text = String(name.value);
      const toFile = () => name.at.start;
      return {
        key: { kind: "text", pieces: [{ text, toFile }], at: name.at },
        value: content,
      } satisfies Member;
    }
    const hole = {
      hole: { ...holeOf(wordsOf(key, scope), key.at).hole, shape: "text" as const },
      at: key.at,
    };
    return { key: { kind: "text", pieces: [hole], at: key.at }, value: content } satisfies Member;
  });
  return { kind: "map", members: [...members, ...moreIn(expression, scope, "members")], at: expression.at };
}

function evaluateConditional(expression: ExpressionOf<"conditional">, scope: Scope): SourceValue {
  const holds = truthOf(evaluate(expression.condition, scope));
  if (holds !== undefined) return evaluate(holds ? expression.yes : expression.no, scope);
  const [yes, no] = [evaluate(expression.yes, scope), evaluate(expression.no, scope)];
  return eitherOf(yes, no, wordsOf(expression, scope), expression.at);
}

/** One of two values. What is the same in both is known. */
function eitherOf(yes: SourceValue, no: SourceValue, words: string, at: Place): SourceValue {
  if (areEqual(yes, no) === true) return yes;
  const hole = holeOf(words, at, "expression");
  if (yes.kind === "list" || no.kind === "list")
    return { kind: "list", items: [reshaped(hole, "items")], at };
  const [first, second] = [membersByName(yes), membersByName(no)];
  if (first === undefined || second === undefined || first.size !== second.size) return hole;
  const members: Member[] = [];
  for (const [name, { key, value }] of first) {
    const other = second.get(name);
    if (other === undefined) return hole;
    members.push({ key, value: eitherOf(value, other.value, `(${words}).${name}`, at) });
  }
  return { kind: "map", members, at };
}

function membersByName(value: SourceValue): ReadonlyMap<string, Member> | undefined {
  if (value.kind !== "map" || isOpen(value)) return undefined;
  return new Map(value.members.filter(isMember).map((member) => [literalOf(member.key) ?? "", member]));
}
