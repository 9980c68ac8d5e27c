// Asks each rule that is on, leaves out what a comment suppresses, and what another finding makes superfluous.
import type { LintDocument } from "../../document/document.ts";
import type { Locate } from "../../text/position.ts";
import { lastAtOrBefore, locateIn } from "../../text/position.ts";
import type { Finding } from "./finding.ts";
import { forgetTexts } from "./known-texts.ts";
import type { LintReport, SuppressedFinding } from "./lint-report.ts";
import { placesOf } from "./places.ts";
import { type Candidate, shownAmong } from "./precedence.ts";
import { reporter } from "./reporter.ts";
import type { RuleSet } from "./rule-set.ts";
import { type Suppressed, sortBySuppression } from "./sort-by-suppression.ts";
import { findSuppressions, type Suppression } from "./suppressions.ts";
import { tellUnused } from "./unused-suppressions.ts";

/** @param file What the findings call the document. */
export function runRules(document: LintDocument, rules: RuleSet, file: string): LintReport {
  const locate = locateIn(document.text);
  const candidates = unique(findAll(document, rules, file, locate));
  const suppressions = rules.comments === "ignored" ? [] : findSuppressions(document);
  const isHeld = heldBy(rules);
  const names = suppressions.flatMap((each) => (counts(each, rules) ? each.names : []));
  const { kept, suppressed, refused } = sortBySuppression(candidates, names, isHeld);
  const { shown, wouldBeShown } =
    rules.superfluous === "shown"
      ? { shown: kept, wouldBeShown: () => true }
      : shownAmong(rules.places ?? placesOf(document), kept, isHeld);
  const hidden = suppressed.filter(({ candidate }) => wouldBeShown(candidate));
  const by = new Set(hidden.flatMap((each) => each.by));
  const unused: Candidate[] = [];
  const setting = rules.active.find(({ rule }) => rule === rules.unusedSuppression);
  if (setting !== undefined) {
    const report = reporter(setting.rule, setting.severity, file, locate, (each) => void unused.push(each));
    tellUnused(suppressions, { used: new Set([...by].flat()), refused }, rules, report);
  }
  const findings = [...shown, ...unused].map(({ finding }) => finding);
  return {
    findings: withoutRiskyFixes(document, findings).sort(byPosition),
    suppressed: hidden.map((each) => asSuppressed(each, locate)).sort(byPosition),
  };
}

function findAll(
  document: LintDocument,
  { active, surroundings }: RuleSet,
  file: string,
  locate: Locate,
): Candidate[] {
  const found: Candidate[] = [];
  try {
    for (const { rule, severity, options } of active) {
      const report = reporter(rule, severity, file, locate, (candidate) => void found.push(candidate));
      rule.check(document, report, options, surroundings);
    }
  } finally {
    forgetTexts();
  }
  return found;
}

export function counts({ reason }: Suppression, { comments }: Pick<RuleSet, "comments">): boolean {
  return comments === "all" || (comments === "with-reason" && reason !== undefined);
}

/** Whether no comment may suppress a finding. */
export function heldBy({ active }: Pick<RuleSet, "active">): (candidate: Candidate) => boolean {
  const byName = new Map(active.map((each) => [each.rule.name, each]));
  return ({ finding, found }) => {
    const { rule, suppressible } = byName.get(finding.rule) ?? {};
    return suppressible === undefined ? (rule?.unread?.includes(found) ?? false) : !suppressible;
  };
}

/** Without its fix or suggestion, since what a comment keeps as it is must not be changed. */
export function asSuppressed({ candidate, by }: Suppressed, locate: Locate): SuppressedFinding {
  const { fix: _, suggestion: __, ...finding } = candidate.finding;
  // The comment for the line, where there is one, says more than those for the file.
  const { span, reason } = by.at(-1)?.[0] ?? {};
  const { line } = span === undefined ? finding : locate(span.source.toFile(span.start));
  return { ...finding, fixable: false, suppression: { line, ...(reason === undefined ? {} : { reason }) } };
}

/** A place that several entries share through an alias is found once for each of them, and told once. */
function unique(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<string>();
  return candidates.filter(({ finding: { start, end, rule, message } }) => {
    const key = `${start} ${end} ${rule} ${message}`;
    return seen.size !== seen.add(key).size;
  });
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
    const isRisky = finding.start >= start && finding.start < end;
    if (!isRisky || (finding.fix === undefined && finding.suggestion === undefined)) return finding;
    const { fix: _, suggestion: __, ...rest } = finding;
    return { ...rest, fixable: false };
  });
}

function byPosition(a: Finding, b: Finding): number {
  return (
    a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : a.end - b.end)
  );
}
