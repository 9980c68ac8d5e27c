// What the YAML of a server's configuration says. viper reads it with yaml.v3, which differs from the ConfigMap's reader.
// Source: gopkg.in/yaml.v3 (decode.go, resolve.go); https://github.com/spf13/viper (util.go: keys are lower-cased).
import { isAlias, isMap, isScalar, isSeq, type ParsedNode, type Scalar, type YAMLMap } from "yaml";
import { resolveAliases } from "../../go-yaml/aliases.ts";
import { decode } from "../../go-yaml/decode.ts";
import { describe } from "../../go-yaml/describe.ts";
import { faultOf } from "../../go-yaml/fault.ts";
import { faultMessage } from "../../go-yaml/fault-words.ts";
import { rangeOf } from "../../go-yaml/range.ts";
import { readYaml } from "../../go-yaml/read.ts";
import type { YamlScalar } from "../../go-yaml/scalars.ts";
import { isMergeKey, scalarValue, sourceOf } from "../../go-yaml/single-nodes.ts";
import { isNull, type YamlMember, type YamlValue } from "../../go-yaml/value.ts";
import type { Place } from "../model/value.ts";

/** Why the server cannot read its configuration. Offsets are in the configuration's text. */
export interface ConfigFault {
  readonly message: string;
  readonly at: Place;
}

/** The configuration's value, or what keeps it from being read. `text` has the offsets of its nodes. */
export function readConfig(text: string): { value: YamlValue; text: string } | ConfigFault {
  const reading = readYaml(text);
  if (!reading.ok) return { message: faultMessage(reading.fault), at: placeIn(reading.fault) };
  try {
    checkDecoded(reading.root);
    const value = reading.root === null ? NOTHING : new ConfigDecoder(reading.root).value(reading.root);
    if (value.kind === "map" || isNull(value)) return { value, text: reading.text };
    const [start, end] = rangeOf(reading.root);
    return { message: `it holds ${describe(value)}, and a mapping is needed`, at: { start, end } };
  } catch (error) {
    if (error instanceof RepeatedKey) return error.fault;
    const fault = faultOf(error);
    return { message: faultMessage(fault), at: placeIn(fault) };
  }
}

/** What neither reader takes: aliases in a circle, say. Only JSON has no word for infinity. */
function checkDecoded(root: ParsedNode | null): void {
  try {
    decode(root);
  } catch (error) {
    if (faultOf(error).reason.found !== "number-not-finite") throw error;
  }
}

const NOTHING: YamlValue = { kind: "scalar", value: null, node: null };

function placeIn({ start, end }: Place): Place {
  return { start, end };
}

class RepeatedKey extends Error {
  readonly fault: ConfigFault;

  constructor(name: string, node: ParsedNode) {
    super(name);
    const [start, end] = rangeOf(node);
    this.fault = { message: `the key '${name}' is written twice in one mapping`, at: { start, end } };
  }
}

class ConfigDecoder {
  readonly #targets: ReadonlyMap<ParsedNode, ParsedNode>;

  constructor(root: ParsedNode) {
    this.#targets = resolveAliases(root);
  }

  value(written: ParsedNode | null): YamlValue {
    if (written === null) return NOTHING;
    const node = this.#target(written);
    if (isSeq<ParsedNode>(node)) {
      return { kind: "list", items: node.items.map((item) => this.value(item)), node };
    }
    if (isMap<ParsedNode, ParsedNode | null>(node))
      return { kind: "map", entries: this.#members(node), node };
    return { kind: "scalar", value: isScalar(node) ? plainValue(node) : null, node };
  }

  #target(node: ParsedNode): ParsedNode {
    return isAlias(node) ? (this.#targets.get(node) ?? node) : node;
  }

  /** A mapping's own keys win over those that `<<` brings, wherever it stands. */
  #members(map: YAMLMap.Parsed): Map<string, YamlMember> {
    const entries = new Map<string, YamlMember>();
    const merged: (ParsedNode | null)[] = [];
    for (const { key, value } of map.items) {
      if (isMergeKey(key)) {
        merged.push(...(isSeq<ParsedNode>(value) ? value.items : [value]));
        continue;
      }
      const name = sourceOf(this.#target(key));
      if (entries.has(name)) throw new RepeatedKey(name, key);
      entries.set(name, { key, value: this.value(value) });
    }
    for (const source of merged) {
      const target = source === null ? source : this.#target(source);
      if (!isMap<ParsedNode, ParsedNode | null>(target)) continue; // decode has refused it
      for (const [name, member] of this.#members(target)) if (!entries.has(name)) entries.set(name, member);
    }
    return entries;
  }
}

const TRUE_OR_FALSE = /^(?:true|True|TRUE|false|False|FALSE)$/;

/** yaml.v3 reads `yes`, `on`, `y` and their opposites as text, unless a boolean is asked for. */
function plainValue(node: Scalar.Parsed): YamlScalar {
  const value = scalarValue(node);
  return typeof value === "boolean" && !TRUE_OR_FALSE.test(node.source) ? node.source : value;
}

const TIMESTAMP = /^\d{4}-\d{1,2}-\d{1,2}(?:(?:[Tt]|[ \t]+)\d{1,2}:\d{1,2}:\d{1,2}(?:\.\d+)?.*)?$/;

/** Whether yaml.v3 makes a time of it, which no text can hold. */
export function isTimestamp({ node }: YamlValue): boolean {
  if (!isScalar(node)) return false;
  const { tag, type, source } = node;
  const isTagged = tag === "tag:yaml.org,2002:timestamp";
  return (isTagged || (tag === undefined && type === "PLAIN")) && TIMESTAMP.test(source);
}
