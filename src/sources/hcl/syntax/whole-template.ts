// Reads a whole text as a template: a file of templatefile(), or a string of Terraform's JSON.
import type { TemplatePart } from "./expression.ts";
import type { HclNode } from "./node.ts";
import { readExpression } from "./read-expression.ts";
import type { SourceText } from "./source-text.ts";

/** A delimiter that no text has in a line of its own. */
const DELIMITER = "END_OF_THE_WHOLE_TEMPLATE";
const OPENING = `x = <<${DELIMITER}\n`;

export function readWholeTemplate(
  source: SourceText,
  parse: (text: string) => HclNode,
): readonly TemplatePart[] {
  const { text } = source;
  if (!/[$%]\{/.test(text)) return wholeLiteral(source);
  const asHeredoc: SourceText = {
    text: `${OPENING}${text}\n${DELIMITER}\n`,
    toFile: (offset) => source.toFile(Math.min(Math.max(offset - OPENING.length, 0), text.length)),
    write: source.write ?? ((written) => written),
  };
  const heredoc = expressionIn(parse(asHeredoc.text));
  const expression = heredoc && readExpression(heredoc, asHeredoc);
  if (expression?.kind !== "template") return wholeLiteral(source);
  return withoutLastBreak(expression.parts);
}

function wholeLiteral({ text, toFile, write }: SourceText): readonly TemplatePart[] {
  if (text === "") return [];
  const piece = { text, toFile, ...(write && { write }) };
  return [{ kind: "literal", piece, at: { start: toFile(0), end: toFile(text.length) } }];
}

function expressionIn(node: HclNode): HclNode | undefined {
  if (node.type === "expression") return node;
  for (const child of node.children) {
    const found = expressionIn(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The break before the delimiter is not part of the text. */
function withoutLastBreak(parts: readonly TemplatePart[]): readonly TemplatePart[] {
  const last = parts.at(-1);
  if (last?.kind !== "literal" || !last.piece.text.endsWith("\n")) return parts;
  const text = last.piece.text.slice(0, -1);
  const rest = parts.slice(0, -1);
  return text === "" ? rest : [...rest, { ...last, piece: { ...last.piece, text } }];
}
