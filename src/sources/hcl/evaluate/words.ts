// What an expression is called where its value is not known: the same words for the same expression.
import type { Expression } from "../syntax/expression.ts";
import type { Scope } from "./scope.ts";

/** Without `${` and `}`. Names of loops are replaced by what they stand for. */
export function wordsOf(expression: Expression, scope: Scope): string {
  const chain = chainWords(expression, scope);
  if (chain !== undefined) return chain;
  let words = normalized(expression.written);
  for (const [name, binding] of scope.names) {
    if (name.startsWith("path.") || !words.includes(name)) continue;
    words = words.replace(patternOf(name), () => binding.words);
  }
  return scope.prefix === "" ? words : `${scope.prefix.slice(0, -1)}: ${words}`;
}

/** White space and comments as nobody reads them. Strings stay as they are. */
function normalized(written: string): string {
  const parts = written.split(/("(?:[^"\\]|\\.)*")/);
  return parts
    .map((part, index) => (index % 2 === 1 ? part : withoutBlanks(part)))
    .join("")
    .trim();
}

function withoutBlanks(part: string): string {
  return part
    .replace(/(?:\s|\/\*[\s\S]*?\*\/|(?:#|\/\/)[^\n]*)+/g, " ")
    .replace(/, ?(?=[)\]])/g, "")
    .replace(/([([]) | (?=[)\],.])/g, "$1");
}

function patternOf(name: string): RegExp {
  return new RegExp(`(?<![\\w.-])${name.replaceAll(".", "\\.")}(?![\\w-])`, "g");
}

function chainWords(expression: Expression, scope: Scope): string | undefined {
  switch (expression.kind) {
    case "name":
      return scope.names.get(expression.name)?.words ?? `${scope.prefix}${expression.name}`;
    case "attribute": {
      const bound =
        expression.of.kind === "name"
          ? scope.names.get(`${expression.of.name}.${expression.name}`)
          : undefined;
      if (bound !== undefined) return bound.words;
      const of = chainWords(expression.of, scope);
      return of === undefined ? undefined : `${of}.${expression.name}`;
    }
    case "index": {
      const of = chainWords(expression.of, scope);
      if (of === undefined) return undefined;
      return `${of}[${normalized(expression.key.written)}]`;
    }
    case "splat": {
      const of = chainWords(expression.of, scope);
      if (of === undefined) return undefined;
      const steps = expression.steps.map((step) =>
        "name" in step ? `.${step.name}` : `[${normalized(step.key.written)}]`,
      );
      return `${of}[*]${steps.join("")}`;
    }
    default:
      return undefined;
  }
}
