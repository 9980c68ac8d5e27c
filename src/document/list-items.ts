// Takes an item out of a list, so that nothing else changes.
import { isSeq, type ParsedNode } from "yaml";
import { type Source, type SpanEdit, spanOf } from "./source.ts";

/**
 * The edit that takes the item at `index` out of `list`. Undefined where its lines hold more than the item, and where it
 * is the only one.
 *
 * @param withComment Whether a comment behind the item on its line goes too. A safe fix leaves what people wrote.
 */
export function removeItem(
  list: ParsedNode | null | undefined,
  index: number,
  source: Source,
  withComment = false,
): SpanEdit[] | undefined {
  if (!isSeq<ParsedNode>(list)) return undefined;
  const item = list.items[index];
  const [previous, next] = [list.items[index - 1], list.items[index + 1]];
  if (!item || (!previous && !next)) return undefined;
  return list.flow === true
    ? fromFlow(previous, item, next, source)
    : fromBlock(item, next, source, withComment);
}

/** With the comma before it, or behind the first item. */
function fromFlow(
  previous: ParsedNode | undefined,
  item: ParsedNode,
  next: ParsedNode | undefined,
  source: Source,
): SpanEdit[] | undefined {
  const { start: own, end: ownEnd } = spanOf(item, source);
  const start = previous ? spanOf(previous, source).end : own;
  const end = previous || !next ? ownEnd : spanOf(next, source).start;
  const between = previous ? source.text.slice(start, own) : source.text.slice(ownEnd, end);
  return /^\s*,\s*$/.test(between) ? [{ span: { source, start, end }, text: "" }] : undefined;
}

/**
 * With its lines: from the end of the line above, or up to the line below where none is above. An item with a comment
 * above it, in it or after it stays: the comment may be about anything, and would be read as being about the next item.
 */
function fromBlock(
  item: ParsedNode,
  next: ParsedNode | undefined,
  source: Source,
  withComment: boolean,
): SpanEdit[] | undefined {
  const { text } = source;
  const { start, end } = spanOf(item, source);
  const above = text.lastIndexOf("\n", start - 1);
  const lf = text.indexOf("\n", end);
  const lineEnd = lf === -1 ? text.length : lf;
  const rest = withComment ? /^[ \t\r]*(?:[ \t]#.*)?$/ : /^[ \t\r]*$/;
  const isAlone = /^ *- +$/.test(text.slice(above + 1, start)) && rest.test(text.slice(end, lineEnd));
  const before = text.slice(text.lastIndexOf("\n", above - 1) + 1, Math.max(above, 0));
  if (!isAlone || /^\s*#/.test(before) || /(?:^|\s)#/.test(text.slice(start, end))) return undefined;
  if (above !== -1) return [{ span: { source, start: above, end: lineEnd }, text: "" }];
  return next && lf !== -1 ? [{ span: { source, start: 0, end: lf + 1 }, text: "" }] : undefined;
}
