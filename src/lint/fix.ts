// Applies the safe fixes of a document's findings, as edits of its text.
import type { Finding } from "./engine/finding.ts";
import { apart, broughtBy, culpritsOf, type FixState, fixable, keyOf, withFixes } from "./fix-state.ts";
import { type LintOptions, lint } from "./lint.ts";

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
const MOST_LINTED = 2 ** 19;
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
  let state: FixState = { text, findings: lint(text, options), toWritten: (offset) => offset };
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
function applyAll(state: FixState, chosen: readonly Finding[], run: Run): FixState {
  if (chosen.length === 0 || run.budget <= 0) return state;
  const { next, made, brought } = tried(state, chosen, run);
  if (next.text !== state.text && brought === undefined) {
    run.applied.push(...made);
    return next;
  }
  const culprits = chosen.length === 1 ? new Set(chosen) : firstCulprits(brought ?? [], chosen, state);
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

/** Of one rule's findings at a time: what else the same fixes bring may be gone without them. */
function firstCulprits(
  brought: readonly (readonly number[])[],
  chosen: readonly Finding[],
  state: FixState,
): ReadonlySet<Finding> {
  for (const places of brought) {
    const culprits = culpritsOf(places, chosen, state);
    if (culprits.size > 0) return culprits;
  }
  return new Set();
}

/** With fixes that were refused together, if they bring nothing now that the others are made or refused. */
function retried(state: FixState, run: Run): FixState {
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
  readonly next: FixState;
  /** The findings whose fixes make `next`. */
  readonly made: readonly Finding[];
  /** Where in the text that was given the findings stand that the fixes bring, by rule; undefined where there are none. */
  readonly brought: readonly (readonly number[])[] | undefined;
}

/** The document with the fixes of `chosen`, and with those of what they bring, where all of that can be fixed. */
function tried(state: FixState, chosen: readonly Finding[], run: Run): Attempt {
  let next = linted(state, chosen, run);
  let brought = broughtBy(state, next);
  const places = brought && placesByRule(brought, next);
  const made = [...chosen];
  for (let step = 0; step < MOST_FOLLOWING && brought?.every((finding) => finding.fix); step++) {
    const following = apart(brought);
    made.push(...following);
    next = linted(next, following, run);
    brought = broughtBy(state, next);
  }
  return { next, made, brought: brought && places };
}

/** Those that can be fixed are the last to be blamed on anyone. */
function placesByRule(brought: readonly Finding[], { toWritten }: FixState): number[][] {
  const places = new Map<string, number[]>();
  for (const { rule, start } of [...brought].sort((a, b) => Number(a.fixable) - Number(b.fixable))) {
    const known = places.get(rule);
    if (known === undefined) places.set(rule, [toWritten(start)]);
    else known.push(toWritten(start));
  }
  return [...places.values()];
}

function linted(state: FixState, chosen: readonly Finding[], run: Run): FixState {
  const next = withFixes(state, chosen, run.options);
  run.budget -= next.text.length;
  return next;
}
