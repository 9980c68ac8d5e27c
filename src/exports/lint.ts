// `aws-auth-map/lint`: what is wrong with a document, and how to fix it. Pure.
export { type LintConfig, parseConfig, type RuleSetting, type RuleSettings } from "../lint/config/config.ts";
export { LintConfigError, type LintConfigIssue } from "../lint/config/config-issues.ts";
export { configSchema } from "../lint/config/config-schema.ts";
export type { Finding, Fix, Level, Severity } from "../lint/engine/finding.ts";
export type { LintReport, SuppressedFinding } from "../lint/engine/lint-report.ts";
export { type FixResult, fix } from "../lint/fix.ts";
export { type LintOptions, lint, lintReport } from "../lint/lint.ts";
export type { TextEdit } from "../text/edit.ts";
