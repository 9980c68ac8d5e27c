// Pieces of a decoded document, each with its place.
import { isMap, isScalar, type ParsedNode, type Scalar } from "yaml";
import { embeddedOffsets } from "../go-yaml/embedded.ts";
import type { YamlValue } from "../go-yaml/value.ts";
import { type Source, type Span, type SpanEdit, spanOf } from "./source.ts";

/** A piece of text in the document. */
export interface LintText {
  /** As it is read, without quotes and escapes. */
  readonly value: string;
  readonly node: Scalar.Parsed;
  /** Its range, quotes included. */
  readonly span: Span;
}

/** A key and its value, as they are in the file. A repeated key has a member each time. */
export interface LintMember {
  readonly key: LintText;
  /** The value that counts: for a repeated key, that of the last one. */
  readonly value: YamlValue;
}

/** The pairs of a mapping in the document's order. Keys that are not scalars, and `<<`, are left out. */
export function membersOf(map: YamlValue, source: Source): LintMember[] {
  if (map.kind !== "map" || !isMap(map.node)) return [];
  const members: LintMember[] = [];
  for (const { key } of map.node.items) {
    if (!isScalar(key)) continue;
    const name = String(key.value);
    const value = map.entries.get(name)?.value;
    if (value !== undefined)
      members.push({ key: { value: name, node: key, span: spanOf(key, source) }, value });
  }
  return members;
}

/** `value` as a piece of text; undefined for anything but a string. */
export function textOf(value: YamlValue | undefined, source: Source): LintText | undefined {
  if (value?.kind !== "scalar" || typeof value.value !== "string" || !isScalar(value.node)) return undefined;
  return { value: value.value, node: value.node, span: spanOf(value.node, source) };
}

/** The same for numbers and booleans, as they are written. Most likely they are text without its quotes. */
export function scalarText(value: YamlValue | undefined, source: Source): LintText | undefined {
  if (value?.kind !== "scalar" || value.value === null || !isScalar(value.node)) return undefined;
  const { node } = value;
  const text = typeof value.value === "string" ? value.value : node.source;
  return { value: text, node, span: spanOf(node, source) };
}

/** Where the characters from `start` to `end` of the value are. An escape counts as its character. */
export function partOf(text: LintText, start: number, end: number): Span {
  return partsOf(text)(start, end);
}

/** The same for many parts of one text: the text is gone through only once. */
export function partsOf({ node, span: { source } }: LintText): (start: number, end: number) => Span {
  const at = embeddedOffsets(source.text, node);
  return (start, end) => ({
    source,
    start: at(start),
    end: end > start ? Math.max(at(end - 1) + 1, at(end)) : at(end),
  });
}

/** The text as it is written in the document, quotes included. */
export function writtenAs({ source, start, end }: Span): string {
  return source.text.slice(start, end);
}

/** Puts `value` in place of `text`, in the quotes that it has, or in new ones where it needs them. */
export function rewrite(text: LintText, value: string): SpanEdit[] | undefined {
  const { node, span } = text;
  switch (node.type) {
    case "PLAIN":
      // Over several lines, one of them is most likely too deep. The new text would take it in for good.
      if (writtenAs(span).includes("\n")) return undefined;
      // In a flow collection a brace would end a plain scalar, unless it has one already.
      return [
        {
          span,
          text:
            value.includes("{") && !writtenAs(span).includes("{")
              ? JSON.stringify(value)
              : plainOrQuoted(value),
        },
      ];
    case "QUOTE_DOUBLE":
      return [{ span, text: JSON.stringify(value) }];
    case "QUOTE_SINGLE":
      return /[\n\t]/.test(value) ? undefined : [{ span, text: `'${value.replaceAll("'", "''")}'` }];
    default:
      return undefined; // a block of text: no one writes an ARN like that
  }
}

/** Plain, where every reader of YAML takes it for this text. */
export function plainOrQuoted(value: string): string {
  return /^(?=.*[A-Za-z])[\w/](?:[\w./@+=:-]|\{\{\w+\}\})*(?<!:)$/.test(value) && !RESERVED.test(value)
    ? value
    : JSON.stringify(value);
}

/** Words and numbers that some reader of YAML does not take for text. */
const RESERVED = /^(?:y|n|yes|no|on|off|true|false|null|0[xob][\da-f_]+|[\d._]+e[\d_+-]+)$/i;

/** The tag in front of an empty text. `!dev` without quotes is a tag, and its text is empty. */
export function loneTag({ source, start, end }: Span): Span | undefined {
  if (start !== end) return undefined;
  const before = source.text.slice(Math.max(0, start - MOST_OF_TAG), start);
  const tag = /(?<=\s)![^\s!]+$/.exec(before)?.[0];
  return tag === undefined ? undefined : { source, start: start - tag.length, end: start };
}

const MOST_OF_TAG = 100;

export function isBlock(node: ParsedNode | null | undefined): boolean {
  return node !== null && node !== undefined && "flow" in node ? node.flow !== true : true;
}

/** The part of a span that is on its first line. */
export function firstLine(span: Span): Span {
  const { source, start, end } = span;
  const lf = source.text.indexOf("\n", start);
  return lf === -1 || lf >= end
    ? span
    : { source, start, end: start + source.text.slice(start, lf).trimEnd().length };
}
