// For people, a rule's first findings in a file and the count of the rest. A broken file can have 100,000 of one rule,
// which nobody reads. They count all the same: only their text is left out.
import type { Severity } from "../engine/finding.ts";
import type { ShownFinding } from "./format.ts";

/** So many of one rule in one file. Those of one rule never hide those of another. */
const SHOWN = 100;

/** Findings of one rule that are left out. */
export interface Rest {
  readonly rule: string;
  readonly count: number;
  /** The worst of them. */
  readonly severity: Severity;
  /** The first of them. */
  readonly first: ShownFinding;
}

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** @param findings Of one file. */
export function firstFindings(findings: readonly ShownFinding[]): {
  readonly shown: readonly ShownFinding[];
  readonly rests: readonly Rest[];
} {
  if (findings.length <= SHOWN) return { shown: findings, rests: [] };
  const seen = new Map<string, number>();
  const rests = new Map<string, Rest>();
  const shown = findings.filter((finding) => {
    const { rule, severity, suppression } = finding;
    // Suppressed findings take no place from those that count.
    const key = suppression === undefined ? rule : `${rule} suppressed`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    if (count <= SHOWN) return true;
    const rest = rests.get(key) ?? { rule: key, count: 0, severity, first: finding };
    const worst = SEVERITIES.find((each) => each === severity || each === rest.severity) ?? severity;
    rests.set(key, { ...rest, count: rest.count + 1, severity: worst });
    return false;
  });
  return { shown, rests: [...rests.values()] };
}

export function restInWords({ rule, count }: Rest): string {
  return `and ${count} more of ${rule} in this file; --format json has all`;
}
