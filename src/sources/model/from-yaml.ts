// YAML and JSON, as the reference's libraries read them, as values of a source.
import { isScalar, type ParsedNode } from "yaml";
import { embeddedOffsets } from "../../go-yaml/embedded.ts";
import { rangeOf } from "../../go-yaml/range.ts";
import type { YamlValue } from "../../go-yaml/value.ts";
import { given, type Place, type SourceValue, type TextValue, type WrittenPiece } from "./value.ts";

/** The YAML document that a value was read from, in the reading's text. */
export interface YamlText {
  readonly text: string;
  /** The offset of its first character. */
  readonly base: number;
}

/** @param owner What a value without a place of its own belongs to. */
export function fromYaml(value: YamlValue, document: YamlText, owner?: Place): SourceValue {
  const at = placeOf(value.node, document, owner);
  switch (value.kind) {
    case "list":
      return { kind: "list", items: value.items.map((item) => fromYaml(item, document, at)), at };
    case "map":
      return {
        kind: "map",
        members: [...value.entries].map(([name, { key, value: content }]) => {
          const keyAt = placeOf(key, document, at);
          return { key: textOf(name, key, document, keyAt), value: fromYaml(content, document, keyAt) };
        }),
        at,
      };
    case "scalar": {
      const { value: content, node } = value;
      if (typeof content === "string") return textOf(content, node, document, at);
      if (typeof content === "bigint") return { kind: "scalar", value: Number(content), at };
      return { kind: "scalar", value: content as number | boolean | null, at };
    }
  }
}

function placeOf(node: ParsedNode | null, { base }: YamlText, owner: Place | undefined): Place {
  if (node === null) return owner ?? { start: base, end: base };
  const [start, end] = rangeOf(node);
  return { start: base + start, end: base + end };
}

function textOf(text: string, node: ParsedNode | null, document: YamlText, at: Place): TextValue {
  if (!isScalar(node) || String(node.value) !== text) return given(text, at);
  let toInner: ((offset: number) => number) | undefined;
  const piece: WrittenPiece = {
    text,
    toFile: (offset) => {
      toInner ??= embeddedOffsets(document.text, node);
      return document.base + toInner(offset);
    },
    write: (written) => writtenIn(node.type, written),
  };
  return { kind: "text", pieces: [piece], at };
}

/** New characters inside a scalar of this style. In a block of text, its indentation is not known here. */
export function writtenIn(style: string | undefined, text: string): string | undefined {
  if (style === "QUOTE_DOUBLE") return JSON.stringify(text).slice(1, -1);
  if (text.includes("\n")) return undefined;
  if (style === "QUOTE_SINGLE") return text.replaceAll("'", "''");
  return style === "PLAIN" && !/^[\w@./{}:-]*$/.test(text) ? undefined : text;
}
