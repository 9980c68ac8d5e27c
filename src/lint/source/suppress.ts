// Comments that suppress findings in a form that is not a manifest. Those in a manifest's text that stands in it are counted
// already, where that text is linted.
import { pieceSource } from "../../document/source.ts";
import type { JoinedText } from "../../sources/model/joined-text.ts";
import { locateIn } from "../../text/position.ts";
import { activeRules } from "../config/active-rules.ts";
import { parseConfig } from "../config/config.ts";
import type { Finding } from "../engine/finding.ts";
import type { LintReport, SuppressedFinding } from "../engine/lint-report.ts";
import { asSuppressed, counts, heldBy } from "../engine/run.ts";
import { sortBySuppression } from "../engine/sort-by-suppression.ts";
import { mayHoldSuppressions, suppressionsInText } from "../engine/suppressions.ts";
import { countingComments } from "../lint-document.ts";
import type { LintOptionsOfRun } from "../options-of-run.ts";
import { defaultRules } from "../rules/index.ts";
import { formRules } from "../rules/source-rules.ts";

export function withoutSuppressed(
  { findings, suppressed }: LintReport,
  { files }: JoinedText,
  options: LintOptionsOfRun,
): LintReport {
  const { filename = "<text>", config = {}, rbac } = options;
  const rules = [...defaultRules, ...formRules, ...(rbac?.rules ?? [])];
  const parsed = parseConfig(config);
  const comments = countingComments(options, parsed);
  const kept = new Set(findings);
  const hidden = new Set(suppressed);
  const commented = comments === "ignored" ? [] : files.filter(({ text }) => mayHoldSuppressions(text));
  for (const { name, text } of commented) {
    const isYaml = /\.(?:ya?ml|json)$/i.test(name);
    const found = suppressionsInText(pieceSource(text, 0, "\n"), isYaml);
    const names = found.flatMap((each) => (counts(each, { comments }) ? each.names : []));
    const isHeld = heldBy({ active: activeRules(parsed, filename, rules) });
    const own = findings.filter(({ file }) => file === name);
    const sorted = sortBySuppression(own.map(asCandidate), names, isHeld);
    for (const each of sorted.suppressed) {
      kept.delete(each.candidate.finding);
      hidden.add(asSuppressed(each, locateIn(text)));
    }
    // The text that a comment was found in was written for lint. Its line is told as the file has it.
    const known = suppressed.filter(({ file }) => file === name);
    for (const { candidate, by } of sortBySuppression(known.map(asCandidate), names, () => false)
      .suppressed) {
      const { finding } = candidate;
      hidden.delete(finding as SuppressedFinding); // it is one of those above
      hidden.add(asSuppressed({ candidate, by }, locateIn(text)));
    }
  }
  return { findings: [...kept], suppressed: [...hidden] };
}

function asCandidate(finding: Finding) {
  return { finding, found: finding.data.found, field: undefined, yieldsTo: [] };
}
