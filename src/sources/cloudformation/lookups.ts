// `Fn::Select`, `Fn::Split` and `Fn::FindInMap`, where what they look up is in the template.
import type { YamlValue } from "../../go-yaml/value.ts";
import { type ListValue, literalOf, type SourceValue } from "../model/value.ts";
import { literalItems } from "./intrinsic.ts";
import type { Scope } from "./scope.ts";
import { membersOf } from "./template.ts";
import { splitText } from "./texts.ts";

export function select(argument: YamlValue, scope: Scope): SourceValue | undefined {
  const [index, list] = literalItems(argument) ?? [];
  const at = Number(literalTextOf(index, scope) ?? Number.NaN);
  const found = list === undefined ? undefined : scope.evaluate(list);
  if (found?.kind !== "list") return undefined;
  // What stands for several items moves those after it.
  const isSettled = found.items
    .slice(0, at + 1)
    .every((item) => item.kind !== "hole" || item.hole.shape === "value");
  return isSettled ? found.items[at] : undefined;
}

export function split(argument: YamlValue, scope: Scope): ListValue | undefined {
  const [delimiter, source] = literalItems(argument) ?? [];
  const text = source === undefined ? undefined : scope.textFrom(source);
  const separator = literalTextOf(delimiter, scope);
  if (text === undefined || separator === undefined) return undefined;
  const parts = splitText(text, separator, (expression) => isWithout(separator, expression));
  return parts === undefined ? undefined : { kind: "list", items: parts, at: text.at };
}

/** An account, a region and a partition consist of letters, digits and hyphens. */
function isWithout(separator: string, expression: string): boolean {
  return PLAIN_PSEUDO.has(expression) && !/[\w-]/.test(separator);
}

const PLAIN_PSEUDO: ReadonlySet<string> = new Set(
  ["AWS::AccountId", "AWS::Partition", "AWS::Region"].map((name) => `\${${name}}`),
);

/** Keys that are literal. Each mapping is of keys, and each of those of names and their values. */
export function findInMap(argument: YamlValue, scope: Scope): SourceValue | undefined {
  const keys = (literalItems(argument) ?? []).slice(0, 3).map((key) => literalTextOf(key, scope));
  if (keys.length < 3) return undefined;
  let found = scope.template.mappings;
  for (const key of keys) {
    found = key === undefined ? undefined : membersOf(found).get(key)?.value;
  }
  return found === undefined ? undefined : scope.evaluate(found);
}

function literalTextOf(value: YamlValue | undefined, scope: Scope): string | undefined {
  return value === undefined ? undefined : literalOf(scope.textFrom(value));
}
