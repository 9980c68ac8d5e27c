// Takes an item out of a list, so that nothing else changes.
import { isSeq, type ParsedNode } from "yaml";
import { type Source, type SpanEdit, spanOf } from "./source.ts";

/**
 * The edit that takes the item at `index`, which is not the first one, out of `list`. Undefined where its lines hold
 * more than the item.
 */
export function removeItem(
  list: ParsedNode | null | undefined,
  index: number,
  source: Source,
): SpanEdit[] | undefined {
  if (!isSeq<ParsedNode>(list)) return undefined;
  const item = list.items[index];
  const previous = list.items[index - 1];
  if (!item || !previous) return undefined;
  return list.flow === true ? fromFlow(previous, item, source) : fromBlock(item, source);
}

/** With the comma before it. */
function fromFlow(previous: ParsedNode, item: ParsedNode, source: Source): SpanEdit[] | undefined {
  const start = spanOf(previous, source).end;
  const { end } = spanOf(item, source);
  const between = source.text.slice(start, spanOf(item, source).start);
  return /^\s*,\s*$/.test(between) ? [{ span: { source, start, end }, text: "" }] : undefined;
}

/** With its line, from the end of the line above. An item with a comment after it stays: the comment may be about anything. */
function fromBlock(item: ParsedNode, source: Source): SpanEdit[] | undefined {
  const { text } = source;
  const { start, end } = spanOf(item, source);
  const above = text.lastIndexOf("\n", start - 1);
  const lf = text.indexOf("\n", end);
  const lineEnd = lf === -1 ? text.length : lf;
  const isAlone = /^ *- +$/.test(text.slice(above + 1, start)) && /^[ \t\r]*$/.test(text.slice(end, lineEnd));
  return isAlone && above !== -1 ? [{ span: { source, start: above, end: lineEnd }, text: "" }] : undefined;
}
