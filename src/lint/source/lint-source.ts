// Lints what a source has read: each of its documents as the manifest that it stands for, its access entries, and the slips of
// its form. Findings are told at their places in the file.
import type { SourceReading } from "../../sources/model/reading.ts";
import type { Finding } from "../engine/finding.ts";
import type { LintReport } from "../engine/lint-report.ts";
import type { LintOptions } from "../lint-options.ts";
import { formFindings } from "./form-findings.ts";
import { lintByFillings } from "./lint-by-fillings.ts";
import { withoutSuppressed } from "./suppress.ts";

/**
 * The findings about all that a source has read. Content never makes it throw.
 *
 * @param form The name of the source. Some rules are about one form alone.
 * @throws LintConfigError for a configuration that is not valid.
 */
export function lintSource(reading: SourceReading, options: LintOptions = {}, form?: string): LintReport {
  const reports = reading.documents.map((document) => lintByFillings(document, reading, options));
  const findings = [...reports.flatMap((report) => report.findings), ...formFindings(reading, options, form)];
  const suppressed = reports.flatMap((report) => report.suppressed);
  const report = withoutSuppressed({ findings, suppressed }, reading.text, options);
  return {
    findings: eachOnce(report.findings).sort(byPlace),
    suppressed: eachOnce(report.suppressed).sort(byPlace),
  };
}

/** A loop makes several entries of one text: what is said of it in the same words is said once. */
function eachOnce<Each extends Finding>(findings: readonly Each[]): Each[] {
  const keyOf = ({ file, rule, start, end, message }: Finding) =>
    JSON.stringify([file, rule, start, end, message]);
  return [...new Map([...findings].reverse().map((each) => [keyOf(each), each])).values()].reverse();
}

function byPlace(a: Finding, b: Finding): number {
  const byFile = a.file < b.file ? -1 : a.file > b.file ? 1 : 0;
  const byRule = a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0;
  return byFile || a.line - b.line || a.column - b.column || byRule || a.end - b.end;
}
