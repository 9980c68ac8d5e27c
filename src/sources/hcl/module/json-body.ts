// Reads Terraform's JSON: the same blocks, in members of a mapping, with templates in strings.
// Source: https://developer.hashicorp.com/terraform/language/syntax/json
import { decode } from "../../../go-yaml/decode.ts";
import { faultOf } from "../../../go-yaml/fault.ts";
import { readYaml } from "../../../go-yaml/read.ts";
import { fromYaml } from "../../model/from-yaml.ts";
import {
  isHolePiece,
  isMember,
  literalOf,
  type Member,
  type Place,
  type SourceValue,
} from "../../model/value.ts";
import type { Attribute, Block, Body } from "../syntax/body.ts";
import type { Expression, TemplatePart } from "../syntax/expression.ts";
import type { SourceText } from "../syntax/source-text.ts";

type ReadTemplate = (source: SourceText) => readonly TemplatePart[];

export function readJsonBody(
  source: SourceText,
  readTemplate: ReadTemplate,
): { readonly body: Body; readonly fault: Place | undefined } {
  const base = source.toFile(0);
  try {
    const reading = readYaml(source.text, { json: true });
    if (!reading.ok) return unreadable(base + reading.fault.start, base + reading.fault.end);
    const value = fromYaml(decode(reading.root), { text: reading.text, base });
    if (value.kind !== "map") return unreadable(base, base);
    return { body: fileOf(value, readTemplate), fault: undefined };
  } catch (error) {
    const { start, end } = faultOf(error);
    return unreadable(base + start, base + end);
  }
}

function unreadable(start: number, end: number): { readonly body: Body; readonly fault: Place } {
  const at = { start, end };
  return { body: { attributes: new Map(), blocks: [], at }, fault: at };
}

/** How many names stand before a block's content. */
const LABELS: Readonly<Record<string, number>> = {
  resource: 2,
  data: 2,
  module: 1,
  variable: 1,
  output: 1,
  locals: 0,
};

type MapValue = SourceValue & { kind: "map" };

function fileOf(value: MapValue, readTemplate: ReadTemplate): Body {
  const blocks = value.members.filter(isMember).flatMap(({ key, value: content }) => {
    const type = literalOf(key) ?? "";
    const count = Object.hasOwn(LABELS, type) ? LABELS[type] : undefined;
    return count === undefined ? [] : blocksBelow(type, [], content, count, readTemplate);
  });
  return { ...bodyOf(value, readTemplate), blocks };
}

function blocksBelow(
  type: string,
  labels: readonly string[],
  value: SourceValue,
  count: number,
  readTemplate: ReadTemplate,
): Block[] {
  if (value.kind === "list") {
    return value.items.flatMap((item) => blocksBelow(type, labels, item, count, readTemplate));
  }
  if (value.kind !== "map") return [];
  if (count === 0) return [{ type, labels, body: bodyOf(value, readTemplate), at: value.at }];
  return value.members
    .filter(isMember)
    .flatMap(({ key, value: content }) =>
      blocksBelow(type, [...labels, literalOf(key) ?? ""], content, count - 1, readTemplate),
    );
}

function bodyOf(value: MapValue, readTemplate: ReadTemplate): Body {
  const attributes = value.members.filter(isMember).map(({ key, value: content }): [string, Attribute] => {
    const name = literalOf(key) ?? "";
    return [name, { name, nameAt: key.at, value: expressionOf(content, readTemplate) }];
  });
  return { attributes: new Map(attributes), blocks: [], at: value.at };
}

function expressionOf(value: SourceValue, readTemplate: ReadTemplate): Expression {
  const ends = { at: value.at, written: literalOf(value) ?? "" };
  switch (value.kind) {
    case "text":
      return { kind: "template", parts: partsOf(value, readTemplate), ...ends };
    case "scalar":
      return { kind: "literal", value: value.value, ...ends };
    case "list":
      return { kind: "list", items: value.items.map((item) => expressionOf(item, readTemplate)), ...ends };
    case "map":
      return {
        kind: "map",
        members: value.members.filter(isMember).map((member: Member) => ({
          key: expressionOf(member.key, readTemplate),
          value: expressionOf(member.value, readTemplate),
        })),
        ...ends,
      };
    case "hole":
      return { kind: "unread", ...ends };
  }
}

function partsOf(value: SourceValue & { kind: "text" }, readTemplate: ReadTemplate): readonly TemplatePart[] {
  return value.pieces.flatMap((piece) => (isHolePiece(piece) ? [] : readTemplate(piece)));
}
