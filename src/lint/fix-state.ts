// A document with the fixes that are made so far, and what they have brought about.

import { applyEdits } from "../text/edit.ts";
import { lastAtOrBefore } from "../text/position.ts";
import type { Finding } from "./engine/finding.ts";
import { type LintOptions, lint } from "./lint.ts";

export interface FixState {
  readonly text: string;
  readonly findings: readonly Finding[];
  /** The way from offsets in `text` back to those in the text that was given. */
  readonly toWritten: (offset: number) => number;
}

/** The findings with a fix whose keys are wanted, from the top, as far as their edits do not touch. */
export function fixable(state: FixState, isWanted: (key: string) => boolean): Finding[] {
  return apart(state.findings.filter((finding) => finding.fix && isWanted(keyOf(finding, state))));
}

/** The document with the fixes of `chosen` made, and linted anew. */
export function withFixes(state: FixState, chosen: readonly Finding[], options: LintOptions): FixState {
  const edits = chosen.flatMap((finding) => finding.fix?.edits ?? []);
  const { text, toWritten } = applyEdits(state.text, edits);
  return {
    text,
    findings: lint(text, options),
    toWritten: (offset) => state.toWritten(toWritten(offset)),
  };
}

/**
 * New findings; undefined where there are none. A rule that has more to say than before has found something that the
 * fixes brought about.
 */
export function broughtBy(before: FixState, after: FixState): Finding[] | undefined {
  const left = new Map<string, number>();
  for (const { rule } of before.findings) left.set(rule, (left.get(rule) ?? 0) + 1);
  for (const { rule } of after.findings) left.set(rule, (left.get(rule) ?? 0) - 1);
  const louder = new Set([...left].flatMap(([rule, count]) => (count < 0 ? [rule] : [])));
  if (louder.size === 0) return undefined;
  const known = new Set(before.findings.map((finding) => keyOf(finding, before)));
  return after.findings
    .filter(({ rule }) => louder.has(rule))
    .filter((finding) => !known.has(keyOf(finding, after)));
}

/** Those of `chosen` that hold, with their edits, one of the places in the text that was given. */
export function culpritsOf(
  places: readonly number[],
  chosen: readonly Finding[],
  state: FixState,
): Set<Finding> {
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
export function apart(findings: readonly Finding[]): Finding[] {
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
export function keyOf({ rule, start }: Finding, { toWritten }: FixState): string {
  return `${rule} ${toWritten(start)}`;
}
