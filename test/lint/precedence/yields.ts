// Pairs of findings of which one makes the other superfluous.
import { expect } from "vitest";
import type { RuleSettings } from "../../../src/lint/config/config.ts";
import { lint } from "../../../src/lint/lint.ts";

/**
 * A rule, the rule that it yields to, which of its findings does, and a document in which both find something. Other
 * rules that would make the finding superfluous too are off: their names, with spaces between them.
 */
export type Pair = readonly [rule: string, yieldsTo: string, found: string, document: string, off?: string];

/** The finding is shown exactly where the other rule is off, or suppressed by a comment. */
export function expectYields([rule, winner, found, document, third]: Pair): void {
  const has = (text: string, settings: RuleSettings = {}) => {
    const off = Object.fromEntries((third?.split(" ") ?? []).map((name) => [name, "off"] as const));
    const rules = { ...settings, ...off };
    const findings = lint(text, { config: { rules } });
    return {
      winner: findings.some((finding) => finding.rule === winner),
      loser: findings.some((finding) => finding.rule === rule && finding.data?.found === found),
    };
  };
  expect(has(document)).toEqual({ winner: true, loser: false });
  expect(has(document, { [winner]: "off" })).toEqual({ winner: false, loser: true });
  const suppressed = has(`# aws-auth-map-disable ${winner}\n${document}`, {
    [winner]: { suppressible: true },
  });
  expect(suppressed).toEqual({ winner: false, loser: true });
}
