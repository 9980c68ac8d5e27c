// A parsed HCL text as its grammar gives it. Whoever has a parser hands it in: this room loads none.

/**
 * A node of https://github.com/tree-sitter-grammars/tree-sitter-hcl. Offsets are UTF-16 code units of the parsed text.
 */
export interface HclNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  /** Whether the grammar could not read what stands here, or misses something here. */
  readonly isError: boolean;
  readonly children: readonly HclNode[];
}

export interface HclParser {
  /** Never throws: what cannot be read is an error node. */
  parse(text: string): HclNode;
}

/** The first place that the grammar could not read. */
export function firstError(root: HclNode): HclNode | undefined {
  const waiting = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.isError) return node;
    for (const child of node.children.toReversed()) waiting.push(child);
  }
  return undefined;
}
