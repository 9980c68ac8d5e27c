// Which of the known words a misspelt one was meant to be.
import { distance } from "fastest-levenshtein";

/**
 * The word of `known` that is fewest letters away from `word`, of any case; undefined where none is near.
 *
 * @param most How many letters may differ.
 */
export function nearest<Word extends string>(
  word: string,
  known: readonly Word[],
  most: number = Math.max(1, Math.floor(word.length / 3)),
): Word | undefined {
  if (word.length > MAX_WORD) return undefined;
  let best: Word | undefined;
  let fewest = most + 1;
  for (const candidate of known) {
    const letters = distance(word.toLowerCase(), candidate.toLowerCase());
    if (letters >= fewest) continue;
    fewest = letters;
    best = candidate;
  }
  return best;
}

/** Longer than any word that is known here. */
const MAX_WORD = 64;
