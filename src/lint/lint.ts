// The linter: reads the document, and asks each rule that is on.
import { type LintDocument, readDocument } from "../document/document.ts";
import { activeRules } from "./config/active-rules.ts";
import { type LintConfig, parseConfig } from "./config/config.ts";
import type { Finding } from "./engine/finding.ts";
import type { LintReport } from "./engine/lint-report.ts";
import type { CountingComments } from "./engine/rule-set.ts";
import { runRules } from "./engine/run.ts";
import { defaultRules, unusedSuppression } from "./rules/index.ts";

export interface LintOptions {
  /** The file's name, for the findings and for `overrides`; relative to the configuration file, with `/`. */
  readonly filename?: string;
  /** What `.aws-auth-map.yaml` says, as an object. */
  readonly config?: LintConfig;
  /** False takes no account of comments that suppress findings. Default: true, where `config` allows them. */
  readonly inlineSuppressions?: boolean;
}

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
  return lintDocument(readDocument(text), options);
}

/**
 * The same for a document that has been read already.
 *
 * @internal
 */
export function lintDocument(document: LintDocument, options: LintOptions = {}): LintReport {
  const { filename = "<text>", config = {} } = options;
  const parsed = parseConfig(config);
  const active = activeRules(parsed, filename);
  const names = defaultRules.map(({ name }) => name);
  const comments = countingComments(options, parsed);
  return runRules(document, { active, names, comments, unusedSuppression }, filename);
}

/** The caller has chosen to ignore comments. What the configuration says concerns their author, who is told. */
function countingComments(
  { inlineSuppressions }: LintOptions,
  { inlineSuppressions: configured = true }: LintConfig,
): CountingComments {
  if (inlineSuppressions === false) return "ignored";
  if (configured === "with-reason") return "with-reason";
  return configured ? "all" : "refused";
}
