import type { Node } from "yaml";

/** Where a node stands, without the space and comments behind it. */
export function rangeOf(node: Node | null | undefined): readonly [number, number] {
  const range = node?.range;
  return range ? [range[0], range[1]] : [0, 0];
}
