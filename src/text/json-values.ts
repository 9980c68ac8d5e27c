// Where each of several JSON values in one text begins and ends: what a command prints page by page.

export interface JsonPiece {
  readonly text: string;
  /** The offset where it begins. */
  readonly start: number;
  /** Whether the text ends before the value does. */
  readonly isCut: boolean;
}

/** The values of a text, not yet parsed. Whatever stands between two mappings or lists is a piece of its own. */
export function jsonPieces(text: string): JsonPiece[] {
  const pieces: JsonPiece[] = [];
  let depth = 0;
  let start = 0;
  const add = (end: number, isCut: boolean) => {
    const piece = text.slice(start, end);
    if (piece.trim() !== "") pieces.push({ text: piece, start, isCut });
    start = end;
  };
  for (const { 0: token, index } of text.matchAll(TOKENS)) {
    if (token === "{" || token === "[") {
      if (depth === 0) add(index, false);
      depth++;
    } else if (token === "}" || token === "]") {
      depth--;
      if (depth === 0) add(index + 1, false);
      // What closes nothing is no value. It stays in the piece, which then is not JSON.
      if (depth < 0) depth = 0;
    }
  }
  add(text.length, depth > 0);
  return pieces;
}

/** Brackets, and strings, in which brackets mean nothing. A string that is cut goes to the end of the text. */
const TOKENS = /[{}[\]]|"[^"\\]*(?:\\[\s\S][^"\\]*)*(?:"|\\?$)/g;
