// Follows the suggestion of a finding, with what stands beside the document.
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
