// Groups that several entries give, and which of them a group is a misspelling of that one entry alone gives.
//
// That two names are near proves little: devs and dev, team-a and team-b, trainers and trainees are different groups
// rightly. So a name counts as a slip only where nobody would choose both.
import { distance } from "fastest-levenshtein";
import type { LintEntry } from "../../document/section.ts";
import { systemGroup } from "../../identity/kubernetes-groups.ts";
import { addTo } from "../../text/add-to.ts";
import { asItLooks } from "./characters.ts";

export interface Slip {
  /** The common group that was meant. */
  readonly meant: string;
  /** How many entries give it. */
  readonly count: number;
  /** Whether a binding beside the document names it, and none names the slip. */
  readonly isBound: boolean;
}

/** So many entries give a group that is common. Two are enough where nothing but case and marks between words differ. */
const MANY = 3;
const FEW = 2;
/** Longer than a group that people choose. */
const MAX_NAME = 64;
/** Where more groups differ in one word alone, that word is a name for something, and near names are usual. */
const MOST_ALIKE = 20;

/**
 * Finds the groups of these entries that are slips; undefined for others.
 *
 * @param bound The groups that bindings beside the document name: none of them is a slip, and each may be what was meant.
 */
export function slipsAmong(
  entries: readonly LintEntry[],
  bound: ReadonlySet<string> = new Set(),
): (group: string) => Slip | undefined {
  const counts = countsOf(entries);
  const common = new CommonGroups(counts, bound);
  const slips = new Map<string, Slip>();
  for (const [group, { count }] of counts) {
    const meant = count === 1 && !bound.has(group) ? common.meantBy(group) : undefined;
    if (meant === undefined) continue;
    slips.set(group, { meant, count: counts.get(meant)?.count ?? 0, isBound: bound.has(meant) });
  }
  return (group) => (slips.size === 0 ? undefined : slips.get(bareOf(group)));
}

interface Count {
  /** How many entries give the group. */
  count: number;
  last: LintEntry;
}

function countsOf(entries: readonly LintEntry[]): ReadonlyMap<string, Count> {
  const counts = new Map<string, Count>();
  for (const entry of entries) {
    for (const { value } of entry.groups) {
      const group = bareOf(value);
      const known = counts.get(group);
      if (known === undefined) counts.set(group, { count: 1, last: entry });
      else if (known.last !== entry) {
        known.count++;
        known.last = entry;
      }
    }
  }
  return counts;
}

class CommonGroups {
  readonly #byLetters = new Map<string, string[]>();
  /** The words that stand in one place of names that are alike but for it. */
  readonly #byRest = new Map<string, string[]>();
  /** First letters and lengths: most groups are near to none, and are looked at no further. */
  readonly #shapes = new Set<string>();

  constructor(counts: ReadonlyMap<string, Count>, bound: ReadonlySet<string>) {
    const common = new Map([...counts].map(([group, { count }]) => [group, count]));
    for (const group of bound) common.set(group, MANY);
    for (const [group, count] of common) {
      if (count < FEW || !isOrdinary(group)) continue;
      addTo(this.#byLetters, lettersOf(group), group);
      if (count >= MANY) for (const { rest, word } of wordsOf(group)) addTo(this.#byRest, rest, word);
      for (let more = -MOST_MARKS; more <= MOST_MARKS; more++) {
        this.#shapes.add(shapeOf(group, group.length + more));
      }
    }
  }

  meantBy(group: string): string | undefined {
    if (!this.#shapes.has(shapeOf(group, group.length)) || !isOrdinary(group)) return undefined;
    const sameLetters = this.#byLetters.get(lettersOf(group)) ?? [];
    if (sameLetters.length > 0 && !/\d/.test(group)) return only(sameLetters);
    for (const { rest, word } of wordsOf(group)) {
      const others = this.#byRest.get(rest) ?? [];
      if (others.length > MOST_ALIKE) continue;
      const meant = only(others.filter((other) => isSlip(word, other)));
      if (meant !== undefined) return rest.replace(HOLE, () => meant);
    }
    return undefined;
  }
}

/** How many marks between words one of two names may have more than the other. */
const MOST_MARKS = 3;

function shapeOf(group: string, length: number): string {
  return group.charAt(0).toLowerCase() + length;
}

/** The group that it looks like. What hides it is told by other rules, and is mended one day. */
function bareOf(group: string): string {
  if (!/[^!-~]/.test(group)) return group;
  return asItLooks(group.slice(0, MAX_NAME * 2)).replace(/^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu, "");
}

/** Names of Kubernetes, placeholders and templates are told of by other rules. */
function isOrdinary(group: string): boolean {
  return (
    group.length <= MAX_NAME && /^[A-Za-z][\w.:/@-]*$/.test(group) && systemGroup(group).kind === "other"
  );
}

function lettersOf(group: string): string {
  return group.toLowerCase().replace(/[-_.]/g, "");
}

const HOLE = "\0";

/** Each word of a group, with what stands around it. */
function wordsOf(group: string): { readonly rest: string; readonly word: string }[] {
  return [...group.matchAll(/[A-Za-z]+/g)]
    .filter(({ 0: word }) => word.length >= SHORTEST)
    .map(({ 0: word, index }) => ({
      word,
      rest: group.slice(0, index) + HOLE + group.slice(index + word.length),
    }));
}

const SHORTEST = 5;

/** Words that are usual in the names of groups, and that no other word is near to. */
const USUAL: ReadonlySet<string> = new Set(
  "admin administrator cluster contractor deployer deployment developer development engineer infrastructure kubernetes maintainer monitoring observability operator platform production readonly security viewer"
    .split(" ")
    .flatMap((word) => [word, `${word}s`]),
);

/** Whether nobody would choose both words: `devlopers` and `developers`, `paltform` and `platform`. */
function isSlip(word: string, meant: string): boolean {
  const [a, b] = [word.toLowerCase(), meant.toLowerCase()];
  if (a[0] !== b[0] || a === `${b}s` || b === `${a}s` || USUAL.has(a)) return false;
  const isSwapped = areSwapped(a, b);
  if (!isSwapped && distance(a, b) !== 1) return false;
  if (USUAL.has(b)) return true;
  // Of other words, two may be near: trading and tracing, analysts and analysis. A swap, or a letter twice, makes no word.
  return Math.min(a.length, b.length) >= 7 && (isSwapped || isDoubled(a, b));
}

/** Whether two letters beside each other have changed places, and neither is the last. */
function areSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return (
    at !== -1 &&
    a[at] === b[at + 1] &&
    a[at + 1] === b[at] &&
    at + 2 < a.length &&
    a.slice(at + 2) === b.slice(at + 2)
  );
}

/** Whether the words are one once no letter stands twice in a row. */
function isDoubled(a: string, b: string): boolean {
  const once = (word: string) => word.replace(/(.)\1+/g, "$1");
  return a.length !== b.length && once(a) === once(b);
}

/** The one item of a list; undefined where there are several, or none. */
function only<Item>(items: readonly Item[]): Item | undefined {
  return items.length === 1 ? items[0] : undefined;
}
