// Groups that several entries give, and which of them a group is a misspelling of that one entry alone gives.
//
// That two names are near proves little: devs and dev, team-a and team-b, trainers and trainees are different groups
// rightly. So a name counts as a slip only where nobody would choose both.
import { distance } from "fastest-levenshtein";
import type { LintEntry } from "../../document/section.ts";
import { systemGroup } from "../../identity/kubernetes-groups.ts";
import { oncePerText } from "../engine/known-texts.ts";
import { asItLooks } from "./characters.ts";

export interface CommonGroups {
  /** The common group that a rare one is a slip of. */
  readonly meantBy: (group: string) => string | undefined;
  /** How many entries give it. */
  readonly countOf: (group: string) => number;
}

/** So many entries give a group that is common. Two are enough where nothing but case and marks between words differ. */
const MANY = 3;
const FEW = 2;
/** Longer than a group that people choose. */
const MAX_NAME = 64;
/** Where more groups differ in one word alone, that word is a name for something, and near names are usual. */
const MOST_ALIKE = 20;

/** Undefined where no group is common. */
export function commonGroups(entries: readonly LintEntry[]): CommonGroups | undefined {
  const counts = new Map<string, number>();
  for (const { groups } of entries) {
    for (const group of new Set(groups.map(({ value }) => bareOf(value))))
      counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  const common = [...counts].filter(([group, count]) => count >= FEW && isOrdinary(group));
  if (common.length === 0 || common.length === counts.size) return undefined;
  const [byLetters, byRest] = [new Map<string, string[]>(), new Map<string, string[]>()];
  for (const [group, count] of common) {
    addTo(byLetters, lettersOf(group), group);
    if (count >= MANY) for (const { rest, word } of wordsOf(group)) addTo(byRest, rest, word);
  }
  return {
    countOf: (group) => counts.get(group) ?? 0,
    meantBy: (written) => {
      const group = bareOf(written);
      if (counts.get(group) !== 1 || !isOrdinary(group)) return undefined;
      const sameLetters = byLetters.get(lettersOf(group)) ?? [];
      if (sameLetters.length > 0 && !/\d/.test(group)) return only(sameLetters);
      for (const { rest, word } of wordsOf(group)) {
        const others = byRest.get(rest) ?? [];
        if (others.length > MOST_ALIKE) continue;
        const meant = only(others.filter((other) => isSlip(word, other)));
        if (meant !== undefined) return rest.replace(HOLE, () => meant);
      }
      return undefined;
    },
  };
}

/** The group that it looks like. What hides it is told by other rules, and is mended one day. */
const bareOf = oncePerText((group) =>
  asItLooks(group.slice(0, MAX_NAME * 2)).replace(/^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu, ""),
);

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

function addTo(lists: Map<string, string[]>, key: string, item: string): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
