// The parts of a template in one row, with directives not yet matched to their ends, and whitespace stripped as HCL does.
// The grammar leaves whitespace out of its nodes, so literal characters are read from the text between them.
import type { HclNode } from "./node.ts";
import type { SourceText } from "./source-text.ts";

/** A part of a template. Literal text is one token for each line. */
export type TemplateToken =
  | { readonly kind: "text"; start: number; end: number }
  | { readonly kind: "node"; readonly node: HclNode };

/** Nodes that stand in a template's literal text. The other nodes are literal text, or what holds these. */
const MARKS = new Set([
  "template_interpolation",
  "template_for_start",
  "template_for_end",
  "template_if_intro",
  "template_else_intro",
  "template_if_end",
]);

/** @param start Where the literal text begins: after the quote, or with the heredoc's first line. */
export function templateTokens(
  template: HclNode,
  { text }: SourceText,
  start: number,
  end: number,
): TemplateToken[] {
  const tokens: TemplateToken[] = [];
  const addText = (from: number, to: number) => {
    for (let line = from; line < to; ) {
      const lf = text.indexOf("\n", line);
      const next = lf === -1 || lf >= to ? to : lf + 1;
      tokens.push({ kind: "text", start: line, end: next });
      line = next;
    }
  };
  let done = start;
  for (const node of marksIn(template)) {
    if (node.start < done || node.end > end) continue;
    addText(done, node.start);
    tokens.push({ kind: "node", node });
    done = node.end;
  }
  addText(done, end);
  return tokens;
}

function marksIn(node: HclNode): HclNode[] {
  return node.children.flatMap((child) => {
    if (MARKS.has(child.type)) return [child];
    if (child.type === "template_directive" && hasError(child)) return [child];
    return child.type === "template_literal" ? [] : marksIn(child);
  });
}

function hasError(node: HclNode): boolean {
  return node.isError || node.children.some(hasError);
}

/** `<<-`: takes from each line the indentation that all of them have. A blank line does not count, and keeps its own. */
export function stripIndentation(tokens: readonly TemplateToken[], { text }: SourceText): string {
  const firsts: (TemplateToken & { kind: "text" })[] = [];
  let least = Number.POSITIVE_INFINITY;
  let isLineStart = true;
  for (const token of tokens) {
    if (isLineStart) {
      isLineStart = false;
      if (token.kind === "node") least = 0;
      else {
        const content = text.slice(token.start, token.end);
        const indentation = content.length - content.trimStart().length;
        const isBlank = indentation === content.length && content.endsWith("\n");
        if (!isBlank) {
          firsts.push(token);
          least = Math.min(least, indentation);
        }
      }
    }
    if (token.kind === "text" && text[token.end - 1] === "\n") isLineStart = true;
  }
  const [first] = firsts;
  if (first === undefined || least === 0) return "";
  const indent = text.slice(first.start, first.start + least);
  for (const token of firsts) token.start += least;
  return indent;
}

/** `~` takes the whitespace beside it away, up to the line's end. */
export function stripMarked(tokens: readonly TemplateToken[], { text }: SourceText): void {
  tokens.forEach((token, index) => {
    if (token.kind !== "node") return;
    const [before, after] = [tokens[index - 1], tokens[index + 1]];
    const written = text.slice(token.node.start, token.node.end);
    if (before?.kind === "text" && /^[$%]\{~/.test(written)) {
      before.end = before.start + text.slice(before.start, before.end).trimEnd().length;
    }
    if (after?.kind === "text" && written.endsWith("~}")) {
      after.start = after.end - text.slice(after.start, after.end).trimStart().length;
    }
  });
}
