// `lint` as programs call it: it reads the text, and says too which fixes are left to a person.
import type { Finding } from "./engine/finding.ts";
import type { LintReport } from "./engine/lint-report.ts";
import { lintDocument, readForLint } from "./lint-document.ts";
import type { LintOptions } from "./lint-options.ts";
import { withheldAmong } from "./withheld.ts";

/**
 * Finds what is wrong, or doubtful, in an aws-auth document.
 *
 * @param text A manifest (YAML or JSON), the output of `kubectl get -o yaml` or `-o json`, a patch file.
 * @returns Findings by position, then rule; empty when all is well. Content never makes it throw.
 * @throws LintConfigError for a configuration that is not valid.
 */
export function lint(text: string, options: LintOptions = {}): Finding[] {
  return lintReport(text, options).findings;
}

/**
 * The findings of `lint`, and beside them those that comments suppress.
 *
 * @throws LintConfigError for a configuration that is not valid.
 */
export function lintReport(text: string, options: LintOptions = {}): LintReport {
  const document = readForLint(text, options);
  const report = lintDocument(document, options);
  return { ...report, findings: withheldAmong(document, report.findings) };
}
