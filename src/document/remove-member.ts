// The edit that takes a key and its value out of a mapping.
import { isMap, isScalar, type Pair, type ParsedNode } from "yaml";
import { rangeOf } from "../go-yaml/range.ts";
import type { YamlValue } from "../go-yaml/value.ts";
import type { Source, SpanEdit } from "./source.ts";

type ParsedPair = Pair<ParsedNode, ParsedNode | null>;

/** Undefined where the key is the only one, stands more than once, or shares its lines with something else. */
export function removeMember(map: YamlValue, key: string, source: Source): SpanEdit[] | undefined {
  return map.kind === "map" ? removeKey(map.node, key, source) : undefined;
}

/** The same for a node. */
export function removeKey(
  map: ParsedNode | null | undefined,
  key: string,
  source: Source,
): SpanEdit[] | undefined {
  if (!isMap<ParsedNode, ParsedNode | null>(map)) return undefined;
  const pairs: readonly ParsedPair[] = map.items;
  const indexes = pairs.flatMap((pair, index) =>
    isScalar(pair.key) && pair.key.value === key ? [index] : [],
  );
  const [index] = indexes;
  if (index === undefined || indexes.length > 1 || pairs.length === 1) return undefined;
  const range = map.flow === true ? inFlow(pairs, index, source.text) : inBlock(pairs, index, source.text);
  if (range === undefined) return undefined;
  return [{ span: { source, start: range[0], end: range[1] }, text: "" }];
}

function endOf({ key, value }: ParsedPair): number {
  return rangeOf(value ?? key)[1];
}

/** The pair's own lines. */
function inBlock(pairs: readonly ParsedPair[], index: number, text: string): [number, number] | undefined {
  const pair = pairs[index];
  if (pair === undefined) return undefined;
  const start = text.lastIndexOf("\n", pair.key.range[0] - 1) + 1;
  if (text.slice(start, pair.key.range[0]).trim() !== "") return undefined;
  const end = endOf(pair);
  // A block of text ends with its last line break.
  if (text[end - 1] === "\n") return [start, end];
  const rest = /^[ \t\r]*(?:[ \t]#[^\n]*)?(?:\n|$)/.exec(text.slice(end));
  return rest === null ? undefined : [start, end + rest[0].length];
}

/** The pair and one of the commas beside it. */
function inFlow(pairs: readonly ParsedPair[], index: number, text: string): [number, number] | undefined {
  const [before, pair, after] = [pairs[index - 1], pairs[index], pairs[index + 1]];
  if (pair === undefined) return undefined;
  const start = after === undefined && before !== undefined ? endOf(before) : pair.key.range[0];
  const end = after === undefined ? endOf(pair) : after.key.range[0];
  const separator = after === undefined ? text.slice(start, pair.key.range[0]) : text.slice(endOf(pair), end);
  return /^\s*,\s*$/.test(separator) ? [start, end] : undefined;
}
