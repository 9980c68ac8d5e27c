// Where in its line an offset is.

/** The column of `offset`, counted in units of UTF-16. */
export function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf("\n", offset - 1) + 1);
}

/** Whether the column of `offset`, counted in characters, is less than `column`. */
export function isLeftOf(text: string, offset: number, column: number): boolean {
  const units = columnOf(text, offset);
  if (units < column) return true;
  return units < 2 * column && [...text.slice(offset - units, offset)].length < column;
}

/** Whether nothing but spaces is before `offset` on its line. */
export function isFirstOnLine(text: string, offset: number): boolean {
  let start = offset;
  while (text[start - 1] === " ") start--;
  return start === 0 || text[start - 1] === "\n";
}
