// A variable's type, as far as it adds values: attributes that may be left out.
// Source: https://developer.hashicorp.com/terraform/language/expressions/type-constraints#optional-object-type-attributes
import { given, isMember, literalOf, type Member, type SourceValue } from "../../model/value.ts";
import type { Expression } from "../syntax/expression.ts";

type Evaluate = (expression: Expression) => SourceValue;

/** The value with the defaults of its type. What does not fit stays as it is written. */
export function conformed(value: SourceValue, type: Expression, evaluate: Evaluate): SourceValue {
  if (type.kind !== "call") return value;
  const [inner] = type.args;
  if (inner === undefined) return value;
  switch (type.name) {
    case "list":
    case "set":
      if (value.kind !== "list") return value;
      return { ...value, items: value.items.map((item) => conformed(item, inner, evaluate)) };
    case "map":
      if (value.kind !== "map") return value;
      return {
        ...value,
        members: value.members.map((each) =>
          isMember(each) ? { ...each, value: conformed(each.value, inner, evaluate) } : each,
        ),
      };
    case "object":
      return inner.kind === "map" && value.kind === "map" ? withDefaults(value, inner, evaluate) : value;
    case "optional":
      return conformed(value, inner, evaluate);
    default:
      return value;
  }
}

function withDefaults(
  value: SourceValue & { kind: "map" },
  type: Expression & { kind: "map" },
  evaluate: Evaluate,
): SourceValue {
  const types = new Map(
    type.members.flatMap(({ key, value: of }) => {
      const name = nameOf(key);
      return name === undefined ? [] : [[name, of] as const];
    }),
  );
  const members = value.members.map((each) => {
    const of = isMember(each) ? types.get(literalOf(each.key) ?? "") : undefined;
    return isMember(each) && of !== undefined
      ? { ...each, value: conformed(each.value, of, evaluate) }
      : each;
  });
  if (!members.every(isMember)) return { ...value, members };
  const written = new Set(members.map(({ key }) => literalOf(key)));
  const added = [...types].flatMap(([name, of]): Member[] => {
    if (written.has(name) || of.kind !== "call" || of.name !== "optional") return [];
    const [inner, otherwise] = of.args;
    const content: SourceValue =
      otherwise === undefined ? { kind: "scalar", value: null, at: value.at } : evaluate(otherwise);
    const full = inner === undefined ? content : conformed(content, inner, evaluate);
    return [{ key: given(name, value.at), value: full }];
  });
  return { ...value, members: [...members, ...added] };
}

function nameOf(key: Expression): string | undefined {
  if (key.kind !== "template") return undefined;
  const [only] = key.parts;
  return only?.kind === "literal" ? only.piece.text : undefined;
}
