// Reads expressions from the grammar's nodes.
import type { Expression, Step } from "./expression.ts";
import type { HclNode } from "./node.ts";
import { readCall, readFor, readList, readMap } from "./read-collection.ts";
import { readHeredoc, readQuoted } from "./read-template.ts";
import { ends, type Reading, unread } from "./reading.ts";
import { placeOf, type SourceText, writtenAt } from "./source-text.ts";

/** How deep expressions may stand in each other. Nobody writes more, and deeper text would use up the stack. */
const MAX_DEPTH = 100;

/** @param node `expression`. */
export function readExpression(node: HclNode, source: SourceText, depth = 0): Expression {
  if (depth > MAX_DEPTH) return unread(node, source);
  const reading = { source, expression: (child: HclNode) => readExpression(child, source, depth + 1) };
  return readTerm(node, node.children, reading);
}

/** @param parts The nodes of a term in one row: what it begins with, and the steps from there. */
function readTerm(node: HclNode, parts: readonly HclNode[], reading: Reading): Expression {
  const { source } = reading;
  const found = parts.filter(({ type }) => type !== "comment");
  const opening = found.findIndex(({ type }) => type === "(");
  const [first, ...rest] = opening === 0 ? found.slice(1).filter(({ type }) => type !== ")") : found;
  if (first === undefined || found.some(({ isError }) => isError)) return unread(node, source);
  return rest.reduce<Expression>((of, step) => stepped(of, step, reading), readStart(first, reading));
}

function readStart(node: HclNode, reading: Reading): Expression {
  const { source } = reading;
  const [child] = node.children;
  switch (node.type) {
    case "expression":
      return reading.expression(node);
    case "literal_value":
    case "template_expr":
    case "collection_value":
    case "for_expr":
    case "operation":
      return child === undefined ? unread(node, source) : readStart(child, reading);
    case "string_lit":
    case "quoted_template":
      return readQuoted(node, reading);
    case "heredoc_template":
      return readHeredoc(node, reading);
    case "numeric_lit":
      return { kind: "literal", value: Number(writtenAt(node, source)), ...ends(node, source) };
    case "bool_lit":
      return { kind: "literal", value: writtenAt(node, source) === "true", ...ends(node, source) };
    case "null_lit":
      return { kind: "literal", value: null, ...ends(node, source) };
    case "variable_expr":
    case "identifier":
      return { kind: "name", name: writtenAt(node, source), ...ends(node, source) };
    case "tuple":
      return readList(node, reading);
    case "object":
      return readMap(node, reading);
    case "function_call":
      return readCall(node, reading);
    case "for_tuple_expr":
    case "for_object_expr":
      return readFor(node, reading);
    case "conditional":
      return readConditional(node, reading);
    case "unary_operation":
      return readUnary(node, reading);
    case "binary_operation":
      return readBinary(node, reading);
    default:
      return unread(node, source);
  }
}

function stepped(of: Expression, node: HclNode, reading: Reading): Expression {
  const { source } = reading;
  const reach = {
    at: { start: of.at.start, end: source.toFile(node.end) },
    written: of.written + writtenAt(node, source),
  };
  if (node.type === "splat") {
    const steps = (node.children[0]?.children ?? []).flatMap((child) => stepOf(child, reading));
    return { kind: "splat", of, steps, ...reach };
  }
  const [step] = stepOf(node, reading);
  if (step === undefined) return { kind: "unread", ...reach };
  return "name" in step
    ? { kind: "attribute", of, name: step.name, ...reach }
    : { kind: "index", of, key: step.key, ...reach };
}

function stepOf(node: HclNode, reading: Reading): Step[] {
  const { source } = reading;
  if (node.type === "get_attr") {
    const name = node.children.find(({ type }) => type === "identifier");
    return name === undefined ? [] : [{ name: writtenAt(name, source) }];
  }
  if (node.type !== "index") return [];
  const key = node.children[0]?.children.find(({ type }) => type === "expression");
  if (key !== undefined) return [{ key: reading.expression(key) }];
  const written = writtenAt(node, source).replace(/^\s*\.\s*/, "");
  return [{ key: { kind: "literal", value: Number(written), at: placeOf(node, source), written } }];
}

function readConditional(node: HclNode, reading: Reading): Expression {
  const { source } = reading;
  const parts = node.children.filter(({ type }) => type === "expression");
  const [condition, yes, no] = parts.map((part) => reading.expression(part));
  if (condition === undefined || yes === undefined || no === undefined) return unread(node, source);
  return { kind: "conditional", condition, yes, no, ...ends(node, source) };
}

function readUnary(node: HclNode, reading: Reading): Expression {
  const { source } = reading;
  const [operator, ...operand] = node.children;
  if (operator === undefined) return unread(node, source);
  return {
    kind: "unary",
    operator: writtenAt(operator, source),
    operand: reading.expression(asExpression(operand, node)),
    ...ends(node, source),
  };
}

/** The terms of an operation stand in one row with its operator. */
function asExpression(parts: readonly HclNode[], around: HclNode): HclNode {
  const [start, end] = [parts[0]?.start ?? around.start, parts.at(-1)?.end ?? around.end];
  return { type: "expression", start, end, isError: false, children: parts };
}

const OPERATORS = new Set(["*", "/", "%", "+", "-", ">", ">=", "<", "<=", "==", "!=", "&&", "||"]);

function readBinary(node: HclNode, reading: Reading): Expression {
  const { source } = reading;
  const middle = node.children.findIndex(({ type }) => OPERATORS.has(type));
  const operator = node.children[middle];
  if (operator === undefined) return unread(node, source);
  return {
    kind: "binary",
    operator: operator.type,
    left: reading.expression(asExpression(node.children.slice(0, middle), node)),
    right: reading.expression(asExpression(node.children.slice(middle + 1), node)),
    ...ends(node, source),
  };
}
