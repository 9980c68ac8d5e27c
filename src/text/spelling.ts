// Which known word a misspelt word was meant to be.
import { distance } from "fastest-levenshtein";

/**
 * The word in `known` that differs from `word` in the fewest letters, ignoring case. Undefined where none is near.
 *
 * @param mostLetters How many letters may differ. Default: a third of the word's, and at least one.
 */
export function nearest<Word extends string>(
  word: string,
  known: readonly Word[],
  mostLetters: number = Math.max(1, Math.floor(word.length / 3)),
): Word | undefined {
  if (word.length > MAX_WORD) return undefined;
  let best: Word | undefined;
  let fewest = mostLetters + 1;
  for (const candidate of known) {
    const letters = distance(word.toLowerCase(), candidate.toLowerCase());
    if (letters >= fewest) continue;
    fewest = letters;
    best = candidate;
  }
  return best;
}

/** In UTF-16 units. All known words are shorter. */
const MAX_WORD = 64;
