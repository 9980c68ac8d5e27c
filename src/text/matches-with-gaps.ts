// Matching a text against pieces of it, such as the literals around wildcards or templates.

/**
 * Whether `text` consists of `pieces` in this order, with any characters or none between two of them. It starts with
 * the first piece and ends with the last.
 */
export function matchesWithGaps(text: string, pieces: readonly string[]): boolean {
  const [first, last] = [pieces[0], pieces.at(-1)] as [string, string]; // callers split a text: one piece at least
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
