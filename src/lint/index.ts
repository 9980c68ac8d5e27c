export {
  configSchema,
  type LintConfig,
  LintConfigError,
  type LintConfigIssue,
  parseConfig,
  type RuleSetting,
  type RuleSettings,
} from "./config.ts";
export type { Finding, Fix, Level, Severity, TextEdit } from "./finding.ts";
export { type FixResult, fix } from "./fix.ts";
export { type LintOptions, lint } from "./lint.ts";
