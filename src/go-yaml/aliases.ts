// Which node an alias stands for, and how far aliases may expand.
import { isAlias, isMap, isSeq, type ParsedNode } from "yaml";
import { failAtNode } from "./fault.ts";

/** The share of decoded nodes that may come out of aliases, against "billion laughs" (decode.go of go-yaml v2). */
export function allowedAliasRatio(decoded: number): number {
  const low = 400_000;
  const high = 4_000_000;
  const share = (decoded - low) / (high - low);
  return 0.99 - 0.89 * Math.min(1, Math.max(0, share));
}

/**
 * For each alias, the node with the last anchor of that name above it.
 *
 * @throws YamlFaultError for an alias without such an anchor.
 */
export function resolveAliases(root: ParsedNode): ReadonlyMap<ParsedNode, ParsedNode> {
  const targets = new Map<ParsedNode, ParsedNode>();
  const anchors = new Map<string, ParsedNode>();
  const visit = (node: ParsedNode | null): void => {
    if (node === null) return;
    if (isAlias(node)) {
      const target = anchors.get(node.source);
      if (target === undefined) {
        failAtNode({ found: "missing-anchor", alias: node.source }, node);
      }
      targets.set(node, target);
      return;
    }
    if (node.anchor) anchors.set(node.anchor, node);
    if (isSeq<ParsedNode>(node)) for (const item of node.items) visit(item);
    else if (isMap<ParsedNode, ParsedNode | null>(node)) {
      for (const pair of node.items) {
        visit(pair.key);
        visit(pair.value);
      }
    }
  };
  visit(root);
  return targets;
}
