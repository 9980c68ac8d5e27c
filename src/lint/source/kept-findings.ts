// The findings that are left when a document has been linted with several values in its holes.
import type { Finding, Fix, Severity } from "../engine/finding.ts";
import type { LintReport } from "../engine/lint-report.ts";
import type { Rule } from "../engine/rule.ts";
import type { FilledDocument } from "./lint-filled.ts";
import type { Neutral } from "./neutral.ts";

/** Of each, what all runs agree on: the lowest severity, and the fix that each of them has. */
export class KeptFindings {
  readonly #report: LintReport;
  readonly #left = new Map<string, Finding>();

  /** @param neutral What the holes have in the report. */
  constructor(report: LintReport, neutral: Neutral) {
    this.#report = report;
    for (const finding of [...report.findings, ...report.suppressed]) {
      const worded = withExpressions(finding, neutral);
      if (worded !== undefined) this.#left.set(keyOf(finding), worded);
    }
  }

  get isEmpty(): boolean {
    return this.#left.size === 0;
  }

  /** Whether a rule has found something that is left. */
  readonly isAsked = ({ name }: Rule): boolean => [...this.#left.values()].some(({ rule }) => rule === name);

  /**
   * Leaves out what is not so with other values in the holes.
   *
   * @param truths All that is so then.
   * @param neutral What the holes have, where that means nothing: the words have to be the same then.
   */
  keep(truths: readonly Finding[], filled: FilledDocument, neutral?: Neutral): void {
    const found = new Map<string, Finding>();
    for (const truth of truths) {
      const placed = filled.placed(truth);
      if (this.#left.has(keyOf(placed))) found.set(keyOf(placed), truth);
    }
    const isFixed = (key: string) => this.#left.get(key)?.fix !== undefined;
    const fixed = filled.withheld([...found].filter(([key]) => isFixed(key)).map(([, truth]) => truth));
    const safe = new Map(fixed.map((each) => [keyOf(each), each]));
    for (const [key, finding] of this.#left) {
      const truth = found.get(key);
      const other = truth && (safe.get(key) ?? filled.placed(truth));
      const worded = neutral === undefined ? other : other && withExpressions(other, neutral);
      if (worded === undefined || (neutral !== undefined && worded.message !== finding.message)) {
        this.#left.delete(key);
      } else this.#left.set(key, agreedOf(finding, worded));
    }
  }

  report(): LintReport {
    const { findings, suppressed } = this.#report;
    const leftOf = <Each extends Finding>(each: Each): Each[] => {
      const left = this.#left.get(keyOf(each));
      return left === undefined ? [] : [left as Each]; // it is made of this one
    };
    return { findings: findings.flatMap(leftOf), suppressed: suppressed.flatMap(leftOf) };
  }
}

function keyOf({ rule, data, file, start, end }: Finding): string {
  return JSON.stringify([rule, data.found, file, start, end]);
}

const RANKS: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

function agreedOf(finding: Finding, other: Finding): Finding {
  const { fix, suggestion, ...rest } = finding;
  const severity = RANKS[other.severity] < RANKS[finding.severity] ? other.severity : finding.severity;
  const isSafe = fix !== undefined && isSame(fix, other.fix);
  const advice = suggestion ?? fix;
  const others = [other.fix, other.suggestion, other.withheld?.fix];
  const isAdvised = !isSafe && advice !== undefined && others.some((each) => isSame(advice, each));
  return {
    ...rest,
    severity,
    fixable: isSafe,
    ...(isSafe ? { fix } : {}),
    ...(isAdvised ? { suggestion: advice } : {}),
  };
}

function isSame(fix: Fix, other: Fix | undefined): boolean {
  return JSON.stringify(fix) === JSON.stringify(other);
}

/** Undefined where it cannot be said without the values. Who has to decide about a fix depends on them. */
function withExpressions<Each extends Finding>(finding: Each, neutral: Neutral): Each | undefined {
  const message = neutral.withExpressions(finding.message);
  const data = worded(finding.data, neutral);
  if (message === undefined || data === undefined) return undefined;
  const { fix, suggestion, withheld, ...rest } = finding;
  const isFree = (each: Fix | undefined) => each?.edits.every(({ text }) => neutral.isFreeOf(text)) === true;
  const advice = suggestion ?? withheld?.fix;
  return {
    ...rest,
    message,
    data,
    fixable: isFree(fix),
    ...(isFree(fix) ? { fix } : {}),
    ...(isFree(advice) ? { suggestion: advice } : {}),
  } as Each; // it has all that this one has, but for fixes
}

/** The values of a finding's data; undefined where a trace of a hole's value is left. */
function worded<Value>(value: Value, neutral: Neutral): Value | undefined {
  if (typeof value === "string") return neutral.withExpressions(value) as Value | undefined; // it is a text, too
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, worded(each, neutral)] as const);
  if (entries.some(([key, each]) => each === undefined && key in value)) return undefined;
  return (Array.isArray(value) ? entries.map(([, each]) => each) : Object.fromEntries(entries)) as Value; // of the same shape
}
