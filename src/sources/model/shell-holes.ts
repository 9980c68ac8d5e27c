// Places in a text that a shell, envsubst or a template engine fills in, as holes. What aws-iam-authenticator itself
// replaces (`{{SessionName}}`) stays text.
import type { Hole } from "./hole.ts";
import { withLines } from "./slice.ts";
import {
  type HoleValue,
  isHolePiece,
  isMember,
  type Piece,
  type SourceValue,
  type TextValue,
  type WrittenPiece,
} from "./value.ts";

/**
 * `$NAME`, `${NAME}`, `${NAME:-default}`, `$(NAME)`, and the tags of Go's templates, Jinja and ERB. `$$` stands for a `$`
 * in tools that replace variables. All of them stand on one line.
 * https://www.gnu.org/software/gettext/manual/html_node/envsubst-Invocation.html
 */
const FILLED_IN =
  /\$\$(?:\{[^{}\n]*\})?|\$\{(?:[^{}\n]|\{[^{}\n]*\})*\}|\$\([^()\n]*\)|\$[A-Za-z_]\w*|\{\{[-~]?[ \t]*(["'`])(?:(?!\1).)*\1[ \t]*[-~]?\}\}|\{\{(?:(?!\{\{|\}\}).)*\}\}|\{%(?:(?!\{%|%\}).)*%\}|<%(?:(?!<%|%>).)*%>/g;

/** The authenticator's own templates are words like this one. So are their misspellings, which lint tells. */
const WORD_IN_PASCAL_CASE = /^[A-Z]\w*[a-z]\w*$/;

/** A value whose texts have holes for what is still to be filled in. */
export function withHoles(value: SourceValue): SourceValue {
  switch (value.kind) {
    case "text":
      return wholeHole(textWithHoles(value));
    case "list":
      return { ...value, items: value.items.map(withHoles) };
    case "map":
      return {
        ...value,
        members: value.members.map((each) =>
          isMember(each) ? { key: textWithHoles(each.key), value: withHoles(each.value) } : each,
        ),
      };
    case "scalar":
    case "hole":
      return value;
  }
}

/** A text with holes for what is still to be filled in. One that is alone on its line stands for any number of lines. */
export function textWithHoles(text: TextValue): TextValue {
  const pieces = text.pieces.flatMap((piece) => (isHolePiece(piece) ? [piece] : split(piece)));
  return pieces.length === text.pieces.length && !pieces.some(isHolePiece)
    ? text
    : { ...text, pieces: withLines(pieces) };
}

function split(piece: WrittenPiece): Piece[] {
  if (!/[$<{]/.test(piece.text)) return [piece];
  const pieces: Piece[] = [];
  let done = 0;
  for (const { 0: written, index } of piece.text.matchAll(FILLED_IN)) {
    const hole = holeFor(written);
    if (hole === undefined) continue;
    const end = index + written.length;
    if (index > done) pieces.push(part(piece, done, index));
    pieces.push({ hole, at: { start: piece.toFile(index), end: piece.toFile(end) } });
    done = end;
  }
  if (done === 0) return [piece];
  if (done < piece.text.length) pieces.push(part(piece, done, piece.text.length));
  return pieces;
}

function holeFor(written: string): Hole | undefined {
  if (written.startsWith("$$")) return undefined;
  if (written.startsWith("$")) {
    const name = /^\$(\w+)$/.exec(written)?.[1];
    return {
      shape: "text",
      expression: name === undefined ? written : `\${${name}}`,
      why: written.startsWith("$(") && !/^\$\(\w+\)$/.test(written) ? "expression" : "reference",
    };
  }
  const inner = /^\{\{[-~]?(.*?)[-~]?\}\}$/s.exec(written)?.[1]?.trim();
  if (inner === undefined) return { shape: "text", expression: written, why: "expression" };
  if (WORD_IN_PASCAL_CASE.test(inner)) return undefined;
  return { shape: "text", expression: `{{ ${inner} }}`, why: isPath(inner) ? "reference" : "expression" };
}

function isPath(inner: string): boolean {
  return /^[$.]?[\w.-]+$/.test(inner);
}

function part({ text, toFile, write }: WrittenPiece, start: number, end: number): WrittenPiece {
  return {
    text: text.slice(start, end),
    toFile: (offset) => toFile(start + offset),
    ...(write && { write }),
  };
}

/** Without quotes, what is filled in may be a number or a list as well. */
function wholeHole(text: TextValue): TextValue | HoleValue {
  const [piece, ...others] = text.pieces;
  if (piece === undefined || others.length > 0 || !isHolePiece(piece)) return text;
  const { hole, at } = piece;
  const isQuoted = text.at.start !== at.start || text.at.end !== at.end;
  return isQuoted ? text : { kind: "hole", hole: { ...hole, shape: "value" }, at };
}
