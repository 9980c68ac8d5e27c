/** Whether `text` holds the pieces in this order, the first at its start and the last at its end. */
export function holdsPieces(text: string, pieces: readonly string[]): boolean {
  const [first, last] = [pieces[0], pieces.at(-1)] as [string, string];
  if (pieces.length === 1) return text === first;
  if (!text.startsWith(first) || !text.endsWith(last)) return false;
  let from = first.length;
  for (const piece of pieces.slice(1, -1)) {
    const at = text.indexOf(piece, from);
    if (at === -1) return false;
    from = at + piece.length;
  }
  return from <= text.length - last.length;
}
