// Reads a file: its attributes and blocks.
import type { Attribute, Block, Body } from "./body.ts";
import type { HclNode } from "./node.ts";
import { readExpression } from "./read-expression.ts";
import { placeOf, type SourceText, writtenAt } from "./source-text.ts";

/** How many labels the blocks have that stand at the top of a file alone. */
const AT_TOP: Readonly<Record<string, number>> = { resource: 2, data: 2, module: 1, variable: 1, output: 1 };

/**
 * Reads a file. Where a bracket is missing, the grammar takes the blocks after it for parts of the one before: those that
 * can only stand at the top are taken from there.
 */
export function readFile(root: HclNode, source: SourceText, hasErrors: boolean): Body {
  const body = readBody(root, source);
  return hasErrors ? { ...body, blocks: [...body.blocks, ...misplaced(body.blocks)] } : body;
}

function misplaced(blocks: readonly Block[]): Block[] {
  return blocks.flatMap(({ body }) => {
    const found = body.blocks.filter(
      ({ type, labels }) => Object.hasOwn(AT_TOP, type) && AT_TOP[type] === labels.length,
    );
    return [...found, ...misplaced(body.blocks)];
  });
}

/** Deeper text would use up the stack, and says nothing. */
const MAX_DEPTH = 30;

/** @param node A file, or the node around a block's content. Where some of it cannot be read, the rest is. */
function readBody(node: HclNode, source: SourceText, depth = 0): Body {
  const attributes = new Map<string, Attribute>();
  const blocks: Block[] = [];
  let isBroken = false;
  const collect = (around: HclNode, errors: number) => {
    for (const child of around.children) {
      isBroken ||= child.isError;
      if (child.type === "attribute") {
        const attribute = readAttribute(child, source);
        if (attribute !== undefined) attributes.set(attribute.name, attribute);
      } else if (child.type === "block") {
        if (depth < MAX_DEPTH) blocks.push(readBlock(child, source, depth + 1));
      } else if ((child.type === "body" || child.isError) && errors < MAX_DEPTH) collect(child, errors + 1);
    }
  };
  collect(node, 0);
  return {
    attributes,
    blocks,
    ...(isBroken ? { broken: writtenAt(node, source) } : {}),
    at: placeOf(node, source),
  };
}

function readAttribute(node: HclNode, source: SourceText): Attribute | undefined {
  const name = node.children.find(({ type }) => type === "identifier");
  const value = node.children.find(({ type }) => type === "expression");
  if (name === undefined || value === undefined) return undefined;
  return {
    name: writtenAt(name, source),
    nameAt: placeOf(name, source),
    value: readExpression(value, source),
  };
}

function readBlock(node: HclNode, source: SourceText, depth: number): Block {
  const [type, ...labels] = node.children
    .filter((child) => child.type === "identifier" || child.type === "string_lit")
    .map((child) => writtenAt(child, source).replace(/^"(.*)"$/s, "$1"));
  const body = node.children.find((child) => child.type === "body") ?? { ...node, children: [] };
  return { type: type ?? "", labels, body: readBody(body, source, depth), at: placeOf(node, source) };
}
