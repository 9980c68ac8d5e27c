// What a pipeline fills into a script before a shell sees it, as holes.
import { type HolePiece, isHolePiece, type Piece, type TextValue } from "../../model/value.ts";

/**
 * `${{ … }}` of GitHub, `{{ … }}` and `{% … %}` of Jinja, `${AWS::…}` of CloudFormation. The authenticator's own templates
 * are one word in Pascal case, and stay text.
 */
const FILLED_IN =
  /\$\{\{(?:(?!\}\})[\s\S]){0,400}\}\}|\{\{(?!\s*[A-Z]\w*[a-z]\w*\s*\}\})(?:(?!\}\})[\s\S]){0,400}\}\}|\{%(?:(?!%\})[\s\S]){0,400}%\}|\$\{AWS::\w+\}/g;

export function withTemplateHoles(text: TextValue): TextValue {
  return { ...text, pieces: text.pieces.flatMap(split) };
}

function split(piece: Piece): readonly Piece[] {
  if (isHolePiece(piece)) return [piece];
  const { text, toFile, write } = piece;
  const pieces: Piece[] = [];
  let done = 0;
  const add = (from: number, to: number) => {
    if (from === to) return;
    const part = { text: text.slice(from, to), toFile: (offset: number) => toFile(from + offset) };
    pieces.push(write === undefined ? part : { ...part, write });
  };
  for (const { index, 0: written } of text.matchAll(FILLED_IN)) {
    add(done, index);
    done = index + written.length;
    const at = { start: toFile(index), end: toFile(done) };
    pieces.push({ hole: holeOf(written), at });
  }
  add(done, text.length);
  return pieces;
}

function holeOf(written: string): HolePiece["hole"] {
  const expression = written.replaceAll(/\s+/g, " ");
  const isName = /^\$?\{\{?\s*[\w.:-]+\s*\}?\}$/.test(expression);
  return { shape: "text", expression, why: isName ? "reference" : "expression" };
}
