// Lints a text with access entries as the command does: by all forms, and as EKS's answers.
import type { Finding } from "../../../src/lint/engine/finding.ts";
import type { LintOptions } from "../../../src/lint/lint-options.ts";
import { lintAnswers } from "../../../src/lint/source/lint-answers.ts";
import { lintForm } from "../../sources/lint-form.ts";

/** @param file Its name tells the language. */
export async function lintEntries(
  text: string,
  file = "entries.yaml",
  options: LintOptions = {},
): Promise<readonly Finding[]> {
  const answers = lintAnswers(file, text, options);
  return answers === undefined ? await lintForm(text, file, undefined, options) : answers.findings;
}
