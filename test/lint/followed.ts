// Follows the advice of a finding, with what stands beside the document.
import { expect } from "vitest";
import type { Finding } from "../../src/lint/engine/finding.ts";
import { lint } from "../../src/lint/lint.ts";
import type { LintOptions } from "../../src/lint/lint-options.ts";
import { applyEdits } from "../../src/text/edit.ts";

/** The text once the suggestion is followed. That mends the finding, and brings no other one. */
export function followed(text: string, { rule, start, suggestion }: Finding, given: LintOptions): string {
  expect(suggestion).toBeDefined();
  const { text: mended } = applyEdits(text, suggestion?.edits ?? []);
  const before = lint(text, given);
  const after = lint(mended, given);
  expect(after.filter((each) => each.rule === rule && each.start === start)).toEqual([]);
  for (const { rule: name } of after) {
    const count = (findings: readonly Finding[]) => findings.filter((each) => each.rule === name).length;
    expect(count(after), name).toBeLessThanOrEqual(count(before));
  }
  return mended;
}

/** What the finding tells people to write, as edits. */
export function advised({ fix, withheld, suggestion }: Finding) {
  return (fix ?? withheld?.fix ?? suggestion)?.edits;
}

/** Findings of rules that find more than before, and the advice that is still given after it was followed. */
export function faultsOf(
  text: string,
  findings: readonly Finding[],
  finding: Finding,
  given: LintOptions = {},
): string[] {
  const edits = advised(finding);
  if (edits === undefined) return [];
  const { text: mended } = applyEdits(text, edits);
  const after = lint(mended, given);
  const [before, counts] = [countOf(findings), countOf(after)];
  const more = [...counts].flatMap(([rule, count]) => {
    if (count <= (before.get(rule) ?? 0)) return [];
    const brought = after.filter((each) => each.rule === rule).map(told);
    return [`brings ${brought.join(" | ")}`];
  });
  const stays = (counts.get(finding.rule) ?? 0) >= (before.get(finding.rule) ?? 0) ? ["mends nothing"] : [];
  return [...more, ...stays].map(
    (fault) => `${told(finding)}\n=> ${fault}\n---\n${text}\n--- mended\n${mended}`,
  );
}

function countOf(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

function told({ line, severity, rule, message }: Finding): string {
  return `${line} ${severity} ${rule}: ${message}`;
}
