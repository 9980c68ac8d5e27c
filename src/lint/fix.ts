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

/**
 * Makes the safe fixes of `lint`'s findings until nothing more applies. A fix that would bring a new finding is left
 * out.
 *
 * @throws LintConfigError for a configuration that is not valid.
 */
export function fix(text: string, options: LintOptions = {}): FixResult {
  let state: State = { text, findings: lint(text, options) };
  const applied: Finding[] = [];
  const refused = new Set<string>();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { text: current, findings } = state;
    const open = findings.filter((finding) => finding.fix && !refused.has(keyOf(finding, current)));
    const chosen = apart(open);
    if (chosen.length === 0) break;
    state = applyAll(state, chosen, options, applied, refused);
  }
  return { ...state, applied };
}

interface State {
  readonly text: string;
  readonly findings: readonly Finding[];
}

/**
 * The document with the fixes of `chosen` made. Where they bring a new finding, with one half of them, and so on
 * down to a single one that is refused: the other half's positions have moved by then, and its turn comes next round.
 */
function applyAll(
  state: State,
  chosen: readonly Finding[],
  options: LintOptions,
  applied: Finding[],
  refused: Set<string>,
): State {
  const edits = chosen.flatMap((finding) => finding.fix?.edits ?? []);
  const text = applyEdits(state.text, edits).text;
  const findings = lint(text, options);
  if (text !== state.text && !bringsNew(state.findings, findings)) {
    applied.push(...chosen);
    return { text, findings };
  }
  const [first] = chosen;
  if (chosen.length > 1) {
    const half = chosen.slice(0, Math.ceil(chosen.length / 2));
    return applyAll(state, half, options, applied, refused);
  }
  if (first !== undefined) refused.add(keyOf(first, state.text));
  return state;
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
