// Which node an alias stands for, and how far aliases may expand.
import { isAlias, isMap, isScalar, isSeq, type Node, type ParsedNode } from "yaml";
import { failAt } from "./fault.ts";
import { rangeOf } from "./range.ts";

/** How much of a document may come out of aliases, against "billion laughs" (decode.go of go-yaml v2). */
export function allowedAliasRatio(decoded: number): number {
  const low = 400_000;
  const high = 4_000_000;
  if (decoded <= low) return 0.99;
  if (decoded >= high) return 0.1;
  return 0.99 - 0.89 * ((decoded - low) / (high - low));
}

/**
 * For each alias, the node of the last anchor of its name before it.
 *
 * @throws YamlFaultError for an alias without one.
 */
export function resolveAliases(root: ParsedNode | null): ReadonlyMap<Node, Node> {
  const targets = new Map<Node, Node>();
  const anchors = new Map<string, Node>();
  const visit = (node: unknown): void => {
    if (isAlias(node)) {
      const target = anchors.get(node.source);
      if (target === undefined) {
        const [start, end] = rangeOf(node);
        failAt(
          "yaml-alias",
          `no anchor &${node.source} before *${node.source}; a value that opens with '*' needs quotes`,
          start,
          end,
        );
      }
      targets.set(node, target);
      return;
    }
    if (isScalar(node) || isSeq(node) || isMap(node)) if (node.anchor) anchors.set(node.anchor, node);
    if (isSeq(node)) for (const item of node.items) visit(item);
    else if (isMap(node)) {
      for (const pair of node.items) {
        visit(pair.key);
        visit(pair.value);
      }
    }
  };
  visit(root);
  return targets;
}
