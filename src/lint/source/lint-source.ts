// Lints what a source has read: each of its documents as the manifest that it stands for, and the slips of its form. Findings
// are told at their places in the file.
import type { SourceReading } from "../../sources/model/reading.ts";
import type { Finding } from "../engine/finding.ts";
import type { LintReport } from "../engine/lint-report.ts";
import type { LintOptions } from "../lint-options.ts";
import { lintByFillings } from "./lint-by-fillings.ts";
import { slipFindings } from "./slip-findings.ts";

/**
 * The findings about all that a source has read. Content never makes it throw.
 *
 * @throws LintConfigError for a configuration that is not valid.
 */
export function lintSource(reading: SourceReading, options: LintOptions = {}): LintReport {
  const reports = reading.documents.map((document) => lintByFillings(document, reading, options));
  const findings = [...reports.flatMap((report) => report.findings), ...slipFindings(reading, options)];
  const suppressed = reports.flatMap((report) => report.suppressed);
  return { findings: findings.sort(byPlace), suppressed: suppressed.sort(byPlace) };
}

/** The findings about a document whose holes are filled. */
export function lintFilled(
  document: SourceDocument,
  { text }: Pick<SourceReading, "text">,
  options: LintOptions,
  fill: Fill,
): LintReport {
  const rendered = render(document, fill);
  // All of what a program wrote may be on one line. Then the lines are those of the section's own text.
  const lineOf = (offset: number) =>
    (document.isGenerated === true ? rendered.decoded(offset) : undefined)?.line ??
    text.locate(rendered.startOf(offset)).line;
  const read = { ...readForLint(rendered.text, { ...options, source: "file" }), lineOf };
  const isAsked = isWholeMap(document) ? undefined : ({ asksForWhole }: Rule) => asksForWhole !== true;
  const { findings, suppressed } = lintDocument(read, options, isAsked);
  const placed = placedIn({ document, text, rendered, sections: read.sections });
  const isTrue = isTrueFor(document);
  return {
    findings: withheldAmong(read, findings.filter(isTrue)).map(placed),
    suppressed: suppressed.filter(isTrue).map(placed),
  };
}

/** Whether the ConfigMap that it stands for is all there is: other back ends may be asked besides. */
function isWholeMap({ isPart, backEnd = "EKSConfigMap" }: SourceDocument): boolean {
  return isPart !== "entries" && backEnd === "EKSConfigMap";
}

function byPlace(a: Finding, b: Finding): number {
  const byFile = a.file < b.file ? -1 : a.file > b.file ? 1 : 0;
  const byRule = a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0;
  return byFile || a.line - b.line || a.column - b.column || byRule || a.end - b.end;
}
