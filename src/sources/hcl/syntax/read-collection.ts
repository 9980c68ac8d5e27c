// Reads lists, mappings, loops and calls from the grammar's nodes.
import type { Expression, Loop, ObjectMember } from "./expression.ts";
import type { HclNode } from "./node.ts";
import { ends, type Reading, unread } from "./reading.ts";
import { writtenAt } from "./source-text.ts";

/** Those of a type, also where the grammar could not read all that stands around them. */
function childrenOf(node: HclNode, type: string): HclNode[] {
  return node.children.flatMap((child) => {
    if (child.type === type) return [child];
    return child.isError ? childrenOf(child, type) : [];
  });
}

function brokenIn(node: HclNode): { readonly isBroken?: boolean } {
  return node.children.some(({ isError }) => isError) ? { isBroken: true } : {};
}

export function readList(node: HclNode, reading: Reading): Expression {
  const items = childrenOf(node, "expression").map((item) => reading.expression(item));
  return { kind: "list", items, ...brokenIn(node), ...ends(node, reading.source) };
}

export function readMap(node: HclNode, reading: Reading): Expression {
  const members = childrenOf(node, "object_elem").flatMap((child): ObjectMember[] => {
    const [key, value] = child.children.filter(({ type }) => type === "expression");
    if (key === undefined || value === undefined) return [];
    return [{ key: keyOf(key, reading), value: reading.expression(value) }];
  });
  return { kind: "map", members, ...brokenIn(node), ...ends(node, reading.source) };
}

/** A bare name is the key itself. In parentheses it is a reference. */
function keyOf(node: HclNode, reading: Reading): Expression {
  const { source } = reading;
  const key = reading.expression(node);
  if (key.kind !== "name" || writtenAt(node, source).startsWith("(")) return key;
  const piece = {
    text: key.name,
    toFile: (offset: number) => source.toFile(node.start + offset),
    write: (text: string) =>
      /^[\p{ID_Start}_][\p{ID_Continue}-]*$/u.test(text) ? text : JSON.stringify(text),
  };
  return { kind: "template", parts: [{ kind: "literal", piece, at: key.at }], ...ends(node, source) };
}

export function readCall(node: HclNode, reading: Reading): Expression {
  const { source } = reading;
  const name = node.children.find(({ type }) => type === "identifier");
  const list = node.children.find(({ type }) => type === "function_arguments");
  if (name === undefined || node.children.some(({ isError }) => isError)) return unread(node, source);
  const args = list === undefined ? [] : childrenOf(list, "expression");
  return {
    kind: "call",
    name: writtenAt(name, source),
    args: args.map((arg) => reading.expression(arg)),
    isSpread: list?.children.some(({ type }) => type === "ellipsis") === true,
    ...ends(node, source),
  };
}

/** @param node `for_tuple_expr` or `for_object_expr`. */
export function readFor(node: HclNode, reading: Reading): Expression {
  const { source } = reading;
  const intro = node.children.find(({ type }) => type === "for_intro");
  const loop = intro && readIntro(intro, node, reading);
  const [first, second] = node.children
    .filter(({ type }) => type === "expression")
    .map((part) => reading.expression(part));
  if (loop === undefined || first === undefined) return unread(node, source);
  if (node.type === "for_tuple_expr")
    return { kind: "for-list", ...loop, body: first, ...ends(node, source) };
  if (second === undefined) return unread(node, source);
  const isGrouped = node.children.some(({ type }) => type === "ellipsis");
  return { kind: "for-map", ...loop, key: first, body: second, isGrouped, ...ends(node, source) };
}

function readIntro(intro: HclNode, node: HclNode, reading: Reading): Loop | undefined {
  const { source } = reading;
  const names = intro.children.filter(({ type }) => type === "identifier");
  const [first, second] = names.map((name) => writtenAt(name, source));
  const over = intro.children.find(({ type }) => type === "expression");
  if (first === undefined || over === undefined) return undefined;
  const condition = node.children
    .find(({ type }) => type === "for_cond")
    ?.children.find(({ type }) => type === "expression");
  return {
    keyName: second === undefined ? undefined : first,
    itemName: second ?? first,
    source: reading.expression(over),
    condition: condition && reading.expression(condition),
  };
}
