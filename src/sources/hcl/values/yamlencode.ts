// yamlencode: keys sorted, and keys and texts in double quotes.
// Source: https://developer.hashicorp.com/terraform/language/functions/yamlencode
import {
  given,
  isHolePiece,
  isMember,
  literalOf,
  type Member,
  type Piece,
  type SourceValue,
  type TextValue,
} from "../../model/value.ts";
import { jsonEscaped, writtenIn } from "./written-in.ts";

export function yamlEncoded(value: SourceValue): readonly Piece[] {
  return block(value, "", value.at.start);
}

const mark = (text: string, at: number): Piece => ({ text, toFile: () => at });

/** A value as the lines of a block, each with its break. The first has no indentation. */
function block(value: SourceValue, indent: string, at: number): readonly Piece[] {
  switch (value.kind) {
    case "list":
      if (value.items.length === 0) return [mark("[]\n", at)];
      return value.items.flatMap((item, index) => {
        const start = index === 0 ? "" : indent;
        if (item.kind === "hole" && item.hole.shape === "items")
          return [mark(start, at), lines(item), mark("\n", at)];
        return [mark(`${start}- `, item.at.start), ...block(item, `${indent}  `, item.at.start)];
      });
    case "map":
      if (value.members.length === 0) return [mark("{}\n", at)];
      return byKey(value.members).flatMap((each, index) => {
        const start = index === 0 ? "" : indent;
        if (!isMember(each)) return [mark(start, at), lines(each), mark("\n", at)];
        return [
          mark(start, each.key.at.start),
          ...quoted(each.key),
          mark(":", each.key.at.end),
          ...below(each, indent),
        ];
      });
    case "text":
      return [...scalarText(value, indent), mark("\n", value.at.end)];
    case "hole":
      return [{ hole: value.hole, at: value.at }, mark("\n", at)];
    case "scalar":
      return [...given(`${value.value}\n`, value.at).pieces];
  }
}

function below({ value }: Member, indent: string): readonly Piece[] {
  const at = value.at.start;
  if (value.kind === "list" && value.items.length > 0)
    return [mark(`\n${indent}`, at), ...block(value, indent, at)];
  if (value.kind === "map" && value.members.length > 0) {
    return [mark(`\n${indent}  `, at), ...block(value, `${indent}  `, at)];
  }
  return [mark(" ", at), ...block(value, indent, at)];
}

const lines = ({ hole, at }: SourceValue & { kind: "hole" }): Piece => ({
  hole: { ...hole, shape: "lines" },
  at,
});

function byKey(members: (SourceValue & { kind: "map" })["members"]): typeof members {
  const nameOf = (each: (typeof members)[number]) =>
    isMember(each) ? (literalOf(each.key) ?? "\uffff") : "\uffff";
  return members.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : 0));
}

function quoted(text: TextValue): readonly Piece[] {
  const content = text.pieces.map((piece) => (isHolePiece(piece) ? piece : writtenIn(piece, jsonEscaped)));
  return [mark('"', text.at.start), ...content, mark('"', text.at.end)];
}

/** Text of several lines is a literal block. */
function scalarText(text: TextValue, indent: string): readonly Piece[] {
  const literal = text.pieces.map((piece) => (isHolePiece(piece) ? "x" : piece.text)).join("");
  if (!literal.includes("\n")) return quoted(text);
  const chomping = !literal.endsWith("\n") ? "-" : literal.endsWith("\n\n") || literal === "\n" ? "+" : "";
  const header = `|${/^[ \n]/.test(literal) ? "2" : ""}${chomping}\n`;
  const inner = `${indent}  `;
  let isLineStart = true;
  const content = text.pieces.flatMap((piece): readonly Piece[] => {
    const at = isHolePiece(piece) ? piece.at.start : piece.toFile(0);
    if (isHolePiece(piece)) {
      const before = isLineStart ? [mark(inner, at)] : [];
      isLineStart = false;
      return [...before, piece];
    }
    let start = 0;
    return piece.text.split(/(?<=\n)/).flatMap((line) => {
      const from = start;
      start += line.length;
      const before = isLineStart && line !== "\n" ? [mark(inner, piece.toFile(from))] : [];
      isLineStart = line.endsWith("\n");
      const part = { ...piece, text: line, toFile: (offset: number) => piece.toFile(from + offset) };
      return [...before, part];
    });
  });
  const last = content.at(-1);
  // The block's own last break is written by whoever asks for the scalar.
  const cut =
    last !== undefined && !isHolePiece(last) && last.text.endsWith("\n")
      ? [...content.slice(0, -1), { ...last, text: last.text.slice(0, -1) }]
      : content;
  return [mark(header, text.at.start), ...cut];
}
