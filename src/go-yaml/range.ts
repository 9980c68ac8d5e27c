// Where a node is in its text.
import { isMap, isSeq, type Pair, type ParsedNode } from "yaml";

/** Where a node is, without the white space and comments after it. A missing node is at the text's start. */
export function rangeOf(node: ParsedNode | null): readonly [number, number] {
  return node === null ? [0, 0] : [node.range[0], endOf(node)];
}

/** A block's own range extends to the next token. Its text ends with its last item. */
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
