// What a single node says: a scalar's value, a key's name.
import { isAlias, isScalar, type ParsedNode, type Scalar } from "yaml";
import { failAtNode } from "./fault.ts";
import { resolveTagged, type YamlScalar } from "./scalars.ts";
import type { YamlValue } from "./value.ts";

export function scalarValue(node: Scalar.Parsed): YamlScalar {
  const { tag, source, value } = node;
  if (tag === undefined) return value as YamlScalar;
  const tagged = resolveTagged(tag, source);
  if (tagged === undefined) {
    failAtNode({ found: "contradicted-tag", written: source, tag }, node);
  }
  return tagged;
}

export function isMergeKey(key: ParsedNode): boolean {
  if (!isScalar(key) || key.source !== "<<") return false;
  return key.tag === undefined
    ? key.type === "PLAIN"
    : key.tag === "tag:yaml.org,2002:merge" || key.tag === "!";
}

/** The JSON key. Only strings, integers, floats and booleans can be one. */
export function keyName(key: YamlValue, node: ParsedNode): string {
  if (key.kind === "scalar" && key.value !== null && typeof key.value !== "bigint") return String(key.value);
  failAtNode({ found: NOT_A_KEY[key.kind] }, node);
}

const NOT_A_KEY = { map: "mapping-as-key", list: "list-as-key", scalar: "unusable-key" } as const;

export function sourceOf(node: ParsedNode | null): string {
  if (isScalar(node)) return node.source;
  return isAlias(node) ? `*${node.source}` : "";
}

/** Whether it is a block of text, `|` or `>`. */
export function isBlockText({ type }: Scalar.Parsed): boolean {
  return type === "BLOCK_LITERAL" || type === "BLOCK_FOLDED";
}
