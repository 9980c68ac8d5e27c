// Applies the safe fixes of a document's findings, as edits of its text.
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
const MOST_LINTED = 2 ** 26;

/**
 * Makes the safe fixes of `lint`'s findings until nothing more applies. A fix that would bring a new finding is left
 * out.
 *
 * @throws LintConfigError for a configuration that is not valid.
 */
export function fix(text: string, options: LintOptions = {}): FixResult {
  const run: Run = { options, applied: [], refused: new Set(), linted: 0 };
  let state: State = { text, findings: lint(text, options) };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const chosen = apart(
      state.findings.filter((finding) => finding.fix && !run.refused.has(keyOf(finding, state.text))),
    );
    if (chosen.length === 0) break;
    state = applyAll(state, chosen, run);
  }
  return { ...state, applied: run.applied };
}

interface State {
  readonly text: string;
  readonly findings: readonly Finding[];
}

interface Run {
  readonly options: LintOptions;
  readonly applied: Finding[];
  /** The keys of findings whose fixes would bring new ones. */
  readonly refused: Set<string>;
  /** In characters. */
  linted: number;
}

/**
 * The document with the fixes of `chosen` made. Where they bring a new finding, one half of them is made and then the
 * other, and so on down to a single one, which is refused.
 */
function applyAll(state: State, chosen: readonly Finding[], run: Run): State {
  if (chosen.length === 0 || run.linted >= MOST_LINTED) return state;
  const edits = chosen.flatMap((finding) => finding.fix?.edits ?? []);
  const text = applyEdits(state.text, edits).text;
  const findings = lint(text, run.options);
  run.linted += text.length;
  if (text !== state.text && !bringsNew(state.findings, findings)) {
    run.applied.push(...chosen);
    return { text, findings };
  }
  const middle = Math.ceil(chosen.length / 2);
  if (middle === chosen.length) {
    for (const finding of chosen) run.refused.add(keyOf(finding, state.text));
    return state;
  }
  const rest = new Set(chosen.slice(middle).map((finding) => keyOf(finding, state.text)));
  const half = applyAll(state, chosen.slice(0, middle), run);
  // The findings of the other half have moved: they are taken as they are now.
  const moved = half.findings.filter((finding) => finding.fix && rest.has(keyOf(finding, half.text)));
  return applyAll(half, apart(moved), run);
}

/** A rule that has more to say than before has found something that the fix brought about. */
function bringsNew(before: readonly Finding[], after: readonly Finding[]): boolean {
  const counts = new Map<string, number>();
  for (const { rule } of before) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  for (const { rule } of after) {
    const left = (counts.get(rule) ?? 0) - 1;
    if (left < 0) return true;
    counts.set(rule, left);
  }
  return false;
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

/** Says which finding this is, also after an edit above it. */
function keyOf({ rule, start, end }: Finding, text: string): string {
  return `${rule} ${text.length - start} ${text.slice(start, end)}`;
}
