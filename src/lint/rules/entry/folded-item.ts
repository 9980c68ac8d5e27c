import { isScalar, isSeq, type ParsedNode } from "yaml";
import type { LintText } from "../../../document/nodes.ts";
import type { LintEntry } from "../../../document/section.ts";
import { type Source, type Span, type SpanEdit, spanOf } from "../../../document/source.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import { areRight, goWithUsername } from "../../knowledge/hidden-groups.ts";

/** Source: YAML reads a line with deeper indentation as part of the value above it. */
export const foldedItem = defineRule({
  name: "folded-item",
  description: "an item one space too far to the right, which becomes part of the value above it",
  level: "error",
  fixes: true,
  messages: {
    "in-item": ({ value }: { value: string }) =>
      `${isPartOf(value)}, because it stands further right than the '-' of that value; align the two '-'`,
    "in-value": ({ value }: { value: string }) =>
      `${isPartOf(value)}; if it is a group, write it below the key groups`,
  },
  check({ sections }, report) {
    for (const { entries, list, source, accounts } of sections) {
      for (const { node } of accounts) {
        const folded = foldedIn(node, source);
        if (folded !== undefined) {
          report(folded.span, { found: "in-item", value: folded.value }, { fix: fixAccounts(list, folded) });
        }
      }
      for (const entry of entries) {
        for (const { text, field } of entry.texts) {
          const folded = foldedIn(text.node, source);
          if (folded === undefined) continue;
          const { span, value } = folded;
          const groups = field === "groups" ? entry.groupsMember?.value.node : undefined;
          const found = groups ? "in-item" : "in-value";
          report(
            span,
            { found, value },
            { fix: groups ? fixIn(entry, groups, text, folded) : undefined, field },
          );
        }
      }
    }
  },
});

/** Undefined where another rule objects to the groups once they are items of their own. */
function fixIn(
  entry: LintEntry,
  list: ParsedNode,
  { node }: LintText,
  folded: Folded,
): SpanEdit[] | undefined {
  const others = entry.groups.filter(({ text }) => text?.node !== node).map(({ value }) => value);
  const names = [folded.own, ...folded.lines.map(({ name }) => name)];
  if (others.includes(folded.own) || !areRight(names) || !goWithUsername(entry, [...others, ...names])) {
    return undefined;
  }
  return aligned(list, folded, others);
}

/** With quotes, because an id is a number without them. */
function fixAccounts(list: ParsedNode | null, folded: Folded): SpanEdit[] | undefined {
  const { source } = folded.span;
  const edits = aligned(list, folded, []);
  const ids = [
    { name: folded.own, start: folded.start },
    ...folded.lines.map(({ name, dash }) => ({ name, start: dash + "- ".length })),
  ];
  const isClear = ids.every(
    ({ name, start }) => /^\d{12}$/.test(name) && source.text.startsWith(name, start),
  );
  if (edits === undefined || !isClear || new Set(ids.map(({ name }) => name)).size < ids.length)
    return undefined;
  const quotes = ids.map(({ name, start }) => ({
    span: { source, start, end: start + name.length },
    text: `"${name}"`,
  }));
  return [...edits, ...quotes];
}

function isPartOf(value: string): string {
  return `this line is not an item of its own, but part of the value above it, which is now '${shorten(value)}'`;
}

interface Folded {
  /** The value, with what it takes in. */
  readonly value: string;
  /** The item that it was meant to be, and where it starts. */
  readonly own: string;
  readonly start: number;
  /** The first line that it takes in. */
  readonly span: Span;
  readonly lines: readonly FoldedLine[];
}

interface FoldedLine {
  /** What the item was meant to be. */
  readonly name: string;
  /** Where its indentation begins. */
  readonly start: number;
  readonly dash: number;
  /** The end of the line. */
  readonly end: number;
}

const FOLDED_DASH = /\n( *)- /g;

/** The items that became part of a value; undefined where there are none. */
function foldedIn(item: ParsedNode | null, source: Source): Folded | undefined {
  if (!isScalar(item) || item.type !== "PLAIN" || !item.source.includes("- ")) return undefined;
  const { start, end } = spanOf(item, source);
  const { text } = source;
  const written = text.slice(start, end);
  const dashes = [...written.matchAll(FOLDED_DASH)];
  const lines = dashes.map(({ index, 0: before, 1: indent = "" }, at): FoldedLine => {
    const nameStart = index + before.length;
    const name = written.slice(nameStart, dashes[at + 1]?.index).trim();
    const lf = text.indexOf("\n", start + nameStart);
    const from = start + index + 1;
    return { name, start: from, dash: from + indent.length, end: lf === -1 ? text.length : lf };
  });
  const [first] = lines;
  if (first === undefined) return undefined;
  const { dash } = first;
  const lineEnd = Math.min(first.end, end);
  const span = { source, start: dash, end: dash + text.slice(dash, lineEnd).trimEnd().length };
  return { value: item.source, own: written.slice(0, dashes[0]?.index).trim(), start, span, lines };
}

/** Moves the lines to the column of the list's own dashes. One whose item is there already goes. */
function aligned(
  list: ParsedNode | null | undefined,
  { own, lines, span: { source } }: Folded,
  others: readonly string[],
): SpanEdit[] | undefined {
  if (!isSeq(list) || list.flow === true) return undefined;
  const [listStart] = list.range;
  const column = listStart - (source.text.lastIndexOf("\n", listStart - 1) + 1);
  if (!/^ *$/.test(source.text.slice(listStart - column, listStart))) return undefined;
  const seen = new Set([...others, own]);
  return lines.map(({ name, start, dash, end }) => {
    const isAlone = source.text.slice(dash, end).trimEnd() === `- ${name}`;
    const isSuperfluous = isAlone && seen.size === seen.add(name).size;
    return isSuperfluous
      ? { span: { source, start: start - 1, end }, text: "" }
      : { span: { source, start, end: dash }, text: " ".repeat(column) };
  });
}
