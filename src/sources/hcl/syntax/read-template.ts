// Reads strings and heredocs: literal text, interpolations and directives.
import type { Expression, TemplatePart } from "./expression.ts";
import type { HclNode } from "./node.ts";
import { literalPiece } from "./quoted-text.ts";
import { ends, type Reading, unread } from "./reading.ts";
import { placeIn, writtenAt } from "./source-text.ts";
import { stripIndentation, stripMarked, type TemplateToken, templateTokens } from "./template-tokens.ts";

/** @param node `quoted_template` or `string_lit`. */
export function readQuoted(node: HclNode, reading: Reading): Expression {
  const { source } = reading;
  const quote = (type: string) => node.children.find((child) => child.type === type);
  const start = quote("quoted_template_start")?.end ?? node.start;
  const end = quote("quoted_template_end")?.start ?? node.end;
  const tokens = templateTokens(node, source, start, end);
  stripMarked(tokens, source);
  return { kind: "template", parts: partsOf(tokens, reading, { isQuoted: true }), ...ends(node, source) };
}

/** @param node `heredoc_template`. */
export function readHeredoc(node: HclNode, reading: Reading): Expression {
  const { source } = reading;
  const marks = node.children.filter((child) => child.type === "heredoc_identifier");
  const [opening, closing] = [marks[0], marks[1]];
  if (opening === undefined || closing === undefined) return unread(node, source);
  const lineEnd = source.text.indexOf("\n", opening.end);
  const end = source.text.lastIndexOf("\n", closing.start) + 1;
  const start = lineEnd === -1 ? end : Math.min(lineEnd + 1, end);
  const tokens = templateTokens(node, source, start, end);
  const isFlush = source.text.startsWith("<<-", node.start);
  const indent = isFlush ? stripIndentation(tokens, source) : "";
  stripMarked(tokens, source);
  const parts = partsOf(tokens, reading, { isQuoted: false, indent });
  return { kind: "template", parts, ...ends(node, source) };
}

interface Style {
  readonly isQuoted: boolean;
  readonly indent?: string;
}

function partsOf(tokens: readonly TemplateToken[], reading: Reading, style: Style): TemplatePart[] {
  const reader = new PartReader(tokens, reading, style);
  const parts: TemplatePart[] = [];
  // What ends no directive is left out, and the rest is read.
  while (!reader.isDone) parts.push(...reader.until(new Set()).parts);
  return parts;
}

/** Matches directives to their ends. */
class PartReader {
  private next = 0;
  private readonly tokens: readonly TemplateToken[];
  private readonly reading: Reading;
  private readonly style: Style;

  constructor(tokens: readonly TemplateToken[], reading: Reading, style: Style) {
    this.tokens = tokens;
    this.reading = reading;
    this.style = style;
  }

  get isDone(): boolean {
    return this.next >= this.tokens.length;
  }

  until(ends: ReadonlySet<string>): { readonly parts: TemplatePart[]; readonly end: HclNode | undefined } {
    const parts: TemplatePart[] = [];
    for (let token = this.take(); token !== undefined; token = this.take()) {
      if (token.kind === "text") {
        if (token.end > token.start) parts.push(this.literal(token.start, token.end));
      } else if (ends.has(token.node.type)) return { parts, end: token.node };
      else parts.push(...this.marked(token.node));
    }
    return { parts, end: undefined };
  }

  private take(): TemplateToken | undefined {
    return this.tokens[this.next++];
  }

  private literal(start: number, end: number): TemplatePart {
    const piece = literalPiece(this.reading.source, start, end, this.style);
    return { kind: "literal", piece, at: placeIn(this.reading.source, start, end) };
  }

  private marked(node: HclNode): TemplatePart[] {
    const expressions = node.children.filter((child) => child.type === "expression");
    const [expression] = expressions.map((child) => this.reading.expression(child));
    const written = ends(node, this.reading.source);
    switch (node.type) {
      case "template_interpolation":
        return [
          { kind: "interpolation", expression: expression ?? { kind: "unread", ...written }, at: written.at },
        ];
      case "template_for_start": {
        const names = node.children.filter((child) => child.type === "identifier");
        const [first = "", second] = names.map((name) => writtenAt(name, this.reading.source));
        const { parts, end } = this.until(new Set(["template_for_end"]));
        if (expression === undefined) return [{ kind: "unread", ...this.upTo(node, end) }];
        const loop =
          second === undefined
            ? { keyName: undefined, itemName: first }
            : { keyName: first, itemName: second };
        return [{ kind: "for", ...loop, source: expression, parts, ...this.upTo(node, end) }];
      }
      case "template_if_intro": {
        const yes = this.until(new Set(["template_else_intro", "template_if_end"]));
        const isElse = yes.end?.type === "template_else_intro";
        const no = isElse ? this.until(new Set(["template_if_end"])) : { parts: [], end: yes.end };
        if (expression === undefined) return [{ kind: "unread", ...this.upTo(node, no.end) }];
        return [
          { kind: "if", condition: expression, yes: yes.parts, no: no.parts, ...this.upTo(node, no.end) },
        ];
      }
      case "template_directive":
        return [{ kind: "unread", ...written }];
      default:
        return [];
    }
  }

  private upTo(node: HclNode, last: HclNode | undefined): ReturnType<typeof ends> {
    return ends({ ...node, end: last?.end ?? node.end }, this.reading.source);
  }
}
