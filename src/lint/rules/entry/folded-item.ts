import { isScalar, isSeq, type ParsedNode } from "yaml";
import { type Source, type Span, type SpanEdit, spanOf } from "../../../document/source.ts";
import { shorten } from "../../../text/shorten.ts";
import type { Field } from "../../engine/precedence.ts";
import { defineRule } from "../../engine/rule.ts";

/** Source: YAML reads a line with deeper indentation as part of the value above it. */
export const foldedItem = defineRule({
  name: "folded-item",
  description: "an item one space too far to the right, which becomes part of the value above it",
  level: "error",
  fixes: true,
  messages: {
    "in-item": ({ value }: { value: string }) =>
      `${isPartOf(value)}, since it stands further right than that value's '-'; align the two`,
    "in-value": ({ value }: { value: string }) =>
      `${isPartOf(value)}; a list stands under a key of its own, groups:`,
  },
  check({ sections }, report) {
    for (const { entries, list, source, accounts } of sections) {
      const checkItem = (item: ParsedNode | null, among: ParsedNode | null | undefined, field?: Field) => {
        const folded = foldedIn(item, source);
        if (folded === undefined) return;
        const { span, value } = folded;
        const found = among ? "in-item" : "in-value";
        report(span, { found, value }, { fix: aligned(among, folded, source), field });
      };
      for (const { node } of accounts) checkItem(node, list);
      for (const entry of entries) {
        for (const { text, field } of entry.texts) {
          checkItem(text.node, field === "groups" ? entry.groupsMember?.value.node : undefined, field);
        }
      }
    }
  },
});

function isPartOf(value: string): string {
  return `this line is part of the value above it, which is '${shorten(value)}'`;
}

interface Folded {
  /** The value, with what it takes in. */
  readonly value: string;
  /** The first line that it takes in. */
  readonly span: Span;
  /** Where each such line begins: the offset of its indentation, and how long that is. */
  readonly indents: readonly { readonly from: number; readonly length: number }[];
}

const FOLDED_DASH = /\n( *)- /g;

/** The items that became part of a value; undefined where there are none. */
function foldedIn(item: ParsedNode | null, source: Source): Folded | undefined {
  if (!isScalar(item) || item.type !== "PLAIN" || !item.source.includes("- ")) return undefined;
  const { start, end } = spanOf(item, source);
  const written = source.text.slice(start, end);
  const indents = [...written.matchAll(FOLDED_DASH)].map(({ index, 1: indent = "" }) => ({
    from: start + index + 1,
    length: indent.length,
  }));
  const [first] = indents;
  if (first === undefined) return undefined;
  const dash = first.from + first.length;
  const lf = source.text.indexOf("\n", dash);
  const lineEnd = Math.min(lf === -1 ? end : lf, end);
  const span = { source, start: dash, end: dash + source.text.slice(dash, lineEnd).trimEnd().length };
  return { value: item.source, span, indents };
}

/** Moves the lines to the column of the list's own dashes. */
function aligned(
  list: ParsedNode | null | undefined,
  { indents }: Folded,
  source: Source,
): SpanEdit[] | undefined {
  if (!isSeq(list) || list.flow === true) return undefined;
  const [listStart] = list.range;
  const column = listStart - (source.text.lastIndexOf("\n", listStart - 1) + 1);
  if (!/^ *$/.test(source.text.slice(listStart - column, listStart))) return undefined;
  return indents.map(({ from, length }) => ({
    span: { source, start: from, end: from + length },
    text: " ".repeat(column),
  }));
}
