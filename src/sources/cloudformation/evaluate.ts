// What a value of a template says, as far as that is known before the stack is made.
import { rangeOf } from "../../go-yaml/range.ts";
import type { YamlValue } from "../../go-yaml/value.ts";
import { locateIn } from "../../text/position.ts";
import { placeOf, textOf } from "../embedded/ground.ts";
import { keyIn, scalarIn } from "../embedded/value.ts";
import type { Hole, HoleReason, HoleShape } from "../model/hole.ts";
import type { Place, SourceValue, TextValue } from "../model/value.ts";
import {
  attributeName,
  callExpression,
  type Intrinsic,
  intrinsicOf,
  literalItems,
  literalText,
} from "./intrinsic.ts";
import { join } from "./join.ts";
import { findInMap, select, split } from "./lookups.ts";
import { attributeTo, holeValue, NO_VALUE, refTo } from "./references.ts";
import type { Scope } from "./scope.ts";
import { substitute } from "./substitute.ts";
import type { Template } from "./template.ts";
import { piecesOf } from "./texts.ts";

/** Of all texts of a template. The largest that CloudFormation takes has 1 MB. */
const MAX_PIECES = 1_000_000;

export function scopeOf(template: Template): Scope {
  let left = MAX_PIECES;
  const scope: Scope = {
    template,
    evaluate: (value) => evaluate(value, scope),
    textFrom: (value) => textFrom(value, scope),
    names: new Map(),
    spend: (pieces) => {
      left -= pieces;
      return left >= 0;
    },
  };
  return scope;
}

function evaluate(value: YamlValue, scope: Scope): SourceValue | undefined {
  const intrinsic = intrinsicOf(value);
  return intrinsic === undefined ? literal(value, scope) : call(intrinsic, scope);
}

/** A value as its own mapping or list, whose items and members may be calls. */
function literal(value: YamlValue, scope: Scope): SourceValue {
  const { ground } = scope.template;
  const at = placeOf(value.node, ground);
  switch (value.kind) {
    case "scalar":
      return scalarIn(value, ground, at);
    case "list":
      return { kind: "list", items: value.items.flatMap((item) => itemIn(item, scope) ?? []), at };
    case "map":
      return {
        kind: "map",
        members: [...value.entries].flatMap(([name, member]) => {
          const content = evaluate(member.value, scope);
          return content === undefined ? [] : [{ key: keyIn(name, member, ground, at), value: content }];
        }),
        at,
      };
  }
}

/** A condition may leave an item of a list out. */
function itemIn(item: YamlValue, scope: Scope): SourceValue | undefined {
  const intrinsic = intrinsicOf(item);
  if (intrinsic?.name !== "Fn::If") return evaluate(item, scope);
  const branches = literalItems(intrinsic.argument) ?? [];
  const shape = branches.some(isNoValue) ? "items" : "value";
  return {
    kind: "hole",
    hole: holeOf(intrinsic, scope, "expression", shape),
    at: callPlace(intrinsic, scope),
  };
}

function isNoValue(value: YamlValue): boolean {
  const intrinsic = intrinsicOf(value);
  return intrinsic?.name === "Ref" && literalText(intrinsic.argument) === NO_VALUE;
}

function call(intrinsic: Intrinsic, scope: Scope): SourceValue | undefined {
  const { name, argument } = intrinsic;
  switch (name) {
    case "Ref": {
      const target = literalText(argument);
      return target === undefined
        ? unknown(intrinsic, scope, "reference", "value")
        : refTo(target, callPlace(intrinsic, scope), scope);
    }
    case "Fn::GetAtt": {
      const attribute = attributeName(argument);
      return attribute === undefined
        ? unknown(intrinsic, scope, "reference", "value")
        : attributeTo(attribute, callPlace(intrinsic, scope));
    }
    case "Fn::Join":
      return join(intrinsic, scope) ?? unknown(intrinsic, scope, "expression", "text");
    case "Fn::Sub":
      return substitute(intrinsic, scope) ?? unknown(intrinsic, scope, "expression", "text");
    case "Fn::Select":
      return select(argument, scope) ?? unknown(intrinsic, scope, "expression", "value");
    case "Fn::Split":
      return split(argument, scope) ?? unknown(intrinsic, scope, "expression", "value");
    case "Fn::FindInMap":
      return findInMap(argument, scope) ?? unknown(intrinsic, scope, "expression", "value");
    case "Fn::ToJsonString":
      // The object that the text says. Whoever asks for a manifest takes both.
      return literal(argument, scope);
    case "Fn::ImportValue":
      return unknown(intrinsic, scope, "reference", "value");
    default:
      return unknown(intrinsic, scope, "expression", "value");
  }
}

/** A text, also where a number is written in its place: then its digits as they are written. */
function textFrom(value: YamlValue, scope: Scope): TextValue | undefined {
  if (intrinsicOf(value) === undefined) {
    const text = literalText(value);
    const { ground } = scope.template;
    return text === undefined ? undefined : textOf(text, value.node, ground, placeOf(value.node, ground));
  }
  const found = evaluate(value, scope);
  const pieces = found === undefined ? undefined : piecesOf(found);
  return found === undefined || pieces === undefined ? undefined : { kind: "text", pieces, at: found.at };
}

/** A call that is not followed. */
function unknown(intrinsic: Intrinsic, scope: Scope, why: HoleReason, shape: "text" | "value"): SourceValue {
  return holeValue(holeOf(intrinsic, scope, why, shape), callPlace(intrinsic, scope));
}

function holeOf(intrinsic: Intrinsic, scope: Scope, why: HoleReason, shape: HoleShape): Hole {
  const whole = callExpression(intrinsic);
  if (whole.length <= LONGEST) return { shape, expression: whole, why };
  const { text } = scope.template.ground;
  const { line, column } = locateIn(text)(startIn(intrinsic, text));
  return { shape, expression: `\${${intrinsic.name} in line ${line}, column ${column}}`, why };
}

/** A longer expression is told by where it stands. */
const LONGEST = 160;

function callPlace(intrinsic: Intrinsic, { template: { ground } }: Scope): Place {
  const { end } = placeOf(intrinsic.value.node, ground);
  return { start: ground.toFile(startIn(intrinsic, ground.text)), end };
}

/** A node begins after its tag; a call begins with it. */
function startIn({ value: { node } }: Intrinsic, text: string): number {
  const [start] = rangeOf(node);
  const tag = node?.tag === undefined ? -1 : text.lastIndexOf(node.tag, start);
  return tag === -1 ? start : tag;
}
