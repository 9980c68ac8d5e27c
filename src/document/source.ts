// Texts inside a file, and the way from their offsets to the file's.
import { isScalar, type ParsedNode } from "yaml";
import { embeddedOffsets } from "../go-yaml/embedded.ts";
import { rangeOf } from "../go-yaml/range.ts";
import type { YamlValue } from "../go-yaml/value.ts";

/** How a text is written in its file. New text has to be written in the same way. */
export type Embedding = "plain" | "literal" | "folded" | "double-quoted" | "single-quoted";

/** A text that nodes were read from: a YAML document of the file, or the content of a section. */
export interface Source {
  readonly text: string;
  readonly embedding: Embedding;
  /** The offset in the file of an offset in `text`. */
  readonly toFile: (offset: number) => number;
  /** The line break before a line of the text, and the indentation that the file gives that line. For `literal`. */
  readonly lineBreak: string;
  /** Whether edits can be made in it: it has no anchors and is as it was written. */
  readonly editable: boolean;
}

/** The source of a piece of the file that starts at `base`: a YAML document, or all of the file. */
export function pieceSource(text: string, base: number, lineBreak: string): Source {
  const editable = once(() => !hasAnchors(text));
  return {
    text,
    embedding: "plain",
    toFile: (offset) => base + offset,
    lineBreak,
    get editable() {
      return editable();
    },
  };
}

/** Answers are of no use to most readers of a document, so each is worked out when it is first asked for. */
function once<Answer>(workOut: () => Answer): () => Answer {
  let known: { readonly answer: Answer } | undefined;
  return () => {
    known ??= { answer: workOut() };
    return known.answer;
  };
}

/** A value that is text, with the node that it was read from. */
export type TextValue = YamlValue & { readonly kind: "scalar"; readonly value: string };

/** Whether a value is text, as a section has to be. */
export function isText(value: YamlValue): value is TextValue {
  return value.kind === "scalar" && typeof value.value === "string" && isScalar(value.node);
}

const EMBEDDINGS: Readonly<Record<string, Embedding>> = {
  BLOCK_LITERAL: "literal",
  BLOCK_FOLDED: "folded",
  QUOTE_DOUBLE: "double-quoted",
  QUOTE_SINGLE: "single-quoted",
};

/** The source of the text that is a value in `holder`. */
export function valueSource({ value: text, node }: TextValue, holder: Source): Source {
  if (!isScalar(node)) return holder;
  const offsetOf = embeddedOffsets(holder.text, node);
  const embedding = EMBEDDINGS[node.type ?? ""] ?? "plain";
  const indentation = once(() => (embedding === "literal" ? indentationOf(text, offsetOf, holder.text) : ""));
  // A plain scalar over several lines has no place for most characters: no edits there.
  const editable = once(() => embedding !== "plain" && !hasAnchors(text));
  return {
    text,
    embedding,
    toFile: (offset) => holder.toFile(offsetOf(offset)),
    get lineBreak() {
      return holder.lineBreak + indentation();
    },
    get editable() {
      return editable();
    },
  };
}

/** The spaces before each line of a block of text. */
function indentationOf(text: string, offsetOf: (offset: number) => number, outer: string): string {
  const first = Math.max(0, text.search(/[^\n]/));
  const at = offsetOf(first);
  return " ".repeat(at - (outer.lastIndexOf("\n", at - 1) + 1));
}

/** From `start` up to, not including, `end` in the source's text. */
export interface Span {
  readonly source: Source;
  readonly start: number;
  readonly end: number;
}

/** The range of a node, without the space and comments after it. */
export function spanOf(node: ParsedNode | null, source: Source): Span {
  const [start, end] = rangeOf(node);
  return { source, start, end };
}

/** Whether an edit in one place of `text` could show in another: it may hold an anchor or an alias. */
export function hasAnchors(text: string): boolean {
  return /(?:^|[\s[{,])(?:[&*][\w-]+(?:[\s,\]}]|$)|<<\s*:)/.test(text);
}

/** Replaces the text of `span` by `text`: YAML as written in `span.source.text`. */
export interface SpanEdit {
  readonly span: Span;
  readonly text: string;
}

/** `text` as it has to be written inside `source` in the file; undefined where it cannot stand there. */
export function embed(text: string, { embedding, lineBreak }: Source): string | undefined {
  switch (embedding) {
    case "plain":
    case "literal":
      return text.replaceAll("\n", lineBreak);
    case "folded":
      return text.includes("\n") ? undefined : text;
    case "double-quoted":
      return JSON.stringify(text).slice(1, -1);
    case "single-quoted":
      return text.includes("\n") ? undefined : text.replaceAll("'", "''");
  }
}
