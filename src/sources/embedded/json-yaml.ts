// JSON as the values that YAML is decoded to, many times faster than by way of YAML's own reader.
import { type ParsedNode, Scalar, YAMLMap, YAMLSeq } from "yaml";
import type { YamlMember, YamlValue } from "../../go-yaml/value.ts";
import type { Place } from "../model/value.ts";
import { JsonText } from "../terraform-json/json-text.ts";

/** YAML's reader has the same limit. */
const MAX_DEPTH = 200;

/** Undefined for text that is not JSON, or not all of it. */
export function readJson(text: string): YamlValue | undefined {
  const json = new JsonText(text);
  const start = json.next(text.startsWith("\ufeff") ? 1 : 0);
  const end = json.end(start);
  if (end === undefined || json.next(end) < text.length) return undefined;
  return valueAt(json, { start, end }, 0);
}

function valueAt(json: JsonText, at: Place, depth: number): YamlValue | undefined {
  if (depth > MAX_DEPTH) return undefined;
  const value = json.isObject(at)
    ? mapAt(json, at, depth)
    : json.isList(at)
      ? listAt(json, at, depth)
      : scalarAt(json, at);
  return json.fault === undefined ? value : undefined;
}

function mapAt(json: JsonText, at: Place, depth: number): YamlValue | undefined {
  const entries = new Map<string, YamlMember>();
  for (const { key, keyAt, start, end } of json.members(at)) {
    const value = valueAt(json, { start, end }, depth + 1);
    if (value === undefined) return undefined;
    entries.set(key, { key: textNode(key, keyAt), value });
  }
  return { kind: "map", entries, node: placed(new YAMLMap(), at) };
}

function listAt(json: JsonText, at: Place, depth: number): YamlValue | undefined {
  const items: YamlValue[] = [];
  for (const item of json.items(at)) {
    const value = valueAt(json, item, depth + 1);
    if (value === undefined) return undefined;
    items.push(value);
  }
  return { kind: "list", items, node: placed(new YAMLSeq(), at) };
}

function scalarAt(json: JsonText, at: Place): YamlValue | undefined {
  const text = json.textAt(at);
  if (text !== undefined) return { kind: "scalar", value: text, node: textNode(text, at) };
  const source = json.text.slice(at.start, at.end);
  const value = WORDS.has(source) ? WORDS.get(source) : NUMBER.test(source) ? Number(source) : undefined;
  if (value === undefined) return undefined;
  return {
    kind: "scalar",
    value,
    node: placed(Object.assign(new Scalar(value), { type: "PLAIN", source }), at),
  };
}

const WORDS: ReadonlyMap<string, boolean | null> = new Map([
  ["true", true],
  ["false", false],
  ["null", null],
]);
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

function textNode(text: string, at: Place): ParsedNode {
  return placed(Object.assign(new Scalar(text), { type: "QUOTE_DOUBLE", source: text }), at);
}

/** As the package's own parser leaves a node of JSON, as far as anyone asks: its range, and that it is in brackets. */
function placed(node: Scalar | YAMLMap | YAMLSeq, { start, end }: Place): ParsedNode {
  return Object.assign(node, { range: [start, end, end], flow: true }) as ParsedNode; // what else a parsed node has is for comments
}
