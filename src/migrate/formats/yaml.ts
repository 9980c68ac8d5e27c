// Writes YAML with comments. Every text in it reads back as that text.
import { Document, type Node, Pair, Scalar, YAMLMap, YAMLSeq } from "yaml";
import { escapeUnreadable, readableText } from "../../go-yaml/readable-text.ts";
import { comment, commentLines } from "./comments.ts";

export type YamlValue = string | readonly YamlValue[] | YamlObject | Commented;

/** A member that is undefined is left out. */
export interface YamlObject {
  readonly [key: string]: YamlValue | undefined;
}

/** A value with a comment above its key, or above its item. */
export class Commented {
  readonly value: YamlValue;
  readonly comments: readonly string[];

  constructor(value: YamlValue, comments: readonly string[]) {
    this.value = value;
    this.comments = comments;
  }
}

/**
 * Documents in one text, each with comments of its own above it.
 *
 * @param comments What is said of all of them.
 */
export function yaml(documents: readonly Commented[], comments: readonly string[] = []): string {
  const head = comments.length === 0 ? [] : [comment(comments, "# ")];
  return [...head, ...documents.map(written)].join("---\n");
}

function written({ value, comments }: Commented): string {
  const text = new Document(node(value)).toString({
    lineWidth: 0,
    indentSeq: true,
    flowCollectionPadding: false,
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
  });
  // Runners of GitHub Actions obey `##[name]` in a log. Such a text is always in double quotes.
  return comment(comments, "# ") + escapeUnreadable(text).replaceAll("##[", "#\\x23[");
}

function node(value: YamlValue): Node {
  if (typeof value === "string") return readableText(value);
  if (value instanceof Commented) return node(value.value);
  if (isList(value)) return list(value);
  const map = new YAMLMap<Scalar, Node>();
  for (const [key, member] of Object.entries(value)) {
    if (member === undefined) continue;
    map.items.push(new Pair(withComment(new Scalar(key), member, map.items.length === 0), node(member)));
  }
  return map;
}

function list(items: readonly YamlValue[]): Node {
  const sequence = new YAMLSeq<Node>();
  sequence.items = items.map((item, index) => withComment(node(item), item, index === 0));
  return sequence;
}

function withComment<N extends Node>(target: N, value: YamlValue, isFirst: boolean): N {
  if (!(value instanceof Commented)) return target;
  if (value.comments.length > 0) target.commentBefore = marked(value.comments);
  target.spaceBefore = !isFirst;
  return target;
}

function marked(comments: readonly string[]): string {
  return commentLines(comments)
    .map((line) => ` ${line}`)
    .join("\n");
}

/** `Array.isArray` does not narrow a readonly list. */
function isList(value: readonly YamlValue[] | YamlObject): value is readonly YamlValue[] {
  return Array.isArray(value);
}
