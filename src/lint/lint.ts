// The linter: reads the document, asks each rule that is on, and leaves out what a comment suppresses.
import { lastAtOrBefore, locateIn } from "../text/position.ts";
import { shorten } from "../document/section-report.ts";
import { nearest } from "../text/spelling.ts";
import { activeRules } from "./config/active-rules.ts";
import { type LintConfig, parseConfig } from "./config/config.ts";
import { type LintDocument, readDocument } from "../document/document.ts";
import type { Finding } from "./engine/finding.ts";
import { reporter } from "./engine/reporter.ts";
import { defaultRules, unusedSuppression } from "./rules/index.ts";
import { applySuppressions, findSuppressions } from "./engine/suppressions.ts";

export interface LintOptions {
  /** The file's name, for the findings and for `overrides`; relative to the configuration file, with `/`. */
  readonly filename?: string;
  /** What `.aws-auth-map.yaml` says, as an object. */
  readonly config?: LintConfig;
}

/**
 * Finds what is wrong, or doubtful, in an aws-auth document.
 *
 * @param text A manifest (YAML or JSON), the output of `kubectl get -o yaml` or `-o json`, a patch file.
 * @returns Findings by position, then rule; empty when all is well. Content never makes it throw.
 * @throws LintConfigError for a configuration that is not valid.
 */
export function lint(text: string, options: LintOptions = {}): Finding[] {
  return lintDocument(readDocument(text), options);
}

/**
 * The same for a document that has been read already.
 *
 * @internal
 */
export function lintDocument(document: LintDocument, options: LintOptions = {}): Finding[] {
  const { filename = "<text>", config = {} } = options;
  const active = activeRules(parseConfig(config), filename);
  const locate = locateIn(document.text);
  const found: Finding[] = [];
  for (const { rule, severity, options: ruleOptions } of active) {
    if (rule === unusedSuppression) continue;
    rule.check(
      document,
      reporter(rule, severity, filename, locate, (finding) => void found.push(finding)),
      ruleOptions,
    );
  }
  const isOn = (name: string) => active.some(({ rule }) => rule.name === name);
  const findings = withoutSuppressed(document, unique(found), isOn, (finding) => {
    const setting = active.find(({ rule }) => rule === unusedSuppression);
    return setting && reporter(unusedSuppression, setting.severity, filename, locate, finding);
  });
  return withoutRiskyFixes(document, findings).sort(byPosition);
}

/** In an entry that has a key in several spellings, what one of them says depends on the others: people decide. */
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

function withoutSuppressed(
  document: LintDocument,
  found: Finding[],
  isOn: (rule: string) => boolean,
  report: (onFinding: (finding: Finding) => void) => ReturnType<typeof reporter> | undefined,
): Finding[] {
  const suppressions = findSuppressions(document);
  if (suppressions.length === 0) return found;
  const { kept, unused, nameless } = applySuppressions(found, suppressions);
  const say = report((finding) => void kept.push(finding));
  const names = defaultRules.map(({ name }) => name);
  for (const { name, span } of unused) {
    if (names.includes(name) && !isOn(name)) continue; // the rule is off, for here or for now
    const meant = names.includes(name) ? undefined : nearest(name, names);
    const why = names.includes(name)
      ? `${name} finds nothing there`
      : `there is no rule '${name}'${meant === undefined ? "" : `; did you mean '${meant}'?`}`;
    say?.(span, `this suppresses nothing: ${why}`);
  }
  for (const { span, unknown } of nameless) {
    const why =
      unknown === undefined
        ? "it names no rule"
        : `there is no 'aws-auth-map-${shorten(unknown)}'; write aws-auth-map-disable, -disable-line or -disable-next-line`;
    say?.(span, `this suppresses nothing: ${why}`);
  }
  return kept;
}

/** One place that several entries share through an alias is found once for each of them. */
function unique(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ start, end, rule, message }) => {
    const key = `${start} ${end} ${rule} ${message}`;
    return seen.size !== seen.add(key).size;
  });
}

function byPosition(a: Finding, b: Finding): number {
  return (
    a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : a.end - b.end)
  );
}
