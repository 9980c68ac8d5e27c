// Applies the safe fixes of a document's findings, as edits of its text.
import { lastAtOrBefore } from "../schema/position.ts";
import type { Finding } from "./finding.ts";
import { type LintOptions, lint } from "./lint.ts";
import { applyEdits } from "./recover.ts";

export interface FixResult {
  /** The text with the fixes made; every character outside their edits is as it was. */
  readonly text: string;
  /** The findings whose fixes were made, in the order in which that happened; positions are as they were then. */
  readonly applied: readonly Finding[];
  /** What is left to say about `text`. */
  readonly findings: readonly Finding[];
}

/** Fixes can make way for others; a document that goes on changing after this many rounds is left as it is. */
const MOST_ROUNDS = 50;
/** A document is linted again after each step; this is how much text is, in all, where very many fixes are refused. */
const MOST_LINTED = 2 ** 20;
/** What a fix brings is mended with it so often in a row. */
const MOST_FOLLOWING = 3;
/** So often a document is linted again, however large it is. */
const LEAST_LINTED = 8;

/**
 * Makes the safe fixes of `lint`'s findings until nothing more applies. A fix that would bring a new finding, and not
 * one that can be fixed along with it, is left out.
 *
 * @throws LintConfigError for a configuration that is not valid.
 */
export function fix(text: string, options: LintOptions = {}): FixResult {
  const budget = Math.max(MOST_LINTED, LEAST_LINTED * text.length);
  const run: Run = { options, applied: [], refused: new Set(), suspects: [], budget };
  let state: State = { text, findings: lint(text, options), toWritten: (offset) => offset };
  let appliedBefore = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const chosen = fixable(state, (key) => !run.refused.has(key));
    const next = chosen.length > 0 ? applyAll(state, chosen, run) : retried(state, run);
    if (chosen.length === 0 && next === state) {
      // What another run would make is made in this one.
      if (run.applied.length === appliedBefore || run.refused.size === 0) break;
      appliedBefore = run.applied.length;
      run.refused.clear();
    }
    state = next;
  }
  return { text: state.text, findings: state.findings, applied: run.applied };
}

interface State {
  readonly text: string;
  readonly findings: readonly Finding[];
  /** The way from offsets in `text` back to those in the text that was given. */
  readonly toWritten: (offset: number) => number;
}

interface Run {
  readonly options: LintOptions;
  readonly applied: Finding[];
  /** The keys of findings whose fixes would bring new ones. */
  readonly refused: Set<string>;
  /** Those of them that were refused together, for where a new finding stood: another fix may have brought it. */
  readonly suspects: ReadonlySet<string>[];
  /** How many characters may still be linted. */
  budget: number;
}

/**
 * The document with the fixes of `chosen` made. Where they bring a new finding, those at which it stands are refused.
 * Where it stands elsewhere, one half of them is made and then the other, and so on down to a single one, which is.
 *
 * @param chosen From the top, and apart.
 */
function applyAll(state: State, chosen: readonly Finding[], run: Run): State {
  if (chosen.length === 0 || run.budget <= 0) return state;
  const { next, made, brought } = tried(state, chosen, run);
  if (next.text !== state.text && brought === undefined) {
    run.applied.push(...made);
    return next;
  }
  const culprits = chosen.length === 1 ? new Set(chosen) : culpritsOf(brought ?? [], chosen, state);
  const keys = new Set([...culprits].map((finding) => keyOf(finding, state)));
  for (const key of keys) run.refused.add(key);
  if (chosen.length > 1 && keys.size > 0) run.suspects.push(keys);
  const others = chosen.filter((finding) => !culprits.has(finding));
  if (culprits.size > 0) return applyAll(state, others, run);
  const middle = Math.ceil(chosen.length / 2);
  const rest = new Set(chosen.slice(middle).map((finding) => keyOf(finding, state)));
  const half = applyAll(state, chosen.slice(0, middle), run);
  // The findings of the other half have moved: they are taken as they are now.
  return applyAll(
    half,
    fixable(half, (key) => rest.has(key)),
    run,
  );
}

/** With fixes that were refused together, if they bring nothing now that the others are made or refused. */
function retried(state: State, run: Run): State {
  while (run.budget > 0) {
    const suspects = run.suspects.pop();
    if (suspects === undefined) break;
    const chosen = fixable(state, (key) => suspects.has(key));
    if (chosen.length === 0) continue;
    const { next, made, brought } = tried(state, chosen, run);
    if (next.text === state.text || brought !== undefined) continue;
    run.applied.push(...made);
    return next;
  }
  return state;
}

interface Attempt {
  readonly next: State;
  /** The findings whose fixes make `next`. */
  readonly made: readonly Finding[];
  /** Where in the text that was given the findings stand that the fixes bring; undefined where they bring none. */
  readonly brought: readonly number[] | undefined;
}

/** The document with the fixes of `chosen`, and with those of what they bring, where all of that can be fixed. */
function tried(state: State, chosen: readonly Finding[], run: Run): Attempt {
  let next = withFixes(state, chosen, run);
  let brought = broughtBy(state, next);
  const places = brought?.map(({ start }) => next.toWritten(start));
  const made = [...chosen];
  for (let step = 0; step < MOST_FOLLOWING && brought?.every((finding) => finding.fix); step++) {
    const following = apart(brought);
    made.push(...following);
    next = withFixes(next, following, run);
    brought = broughtBy(state, next);
  }
  return { next, made, brought: brought && places };
}

/** The findings with a fix whose keys are wanted, from the top, as far as their edits do not touch. */
function fixable(state: State, isWanted: (key: string) => boolean): Finding[] {
  return apart(state.findings.filter((finding) => finding.fix && isWanted(keyOf(finding, state))));
}

function withFixes(state: State, chosen: readonly Finding[], run: Run): State {
  const edits = chosen.flatMap((finding) => finding.fix?.edits ?? []);
  const { text, toWritten } = applyEdits(state.text, edits);
  run.budget -= text.length;
  return {
    text,
    findings: lint(text, run.options),
    toWritten: (offset) => state.toWritten(toWritten(offset)),
  };
}

/**
 * New findings, those of one rule; undefined where there are none. A rule that has more to say than before has found
 * something that the fixes brought about.
 */
function broughtBy(before: State, after: State): Finding[] | undefined {
  const left = new Map<string, number>();
  for (const { rule } of before.findings) left.set(rule, (left.get(rule) ?? 0) + 1);
  for (const { rule } of after.findings) left.set(rule, (left.get(rule) ?? 0) - 1);
  const louder = [...left].find(([, count]) => count < 0)?.[0];
  if (louder === undefined) return undefined;
  const known = new Set(before.findings.map((finding) => keyOf(finding, before)));
  return after.findings
    .filter(({ rule }) => rule === louder)
    .filter((finding) => !known.has(keyOf(finding, after)));
}

/** Those of `chosen` that hold, with their edits, one of the places in the text that was given. */
function culpritsOf(places: readonly number[], chosen: readonly Finding[], state: State): Set<Finding> {
  const spans = chosen
    .map((finding) => {
      const edits = finding.fix?.edits ?? [];
      const start = Math.min(finding.start, ...edits.slice(0, 1).map((edit) => edit.start));
      const end = Math.max(finding.end, ...edits.slice(-1).map((edit) => edit.end));
      return { finding, start: state.toWritten(start), end: state.toWritten(end) };
    })
    .sort((a, b) => a.start - b.start);
  const starts = spans.map(({ start }) => start);
  const found = places.flatMap((place) => {
    const span = spans[lastAtOrBefore(starts, place)];
    return span !== undefined && span.start <= place && place <= span.end ? [span.finding] : [];
  });
  return new Set(found);
}

/** Those, from the top, whose edits lie behind all edits of the one before. */
function apart(findings: readonly Finding[]): Finding[] {
  let free = -1;
  return findings
    .map((finding) => ({ finding, edits: finding.fix?.edits ?? [] }))
    .sort((a, b) => (a.edits[0]?.start ?? 0) - (b.edits[0]?.start ?? 0))
    .filter(({ edits }) => {
      const first = edits[0];
      if (first === undefined || first.start <= free) return false;
      free = edits.at(-1)?.end ?? free;
      return true;
    })
    .map(({ finding }) => finding);
}

/** Says which finding this is, also after edits elsewhere. */
function keyOf({ rule, start }: Finding, { toWritten }: State): string {
  return `${rule} ${toWritten(start)}`;
}
