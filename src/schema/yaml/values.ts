// What a YAML document says once go-yaml v2 has decoded it and sigs.k8s.io/yaml has made JSON of it.
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type ParsedNode,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { allowedAliasRatio, resolveAliases } from "./aliases.ts";
import { failAt } from "./fault.ts";
import { rangeOf } from "./range.ts";
import type { YamlScalar } from "./scalars.ts";
import { isMergeKey, keyName, scalarValue, sourceOf } from "./single-nodes.ts";

/** A decoded value, with the node it was read from. A key that is no string is named by its JSON spelling. */
export type YamlValue =
  | { readonly kind: "scalar"; readonly value: YamlScalar; readonly node: Node | null }
  | { readonly kind: "list"; readonly items: readonly YamlValue[]; readonly node: Node }
  | { readonly kind: "map"; readonly entries: ReadonlyMap<string, YamlMember>; readonly node: Node };

export interface YamlMember {
  readonly key: Node | null;
  readonly value: YamlValue;
}

const nothing: YamlValue = { kind: "scalar", value: null, node: null };

/**
 * Decodes the document below `root` as the reference does on its way to JSON.
 *
 * @throws YamlFaultError where that fails; the whole document is lost then.
 */
export function decode(root: ParsedNode | null): YamlValue {
  const value = new Decoder(root).value(root);
  requireJson(value);
  return value;
}

/**
 * Decodes the items of a list of strings one by one (`mapAccounts`, which goes through no JSON): each scalar keeps
 * its source text, null is "", and a list or mapping is undefined.
 *
 * @throws YamlFaultError at the first item that stops the decoding.
 */
export function decodeTexts(seq: YAMLSeq): Iterable<{ node: Node | null; text: string | undefined }> {
  const decoder = new Decoder(seq as ParsedNode);
  decoder.resolveAliases();
  return (function* () {
    for (const node of seq.items as (Node | null)[]) yield { node, text: decoder.text(node) };
  })();
}

/** `number-not-finite` and null keys lose the document only where they are in what it finally says. */
function requireJson(value: YamlValue): void {
  if (value.kind === "list") for (const item of value.items) requireJson(item);
  else if (value.kind === "map") {
    for (const member of value.entries.values()) requireJson(member.value);
  } else if (typeof value.value === "number" && !Number.isFinite(value.value)) {
    const [start, end] = rangeOf(value.node);
    failAt(
      "number-not-finite",
      `${sourceOf(value.node)} is a number that JSON cannot say; quote it`,
      start,
      end,
    );
  }
}

/** Aliases through aliases deeper than this are refused: decoding recurses. */
const MAX_ALIAS_DEPTH = 100;

class Decoder {
  readonly #root: ParsedNode | null;
  #targets: ReadonlyMap<Node, Node> | undefined;
  readonly #open = new Set<Node>();
  #decoded = 0;
  #aliased = 0;
  #aliasDepth = 0;

  constructor(root: ParsedNode | null) {
    this.#root = root;
  }

  /** @throws YamlFaultError for an alias without an anchor before it. */
  resolveAliases(): ReadonlyMap<Node, Node> {
    this.#targets ??= resolveAliases(this.#root);
    return this.#targets;
  }

  /** Most documents have no alias, so none is resolved before the first is met. */
  #target(alias: Node): Node | undefined {
    return this.resolveAliases().get(alias);
  }

  value(node: Node | null): YamlValue {
    this.#count(node);
    if (node === null) return nothing;
    if (isAlias(node)) return this.#throughAlias(node, (target) => this.value(target));
    if (isSeq(node))
      return { kind: "list", items: node.items.map((item) => this.value(item as Node | null)), node };
    if (isMap(node)) {
      const entries = new Map<string, YamlMember>();
      this.#members(node, entries);
      return { kind: "map", entries, node };
    }
    return { kind: "scalar", value: scalarValue(node), node };
  }

  /** The text that a string slice gets from `node`; undefined for a list or mapping. */
  text(node: Node | null): string | undefined {
    this.#count(node);
    if (node === null) return "";
    if (isAlias(node)) return this.#throughAlias(node, (target) => this.text(target));
    if (!isScalar(node)) return undefined;
    const value = scalarValue(node);
    if (value === null) return "";
    return node.tag === "tag:yaml.org,2002:binary" ? String(value) : (node.source ?? "");
  }

  #members(map: YAMLMap, entries: Map<string, YamlMember>): void {
    for (const pair of map.items) {
      const key = pair.key as Node | null;
      const value = pair.value as Node | null;
      if (isMergeKey(key)) {
        this.#merge(value, entries);
        continue;
      }
      const name = keyName(this.value(key), key);
      entries.set(name, { key, value: this.value(value) });
    }
  }

  /** In the order of the document: `<<` overwrites the keys above it, as in go-yaml v2 alone. */
  #merge(value: Node | null, entries: Map<string, YamlMember>): void {
    const target = isAlias(value) ? this.#target(value) : value;
    if (isMap(target)) {
      this.#mergeOne(value, entries);
      return;
    }
    const sources = isSeq(value) ? [...value.items].reverse() : [null];
    for (const item of sources) {
      const source = isAlias(item) ? this.#target(item) : item;
      if (!isMap(source)) {
        const [start, end] = rangeOf(value);
        failAt("yaml-merge", "'<<' takes a mapping or a list of mappings", start, end);
      }
      this.#mergeOne(item as Node, entries);
    }
  }

  #mergeOne(source: Node | null, entries: Map<string, YamlMember>): void {
    this.#count(source);
    if (isAlias(source)) this.#throughAlias(source, (target) => this.#mergeOne(target, entries));
    else if (isMap(source)) this.#members(source, entries);
  }

  #throughAlias<Result>(alias: Node, read: (target: Node) => Result): Result {
    const [start, end] = rangeOf(alias);
    const target = this.#target(alias);
    if (target === undefined || this.#open.has(alias)) {
      failAt("yaml-alias", `${sourceOf(alias)} holds itself`, start, end);
    }
    if (this.#aliasDepth >= MAX_ALIAS_DEPTH) {
      failAt("too-deep", `aliases nested more than ${MAX_ALIAS_DEPTH} levels deep`, start, end);
    }
    this.#open.add(alias);
    this.#aliasDepth++;
    const result = read(target);
    this.#aliasDepth--;
    this.#open.delete(alias);
    return result;
  }

  /** decode.go: how much of a document may come out of aliases, against "billion laughs". */
  #count(node: Node | null): void {
    this.#decoded++;
    if (this.#aliasDepth > 0) this.#aliased++;
    if (
      this.#aliased > 100 &&
      this.#decoded > 1000 &&
      this.#aliased / this.#decoded > allowedAliasRatio(this.#decoded)
    ) {
      const [start, end] = rangeOf(node);
      failAt("yaml-alias", "the document expands its aliases too often; write the values out", start, end);
    }
  }
}
