// jsonencode: keys sorted, without white space.
// Source: https://developer.hashicorp.com/terraform/language/functions/jsonencode
import { given, isHolePiece, isMember, literalOf, type Piece, type SourceValue } from "../../model/value.ts";
import { jsonEscaped, writtenIn } from "./written-in.ts";

const mark = (text: string, at: number): Piece => ({ text, toFile: () => at });

export function jsonEncoded(value: SourceValue): readonly Piece[] {
  const { at } = value;
  switch (value.kind) {
    case "scalar":
      return given(String(value.value), at).pieces;
    case "hole":
      return [{ hole: value.hole, at }];
    case "text": {
      const content = value.pieces.map((piece) =>
        isHolePiece(piece) ? piece : writtenIn(piece, escapedForHtml),
      );
      return [mark('"', at.start), ...content, mark('"', at.end)];
    }
    case "list":
      return enclosed("[", value.items.map(jsonEncoded), "]", at);
    case "map": {
      const nameOf = (each: (typeof value.members)[number]) =>
        isMember(each) ? (literalOf(each.key) ?? "") : "";
      const members = value.members.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
      const written = members.map((each) =>
        isMember(each)
          ? [...jsonEncoded(each.key), mark(":", each.key.at.end), ...jsonEncoded(each.value)]
          : [{ hole: each.hole, at: each.at }],
      );
      return enclosed("{", written, "}", at);
    }
  }
}

function enclosed(
  open: string,
  parts: readonly (readonly Piece[])[],
  close: string,
  at: { readonly start: number; readonly end: number },
): readonly Piece[] {
  const inner = parts.flatMap((part, index) => (index === 0 ? part : [mark(",", at.start), ...part]));
  return [mark(open, at.start), ...inner, mark(close, at.end)];
}

/** Go's encoder escapes these for HTML. */
function escapedForHtml(char: string): string {
  return /[<>&\u2028\u2029]/.test(char)
    ? `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`
    : jsonEscaped(char);
}
