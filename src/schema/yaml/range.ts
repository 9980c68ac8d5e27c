// Where a node stands in its text.
import { isMap, isSeq, type Node } from "yaml";

/** Where a node stands, without the space and comments behind it. */
export function rangeOf(node: Node | null | undefined): readonly [number, number] {
  const range = node?.range;
  if (!range) return [0, 0];
  return [range[0], endOf(node) ?? range[1]];
}

/** A block's own range goes on to the next token; its text ends with its last item. */
function endOf(node: Node): number | undefined {
  if (isSeq(node) && !node.flow) return lastEnd(node.items.at(-1) as Node | undefined);
  if (!isMap(node) || node.flow) return undefined;
  const pair = node.items.at(-1);
  return lastEnd(pair?.value as Node | null | undefined) ?? lastEnd(pair?.key as Node | null | undefined);
}

function lastEnd(node: Node | null | undefined): number | undefined {
  return node?.range ? rangeOf(node)[1] : undefined;
}
