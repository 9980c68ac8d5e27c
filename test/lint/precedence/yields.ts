// Pairs of findings of which one makes the other superfluous.
import { expect } from "vitest";
import { lint } from "../../../src/lint/lint.ts";

/**
 * A rule, the rule that it yields to, which of its findings does, and a document in which both find something. A third
 * rule that would make the finding superfluous too is off.
 */
export type Pair = readonly [rule: string, yieldsTo: string, found: string, document: string, off?: string];

/** The finding is shown exactly where the other rule is off, or suppressed by a comment. */
export function expectYields([rule, winner, found, document, third]: Pair): void {
  const has = (text: string, ...off: readonly string[]) => {
    const names = third === undefined ? off : [...off, third];
    const findings = lint(text, {
      config: { rules: Object.fromEntries(names.map((name) => [name, "off"])) },
    });
    return {
      winner: findings.some((finding) => finding.rule === winner),
      loser: findings.some((finding) => finding.rule === rule && finding.data?.found === found),
    };
  };
  expect(has(document)).toEqual({ winner: true, loser: false });
  expect(has(document, winner)).toEqual({ winner: false, loser: true });
  expect(has(`# aws-auth-map-disable ${winner}\n${document}`)).toEqual({ winner: false, loser: true });
}
