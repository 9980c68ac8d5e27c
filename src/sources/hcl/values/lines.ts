// Holes that stand for whole lines of a text: a list of entries that is put into another one.
import { given, isHolePiece, type Piece, type TextValue } from "../../model/value.ts";

/**
 * In a text of several lines, a hole that is all of its line stands for any number of them. So does one that begins a line
 * on which an item of a list follows: what it stands for ends with a line break, or the text would not be YAML.
 */
export function withLines(text: TextValue): TextValue {
  const { pieces } = text;
  const isWhole = pieces.every(isHolePiece);
  if (isWhole && pieces.length < 2) return text;
  const several = isWhole || pieces.some((piece) => !isHolePiece(piece) && /\n|^- /.test(piece.text));
  if (!several) return text;
  return {
    ...text,
    pieces: pieces.flatMap((piece, index) => asLines(piece, pieces[index - 1], pieces[index + 1], isWhole)),
  };
}

function asLines(
  piece: Piece,
  before: Piece | undefined,
  after: Piece | undefined,
  isWhole: boolean,
): Piece[] {
  if (!isHolePiece(piece) || piece.hole.shape !== "text") return [piece];
  const opens = before === undefined || (isHolePiece(before) ? isWhole : /(?:^|\n)[ \t]*$/.test(before.text));
  const ends = after === undefined || (isHolePiece(after) ? isWhole : /^[ \t]*(?:\r?\n|$)/.test(after.text));
  const isItemNext = after !== undefined && !isHolePiece(after) && /^[ \t]*- /.test(after.text);
  if (!opens || !(ends || isItemNext)) return [piece];
  const lines: Piece = { ...piece, hole: { ...piece.hole, shape: "lines" } };
  const isJoined = isItemNext || (isWhole && after !== undefined);
  return isJoined ? [lines, ...given("\n", { start: piece.at.end, end: piece.at.end }).pieces] : [lines];
}
