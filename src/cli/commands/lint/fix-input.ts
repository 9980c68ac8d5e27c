// The findings of a manifest, and the manifest with its fixes made.
import type { LintDocument } from "../../../document/document.ts";
import type { Finding } from "../../../lint/engine/finding.ts";
import type { LintReport } from "../../../lint/engine/lint-report.ts";
import { mayHoldSuppressions } from "../../../lint/engine/suppressions.ts";
import { lintDocument, readForLint } from "../../../lint/lint-document.ts";
import type { LintOptions } from "../../../lint/lint-options.ts";
import { type NamedText, STANDARD_INPUT } from "../../input/read-text.ts";
import { CliError } from "../../output/outcome.ts";
import type { FixChoice, Linted } from "./linted.ts";

/** With --fix, standard input is printed. Whoever writes it into a file is not to lose it. */
export function unchanged({ text, byteOrderMark }: NamedText): Linted {
  const all = byteOrderMark + text;
  return {
    outcome: "linted",
    text,
    findings: [],
    suppressed: [],
    fixes: { before: all, after: all, count: 0, refused: 0 },
    remarks: ["<stdin>: error: there is nothing to lint in it"],
    isIncomplete: true,
  };
}

/** Whether a fix is left to a person is asked only where there is one. */
export async function reportOf(document: LintDocument, options: LintOptions): Promise<LintReport> {
  const report = lintDocument(document, options);
  if (!report.findings.some(({ fixable }) => fixable)) return report;
  const { withheldAmong } = await import("../../../lint/withheld.ts");
  return { ...report, findings: withheldAmong(document, report.findings) };
}

export async function fixInput(
  path: string,
  { text, byteOrderMark }: NamedText,
  options: LintOptions,
  { mode, all }: FixChoice,
): Promise<Linted> {
  const { fix } = await import("../../../lint/fix.ts");
  const { text: fixed, findings, applied } = fix(text, { ...options, all });
  const refused = findings.filter(({ fixable, withheld }) => fixable || withheld !== undefined).length;
  const fixes = {
    before: byteOrderMark + text,
    after: byteOrderMark + fixed,
    count: applied.length,
    refused,
  };
  const isWritten = mode === "write" && path !== STANDARD_INPUT && fixed !== text;
  try {
    if (isWritten) {
      const { replaceText } = await import("../../output/write-file.ts");
      await replaceText(path, fixes.before, fixes.after);
    }
    const suppressed = mayHoldSuppressions(fixed)
      ? lintDocument(readForLint(fixed, options), options).suppressed
      : [];
    return { outcome: "linted", text: fixed, findings: findings.map(withoutFix), suppressed, fixes };
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    return {
      outcome: "linted",
      text,
      ...(await reportOf(readForLint(text, options), options)),
      writeFailure: error.message,
    };
  }
}

/** What is left has a fix that `fix` refuses: it is for people. */
function withoutFix({ fix: _, ...finding }: Finding): Finding {
  return { ...finding, fixable: false };
}
