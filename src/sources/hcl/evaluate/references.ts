// What references say: `local.roles[0].arn`, `each.value`, `module.iam.role_arn`, `var.roles[*].name`.
import type { Place, SourceValue } from "../../model/value.ts";
import type { Expression, ExpressionOf, Step } from "../syntax/expression.ts";
import { holeOf, isMany, missingOf, reshaped, wordsOfHole } from "../values/holes.ts";
import { keyOf, stepInto } from "../values/steps.ts";
import type { Scope } from "./scope.ts";
import { wordsOf } from "./words.ts";

type Evaluate = (expression: Expression, scope: Scope) => SourceValue;

export function evaluateReference(expression: Expression, scope: Scope, evaluate: Evaluate): SourceValue {
  const { start, steps } = chainOf(expression);
  const whole: Whole = { words: () => wordsOf(expression, scope), at: expression.at };
  if (start.kind !== "name") return walk(evaluate(start, scope), steps, whole, scope, evaluate);
  const path = leadingNames(start.name, steps);
  const twoNames = path.length > 1 ? scope.names.get(`${path[0]}.${path[1]}`) : undefined;
  if (twoNames !== undefined) return walk(twoNames.value, steps.slice(1), whole, scope, evaluate);
  const bound = scope.names.get(start.name);
  if (bound !== undefined) return walk(bound.value, steps, whole, scope, evaluate);
  const found = scope.reference(path, steps);
  if (found === undefined) return holeOf(whole.words(), whole.at);
  return walk(found.value, steps.slice(found.steps), whole, scope, evaluate);
}

function chainOf(expression: Expression): { readonly start: Expression; readonly steps: readonly Step[] } {
  const steps: Step[] = [];
  let start = expression;
  while (start.kind === "attribute" || start.kind === "index") {
    steps.unshift(start.kind === "attribute" ? { name: start.name } : { key: start.key });
    start = start.of;
  }
  return { start, steps };
}

function leadingNames(name: string, steps: readonly Step[]): string[] {
  const path = [name];
  for (const step of steps) {
    if (!("name" in step)) break;
    path.push(step.name);
  }
  return path;
}

/** What steps belong to: its words where it is not known, and its place. */
interface Whole {
  readonly words: () => string;
  readonly at: Place;
}

function walk(
  start: SourceValue,
  steps: readonly Step[],
  whole: Whole,
  scope: Scope,
  evaluate: Evaluate,
): SourceValue {
  let value = start;
  for (const [index, step] of steps.entries()) {
    const key = "name" in step ? step.name : keyOf(evaluate(step.key, scope));
    const found = key === undefined ? "unknown" : stepInto(value, key);
    if (found === "missing") return missingOf(whole.words(), whole.at);
    if (found !== "unknown") {
      value = found.value;
      continue;
    }
    const rest = steps.slice(index);
    const words = value.kind === "hole" ? deeper(wordsOfHole(value.hole), rest) : undefined;
    return holeOf(words ?? whole.words(), whole.at);
  }
  return value;
}

/** The words for steps from a hole, where its own words are a reference. Then two ways to it have the same words. */
function deeper(words: string, steps: readonly Step[]): string | undefined {
  if (!/^[\w-]+(?:\.[\w-]+|\[(?:[\w.*-]+|"[^"]*")\])*$/.test(words)) return undefined;
  const added = steps.map((step) => {
    if ("name" in step) return `.${step.name}`;
    return /^(?:[\w.-]+|"[^"$]*")$/.test(step.key.written) ? `[${step.key.written}]` : undefined;
  });
  return added.includes(undefined) ? undefined : words + added.join("");
}

export function evaluateSplat(
  { of, steps, ...expression }: ExpressionOf<"splat">,
  scope: Scope,
  evaluate: Evaluate,
): SourceValue {
  const list = evaluate(of, scope);
  const whole: Expression = { of, steps, ...expression };
  const many = () => reshaped(holeOf(wordsOf(whole, scope), expression.at), "items");
  if (list.kind === "hole") {
    const words = deeper(`${wordsOfHole(list.hole)}[*]`, steps);
    const hole = words === undefined ? many() : reshaped(holeOf(words, expression.at), "items");
    return { kind: "list", items: [hole], at: expression.at };
  }
  // A splat takes what is no list as a list of one, and null as none.
  const isNull = list.kind === "scalar" && list.value === null;
  const items = list.kind === "list" ? list.items : isNull ? [] : [list];
  const start = wordsOf(of, scope);
  const rest = wordsOf(whole, scope).slice(start.length + "[*]".length);
  const taken = items.map((item, index) => {
    if (isMany(item)) return many();
    const words = () => (list.kind === "list" ? `${start}[${index}]${rest}` : start + rest);
    return walk(item, steps, { words, at: expression.at }, scope, evaluate);
  });
  return { kind: "list", items: taken, at: expression.at };
}
