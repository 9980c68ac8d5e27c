// What rules have found out about a text. The same names stand in many entries, and several rules ask the same of each.

/** More are of no use: what is known is for names that are repeated. */
const MOST_KNOWN = 10_000;

const all: Map<string, unknown>[] = [];

/**
 * `find`, which is then asked once for each text while the rules look at one document.
 *
 * @param find Its answer hangs on nothing but the text, and nobody changes it.
 */
export function oncePerText<Answer>(find: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  all.push(known);
  return (text) => {
    const answer = known.get(text);
    if (answer !== undefined || known.has(text)) return answer as Answer;
    const found = find(text);
    if (known.size < MOST_KNOWN) known.set(text, found);
    return found;
  };
}

/** To be called when the rules are done. A text may be a piece of the document, which it would keep in memory. */
export function forgetTexts(): void {
  for (const known of all) known.clear();
}
