// CloudFormation's intrinsic functions, in their long form (`{ "Fn::Join": … }`) and as YAML tags (`!Join …`).
// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html
import { isScalar } from "yaml";
import type { YamlValue } from "../../go-yaml/value.ts";

export interface Intrinsic {
  /** As the long form has it: `Ref`, `Fn::Join`. */
  readonly name: string;
  readonly argument: YamlValue;
  /** The call, for its place. */
  readonly value: YamlValue;
}

/** The call that a value is; undefined for other values. */
export function intrinsicOf(value: YamlValue): Intrinsic | undefined {
  const tag = value.node?.tag;
  if (tag !== undefined && SHORT_FORM.test(tag)) {
    const name = tag === "!Ref" || tag === "!Condition" ? tag.slice(1) : `Fn::${tag.slice(1)}`;
    return { name, argument: value, value };
  }
  if (value.kind !== "map" || value.entries.size !== 1) return undefined;
  for (const [name, { value: argument }] of value.entries)
    if (LONG_FORM.test(name)) return { name, argument, value };
  return undefined;
}

const SHORT_FORM = /^!\w+$/;
const LONG_FORM = /^(?:Ref|Condition|Fn::\w+)$/;

/** The items of a list. One that is itself a call is in no list yet. */
export function literalItems(value: YamlValue): readonly YamlValue[] | undefined {
  return value.kind === "list" ? value.items : undefined;
}

/** A scalar as it is written: CloudFormation's parameters and texts take numbers and booleans too. */
export function literalText(value: YamlValue | undefined): string | undefined {
  if (value?.kind !== "scalar" || value.value === null) return undefined;
  if (typeof value.value === "string") return value.value;
  return isScalar(value.node) ? value.node.source : undefined;
}

/** `Role.Arn`, of both ways in which `Fn::GetAtt` takes it; undefined where a part is not literal. */
export function attributeName(argument: YamlValue): string | undefined {
  if (argument.kind !== "list") return literalText(argument);
  const names = argument.items.map((item) =>
    intrinsicOf(item) === undefined ? literalText(item) : undefined,
  );
  return names.includes(undefined) ? undefined : names.join(".");
}

/**
 * A call as people read it, in one form however it is written: `${Role.Arn}`, `${Fn::If [IsProd, a, ${Role}]}`. Equal
 * calls have equal expressions.
 */
export function expressionOf(value: YamlValue): string {
  const intrinsic = intrinsicOf(value);
  return intrinsic === undefined ? literalExpression(value) : callExpression(intrinsic);
}

export function callExpression({ name, argument }: Intrinsic): string {
  const literal = argument.kind === "scalar" ? literalText(argument) : undefined;
  if (name === "Ref" && literal !== undefined) return `\${${literal}}`;
  const attribute = name === "Fn::GetAtt" ? attributeName(argument) : undefined;
  if (attribute !== undefined) return `\${${attribute}}`;
  if (name === "Fn::Sub" && literal !== undefined) return literal;
  return `\${${name} ${literalExpression(argument)}}`;
}

function literalExpression(value: YamlValue): string {
  switch (value.kind) {
    case "list":
      return `[${value.items.map(expressionOf).join(", ")}]`;
    case "map":
      return `{${[...value.entries].map(([key, member]) => `${quoted(key)}: ${expressionOf(member.value)}`).join(", ")}}`;
    case "scalar":
      return quoted(literalText(value) ?? "null");
  }
}

/** Quotes where it could be taken for something else. */
function quoted(text: string): string {
  return /^[\w:./@-]+$/.test(text) ? text : JSON.stringify(text);
}
