// Asks each rule that is on, leaves out what a comment suppresses, and what another finding makes superfluous.
import type { LintDocument } from "../../document/document.ts";
import type { Locate } from "../../text/position.ts";
import { lastAtOrBefore, locateIn } from "../../text/position.ts";
import { shorten } from "../../text/shorten.ts";
import { nearest } from "../../text/spelling.ts";
import type { Finding, Severity } from "./finding.ts";
import { type Candidate, shownAmong } from "./precedence.ts";
import { reporter } from "./reporter.ts";
import type { Rule } from "./rule.ts";
import { findSuppressions, type Suppression, sortBySuppression } from "./suppressions.ts";

/** A rule that is on, with what was configured for it. */
export interface ActiveRule {
  readonly rule: Rule;
  /** Undefined where the rule itself decides. */
  readonly severity: Severity | undefined;
  readonly options: unknown;
}

/** The rules of a run. */
export interface RuleSet {
  readonly active: readonly ActiveRule[];
  /** The names of all rules, also of those that are off. */
  readonly names: readonly string[];
  /** The rule that tells of comments that suppress nothing. */
  readonly unusedSuppression: Rule;
}

/**
 * @param file What the findings call the document.
 * @returns The findings by position, then rule.
 */
export function runRules(document: LintDocument, rules: RuleSet, file: string): Finding[] {
  const locate = locateIn(document.text);
  const found: Candidate[] = [];
  for (const { rule, severity, options } of rules.active) {
    const report = reporter(rule, severity, file, locate, (candidate) => void found.push(candidate));
    rule.check(document, report, options);
  }
  const candidates = unique(found);
  const suppressions = findSuppressions(document);
  const { kept, suppressed } = sortBySuppression(candidates, suppressions);
  const { shown, wouldBeShown } = shownAmong(document, kept);
  const by = new Set(suppressed.flatMap((each) => (wouldBeShown(each.candidate) ? each.by : [])));
  const used = new Set([...by].flat());
  const unused = tellUnused(suppressions, used, rules, file, locate);
  const findings = [...shown, ...unused].map(({ finding }) => finding);
  return withoutRiskyFixes(document, findings).sort(byPosition);
}

/** A place that several entries share through an alias is found once for each of them, and told once. */
function unique(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<string>();
  return candidates.filter(({ finding: { start, end, rule, message } }) => {
    const key = `${start} ${end} ${rule} ${message}`;
    return seen.size !== seen.add(key).size;
  });
}

/** Findings about the names in comments that have suppressed nothing. */
function tellUnused(
  suppressions: readonly Suppression[],
  used: ReadonlySet<unknown>,
  { active, names, unusedSuppression }: RuleSet,
  file: string,
  locate: Locate,
): Candidate[] {
  const told: Candidate[] = [];
  const setting = active.find(({ rule }) => rule === unusedSuppression);
  if (setting === undefined) return told;
  const report = reporter(unusedSuppression, setting.severity, file, locate, (each) => void told.push(each));
  const isOn = (name: string) => active.some(({ rule }) => rule.name === name);
  for (const each of suppressions.flatMap((suppression) => suppression.names)) {
    const { name, span } = each;
    // A rule that is off, for this file or for now, has nothing to suppress.
    if (used.has(each) || (names.includes(name) && !isOn(name))) continue;
    if (names.includes(name)) report(span, { found: "nothing", rule: name });
    else report(span, { found: "unknown-rule", rule: name, meant: nearest(name, names) });
  }
  for (const { span, unknown, names: listed } of suppressions) {
    if (listed.length > 0) continue;
    if (unknown === undefined) report(span, { found: "no-rule" });
    else report(span, { found: "unknown-directive", directive: shorten(unknown) });
  }
  return told;
}

/** In an entry that has a key in several spellings, what one of them says depends on the others. People decide there. */
function withoutRiskyFixes({ entries }: LintDocument, findings: Finding[]): Finding[] {
  const spans = entries
    .filter(({ assigned }) => [...assigned.values()].some(({ length }) => length > 1))
    .map(({ span: { source, start, end } }) => [source.toFile(start), source.toFile(end)] as const)
    .sort((a, b) => a[0] - b[0]);
  if (spans.length === 0) return findings;
  const starts = spans.map(([start]) => start);
  return findings.map((finding) => {
    const [start, end] = spans[lastAtOrBefore(starts, finding.start)] ?? [0, 0];
    const isRisky = finding.fixable && finding.start >= start && finding.start < end;
    if (!isRisky) return finding;
    const { fix: _, ...rest } = finding;
    return { ...rest, fixable: false };
  });
}

function byPosition(a: Finding, b: Finding): number {
  return (
    a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : a.end - b.end)
  );
}
