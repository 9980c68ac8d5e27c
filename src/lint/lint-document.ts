// Asks each rule that is on about a document that has been read.
import { type LintDocument, readDocument } from "../document/document.ts";
import { activeRules } from "./config/active-rules.ts";
import { clusterFor } from "./config/cluster.ts";
import { type LintConfig, parseConfig } from "./config/config.ts";
import type { LintReport } from "./engine/lint-report.ts";
import type { Rule } from "./engine/rule.ts";
import type { CountingComments, RuleSet } from "./engine/rule-set.ts";
import { runRules } from "./engine/run.ts";
import type { LintOptions } from "./lint-options.ts";
import type { LintOptionsOfRun } from "./options-of-run.ts";
import { defaultRules, unusedSuppression } from "./rules/index.ts";
import { formRuleNames } from "./rules/source-rule-names.ts";

/** The document that the rules are asked about. */
export function readForLint(text: string, { source }: LintOptions): LintDocument {
  return readDocument(text, { isLive: source === "live" });
}

/** Which rules are asked, and which of their findings are shown. */
export interface RuleChoice extends Pick<RuleSet, "superfluous"> {
  readonly isAsked?: (rule: Rule) => boolean;
}

/**
 * What `lintReport` finds of the rules that are asked, without asking which of the fixes are left to a person.
 *
 * @throws LintConfigError for a configuration that is not valid.
 */
export function lintDocument(
  document: LintDocument,
  options: LintOptionsOfRun = {},
  { isAsked = () => true, superfluous }: RuleChoice = {},
): LintReport {
  const { filename = "<text>", config = {}, rbac } = options;
  const parsed = parseConfig(config);
  const asked = rbac === undefined ? defaultRules : [...defaultRules, ...rbac.rules];
  const active = activeRules(parsed, filename, asked).filter(({ rule }) => isAsked(rule));
  const names = [...defaultRules.map(({ name }) => name), ...formRuleNames];
  const comments = countingComments(options, parsed);
  const surroundings = {
    cluster: clusterFor(parsed, filename),
    iamRoles: options.iamRoles,
    neighbours: options.neighbours,
    rbac: rbac?.beside,
  };
  const rules = { active, names, comments, surroundings, unusedSuppression, superfluous };
  return runRules(document, rules, filename);
}

/** The caller has chosen to ignore comments. What the configuration says concerns their author, who is told. */
export function countingComments(
  { inlineSuppressions }: LintOptions,
  { inlineSuppressions: configured = true }: LintConfig,
): CountingComments {
  if (inlineSuppressions === false) return "ignored";
  if (configured === "with-reason") return "with-reason";
  return configured ? "all" : "refused";
}
