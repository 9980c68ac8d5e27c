// Values that the text does not say, named by the expression that gives them.
import type { Hole, HoleReason } from "../../model/hole.ts";
import type { HoleValue, Place, SourceValue } from "../../model/value.ts";

/** @param words An expression of HCL, without `${` and `}`. */
export function holeOf(words: string, at: Place, why: HoleReason = "reference"): HoleValue {
  return { kind: "hole", hole: { shape: "value", expression: `\${${words}}`, why }, at };
}

/** The same, standing for another part of a value. */
export function reshaped(value: HoleValue, shape: Hole["shape"]): HoleValue {
  return { ...value, hole: { ...value.hole, shape } };
}

/** The expression that a hole stands for, without `${` and `}`. */
export function wordsOfHole({ expression }: Hole): string {
  return wordsOfExpression(expression);
}

export function wordsOfExpression(expression: string): string {
  return expression.startsWith("${") && expression.endsWith("}") ? expression.slice(2, -1) : expression;
}

const missing = new WeakSet<SourceValue>();

/** A value that is surely not there: Terraform would refuse the expression. `try` and `can` want to know. */
export function missingOf(words: string, at: Place): HoleValue {
  const hole = holeOf(words, at, "expression");
  missing.add(hole);
  return hole;
}

export function isMissing(value: SourceValue): boolean {
  return missing.has(value);
}

/** Whether there may be more items, or more members, than are known. */
export function isOpen(value: SourceValue): boolean {
  if (value.kind === "list") return value.items.some(isMany);
  if (value.kind === "map") return value.members.some((each) => "hole" in each);
  return value.kind === "hole";
}

/** Whether a hole among items stands for any number of them. */
export function isMany(value: SourceValue): boolean {
  return value.kind === "hole" && value.hole.shape === "items";
}
