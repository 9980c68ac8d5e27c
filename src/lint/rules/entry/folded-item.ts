import { isScalar, isSeq, type ParsedNode } from "yaml";
import { type Source, type SpanEdit, spanOf } from "../../../document/source.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule, type Report } from "../../engine/rule.ts";

/** Source: YAML takes a line that is indented deeper for more of the value above it. */
export const foldedItem = defineRule({
  name: "folded-item",
  description: "an item one space too far to the right, which becomes part of the value above it",
  level: "error",
  fixes: true,
  check({ sections }, report) {
    for (const { entries, list, source, name, accounts } of sections) {
      if (name === "mapAccounts") for (const { node } of accounts) checkItem(node, list, source, report);
      for (const { groups, groupsMember, arn, username } of entries) {
        for (const { text } of groups)
          checkItem(text?.node ?? null, groupsMember?.value.node ?? null, source, report);
        checkItem(arn?.node ?? null, null, source, report);
        checkItem(username?.node ?? null, null, source, report);
      }
    }
  },
});

const FOLDED_DASH = /\n( *)- /g;

/** @param list The list that the item is in; null where there is none to put more items into. */
function checkItem(item: ParsedNode | null, list: ParsedNode | null, source: Source, report: Report): void {
  if (!isScalar(item) || item.type !== "PLAIN" || !item.source.includes("- ")) return;
  const { start, end } = spanOf(item, source);
  const written = source.text.slice(start, end);
  const dashes = [...written.matchAll(FOLDED_DASH)];
  const [first] = dashes;
  if (first === undefined) return;
  const dash = start + first.index + first[0].length - 2;
  const lf = source.text.indexOf("\n", dash);
  const lineEnd = Math.min(lf === -1 ? end : lf, end);
  const message = `this line is part of the value above it, which is '${shorten(item.source)}'`;
  const why =
    list === null
      ? "; a list stands under a key of its own, groups:"
      : ", since it stands further right than that value's '-'; align the two";
  report(
    { source, start: dash, end: dash + source.text.slice(dash, lineEnd).trimEnd().length },
    `${message}${why}`,
    {
      fix: isSeq(list) && list.flow !== true ? aligned(list, start, dashes, source) : undefined,
    },
  );
}

/** Moves the lines to the column of the list's own dashes. */
function aligned(
  list: ParsedNode,
  start: number,
  dashes: readonly RegExpExecArray[],
  source: Source,
): SpanEdit[] | undefined {
  const [listStart] = list.range;
  const column = listStart - (source.text.lastIndexOf("\n", listStart - 1) + 1);
  if (!/^ *$/.test(source.text.slice(listStart - column, listStart))) return undefined;
  return dashes.map(({ index, 1: indent = "" }) => {
    const from = start + index + 1;
    return { span: { source, start: from, end: from + indent.length }, text: " ".repeat(column) };
  });
}
