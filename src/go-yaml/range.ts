// Where a node stands in its text.
import { isMap, isSeq, type Pair, type ParsedNode } from "yaml";

/** Where a node stands, without the space and comments behind it; what is not there stands at the start. */
export function rangeOf(node: ParsedNode | null): readonly [number, number] {
  return node === null ? [0, 0] : [node.range[0], endOf(node)];
}

/** A block's own range goes on to the next token; its text ends with its last item. */
function endOf(node: ParsedNode): number {
  const last = lastIn(node);
  return last === undefined ? node.range[1] : endOf(last);
}

function lastIn(node: ParsedNode): ParsedNode | undefined {
  if (isSeq<ParsedNode>(node)) return node.flow ? undefined : node.items.at(-1);
  if (!isMap<ParsedNode, ParsedNode | null>(node) || node.flow) return undefined;
  const { key, value } = node.items.at(-1) as Pair<ParsedNode, ParsedNode | null>; // no block is empty
  return value ?? key;
}
