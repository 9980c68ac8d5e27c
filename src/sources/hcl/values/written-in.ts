// Literal characters written in another notation, with the way back to where they stand.
import type { WrittenPiece } from "../../model/value.ts";

/**
 * @param spell How one character is written.
 * @returns The piece in that notation. New characters can be written only where they need no escape.
 */
export function writtenIn(piece: WrittenPiece, spell: (char: string) => string): WrittenPiece {
  const lengths = Array.from(piece.text, (char) => ({ before: char.length, escaped: spell(char) }));
  const text = lengths.map(({ escaped }) => escaped).join("");
  if (text === piece.text && piece.write === undefined) return piece;
  const { write } = piece;
  return {
    text,
    toFile: (offset) => {
      let [inner, outer] = [0, 0];
      for (const { before, escaped } of lengths) {
        if (outer + escaped.length > offset) break;
        inner += before;
        outer += escaped.length;
      }
      return piece.toFile(text === piece.text ? offset : inner);
    },
    ...(write && {
      write: (written: string) =>
        Array.from(written).every((char) => spell(char) === char) ? write(written) : undefined,
    }),
  };
}

/** As JSON and YAML's double quotes take a character. */
export function jsonEscaped(char: string): string {
  return JSON.stringify(char).slice(1, -1);
}
