// What a YAML document says after go-yaml v2 has decoded it and sigs.k8s.io/yaml has turned it into JSON.
import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type ParsedNode,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { allowedAliasRatio, resolveAliases } from "./aliases.ts";
import { failAtNode } from "./fault.ts";
import { isMergeKey, keyName, scalarValue, sourceOf } from "./single-nodes.ts";
import type { YamlMember, YamlValue } from "./value.ts";

const nothing: YamlValue = { kind: "scalar", value: null, node: null };

/**
 * Decodes the document below `root` as the reference does on its way to JSON.
 *
 * @throws YamlFaultError if that fails. The whole document is then lost.
 */
export function decode(root: ParsedNode | null): YamlValue {
  if (root === null) return nothing;
  const value = new Decoder(root).value(root);
  requireJson(value);
  return value;
}

/**
 * Decodes the items of a list of strings one by one. `mapAccounts` is such a list: it is never turned into JSON. A
 * scalar is its source text, null is "", and a list or mapping is undefined.
 *
 * @throws YamlFaultError at the first item that stops the decoding.
 */
export function decodeTexts(seq: YAMLSeq.Parsed): Iterable<{ node: ParsedNode; text: string | undefined }> {
  const decoder = new Decoder(seq);
  decoder.resolveAliases();
  return (function* () {
    for (const node of seq.items) yield { node, text: decoder.text(node) };
  })();
}

/** A number that JSON cannot say loses the document only if it is still there when all keys have been assigned. */
function requireJson(value: YamlValue): void {
  if (value.kind === "list") for (const item of value.items) requireJson(item);
  else if (value.kind === "map") {
    for (const member of value.entries.values()) requireJson(member.value);
  } else if (typeof value.value === "number" && !Number.isFinite(value.value)) {
    failAtNode({ found: "number-not-finite", written: sourceOf(value.node) }, value.node);
  }
}

/** How deep aliases may lead to other aliases. There is a limit because decoding recurses. */
const MAX_ALIAS_DEPTH = 100;

class Decoder {
  readonly #root: ParsedNode;
  #targets: ReadonlyMap<ParsedNode, ParsedNode> | undefined;
  readonly #open = new Set<Alias.Parsed>();
  #decoded = 0;
  #aliased = 0;
  #aliasDepth = 0;

  constructor(root: ParsedNode) {
    this.#root = root;
  }

  /** @throws YamlFaultError for an alias without an anchor before it. */
  resolveAliases(): ReadonlyMap<ParsedNode, ParsedNode> {
    this.#targets ??= resolveAliases(this.#root);
    return this.#targets;
  }

  /** Most documents have no alias, so all are resolved at the first one. That throws unless each has a target. */
  #target(alias: ParsedNode): ParsedNode {
    return this.resolveAliases().get(alias) as ParsedNode;
  }

  value(node: ParsedNode | null): YamlValue {
    this.#count(node);
    if (node === null) return nothing;
    if (isAlias(node)) return this.#throughAlias(node, (target) => this.value(target));
    if (isSeq<ParsedNode>(node)) {
      return { kind: "list", items: node.items.map((item) => this.value(item)), node };
    }
    if (isMap<ParsedNode, ParsedNode | null>(node)) {
      const entries = new Map<string, YamlMember>();
      this.#members(node, entries);
      return { kind: "map", entries, node };
    }
    return { kind: "scalar", value: scalarValue(node), node };
  }

  /** The text that Go's `[]string` gets from `node`. Undefined for a list or mapping. */
  text(node: ParsedNode): string | undefined {
    if (isAlias(node)) return this.#throughAlias(node, (target) => this.text(target));
    if (!isScalar(node)) return undefined;
    const value = scalarValue(node);
    if (value === null) return "";
    return node.tag === "tag:yaml.org,2002:binary" ? String(value) : node.source;
  }

  #members(map: YAMLMap.Parsed, entries: Map<string, YamlMember>): void {
    for (const { key, value } of map.items) {
      if (isMergeKey(key)) {
        this.#merge(key, value, entries);
        continue;
      }
      const name = keyName(this.value(key), key);
      entries.set(name, { key, value: this.value(value) });
    }
  }

  /** Merges in the document's order: `<<` overwrites the keys above it. That is peculiar to go-yaml v2. */
  #merge(key: ParsedNode, value: ParsedNode | null, entries: Map<string, YamlMember>): void {
    const sources = isSeq<ParsedNode>(value) ? [...value.items].reverse() : [value];
    for (const source of sources) {
      const target = isAlias(source) ? this.#target(source) : source;
      if (!isMap<ParsedNode, ParsedNode | null>(target)) {
        failAtNode({ found: "merge-without-mapping" }, value ?? key);
      }
      this.#mergeOne(source, target, entries);
    }
  }

  /** @param source `target`, or an alias of it. */
  #mergeOne(source: ParsedNode | null, target: YAMLMap.Parsed, entries: Map<string, YamlMember>): void {
    this.#count(source);
    if (isAlias(source)) this.#throughAlias(source, () => this.#mergeOne(target, target, entries));
    else this.#members(target, entries);
  }

  #throughAlias<Result>(alias: Alias.Parsed, read: (target: ParsedNode) => Result): Result {
    const target = this.#target(alias);
    if (this.#open.has(alias)) failAtNode({ found: "alias-in-itself", alias: alias.source }, alias);
    if (this.#aliasDepth >= MAX_ALIAS_DEPTH) {
      failAtNode({ found: "aliases-too-deep", limit: MAX_ALIAS_DEPTH }, alias);
    }
    this.#open.add(alias);
    this.#aliasDepth++;
    const result = read(target);
    this.#aliasDepth--;
    this.#open.delete(alias);
    return result;
  }

  /**
   * Refuses a document if too many of its nodes come out of aliases (decode.go). go-yaml checks that from 1,000 nodes
   * on. The share cannot be too large before that.
   */
  #count(node: ParsedNode | null): void {
    this.#decoded++;
    if (this.#aliasDepth > 0) this.#aliased++;
    if (this.#aliased === 0) return;
    if (this.#aliased / this.#decoded > allowedAliasRatio(this.#decoded)) {
      failAtNode({ found: "too-many-aliases" }, node);
    }
  }
}
