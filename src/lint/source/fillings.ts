// Which values the holes of a document have in each run of lint. Every run leaves out what it does not find.
import type { LintDocument } from "../../document/document.ts";
import type { Hole } from "../../sources/model/hole.ts";
import type { Fill } from "../../sources/render.ts";
import type { DocumentTexts } from "./document-texts.ts";
import { type Slot, slotKey } from "./hole-places.ts";
import type { Neutral } from "./neutral.ts";
import { scenariosFor, strongTrialsFor, trialsFor } from "./trials.ts";

/** So many runs, and fewer of a long document. As many come before them, at most: half by scenarios, half of broken texts. */
const MOST_RUNS = 96;
const LEAST_RUNS = 8;
const CHARACTERS = 500_000;

function runsFor({ length }: string): number {
  return Math.max(LEAST_RUNS, Math.min(MOST_RUNS, Math.floor(CHARACTERS / Math.max(1, length))));
}

/**
 * Fillings with each trial of each slot, as far as there are runs for it: first all slots have one at the same time, then some
 * have one and the others mean nothing.
 *
 * @param read The document by values that mean nothing.
 * @param hasFaults Whether it cannot be read as it is. What is wrong then can be told by any sign.
 */
export function* fillingsOf(
  slots: readonly Slot[],
  { entries, text }: Pick<LintDocument, "entries" | "text">,
  hasFaults: boolean,
  neutral: Neutral,
  texts: DocumentTexts,
): Iterable<Fill> {
  const runs = runsFor(text);
  const neutralOf = (index: number) => neutral.valueOf(slots[index] as Slot); // it is one of them
  const some = Math.ceil(runs / 2);
  for (const values of scenariosFor(slots, entries, neutral.isFreeOf).slice(0, some)) {
    yield fillWith(slots, (index) => values[index] ?? neutralOf(index));
  }
  if (hasFaults) yield* [...brokenFillings(slots, neutralOf)].slice(0, some);
  const trials = slots.map((slot) => trialsFor(slot, texts));
  const longest = Math.max(0, ...trials.map((each) => each.length));
  const together = Math.min(longest, slots.length > 1 ? Math.ceil((runs * 2) / 3) : runs);
  const at = (list: readonly unknown[] | undefined, index: number) =>
    list?.[index % Math.max(1, list.length)];
  for (let run = 0; run < together; run++) {
    yield fillWith(slots, (index) => at(trials[index], run + index * 3));
  }
  if (slots.length < 2) return;
  const strong = slots.map((slot) => strongTrialsFor(slot, texts));
  const random = numbers();
  for (let run = together; run < runs; run++) {
    yield fillWith(slots, (index) => {
      const luck = random() % 8;
      const own = (luck < 4 ? strong : trials)[index] ?? [];
      return luck > 5 || own.length === 0 ? neutralOf(index) : at(own, random());
    });
  }
}

const BROKEN = ["", ":", "x: x", ": x", " x", "- x", "#", "{", "'"];
/** In so many slots, each is tried by itself. */
const MOST_BROKEN = 6;

/** With signs that YAML takes for more than text, in one slot at a time, and in all of them. */
function* brokenFillings(slots: readonly Slot[], neutralOf: (index: number) => unknown): Iterable<Fill> {
  const texts = [...slots.keys()].filter((index) => slots[index]?.hole.shape === "text");
  for (const text of BROKEN) {
    yield fillWith(slots, (index) => (texts.includes(index) ? text : neutralOf(index)));
    for (const one of texts.slice(0, MOST_BROKEN)) {
      yield fillWith(slots, (index) => (index === one ? text : neutralOf(index)));
    }
  }
}

/** @param valueAt The value of the slot with that index. */
export function fillWith(slots: readonly Slot[], valueAt: (index: number) => unknown): Fill {
  const values = new Map(slots.map(({ key }, index) => [key, valueAt(index)]));
  return (hole: Hole) => values.get(slotKey(hole));
}

/** The same numbers each time. */
function numbers(): () => number {
  let state = 19;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 8;
  };
}
