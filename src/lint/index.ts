// `aws-auth-map/lint`: what is wrong with a document, and its fixes. It is pure.
export { type LintConfig, parseConfig, type RuleSetting, type RuleSettings } from "./config.ts";
export { LintConfigError, type LintConfigIssue } from "./config-issues.ts";
export { configSchema } from "./config-schema.ts";
export type { Finding, Fix, Level, Severity, TextEdit } from "./finding.ts";
export { type FixResult, fix } from "./fix.ts";
export { type LintOptions, lint } from "./lint.ts";
