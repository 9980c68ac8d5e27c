// `aws-auth-map/lint`: what is wrong with a document, and how to fix it. Pure.

export { parseIamRoles } from "../identity/parse-iam-roles.ts";
export {
  type LintConfig,
  type LintOverride,
  parseConfig,
  type RuleSetting,
  type RuleSettings,
} from "../lint/config/config.ts";
export { LintConfigError, type LintConfigIssue } from "../lint/config/config-issues.ts";
export { configSchema } from "../lint/config/config-schema.ts";
export type { Finding, Fix, Level, Severity, Withheld } from "../lint/engine/finding.ts";
export type { LintReport, SuppressedFinding } from "../lint/engine/lint-report.ts";
export type {
  ClusterFacts,
  IamAccount,
  IamPrincipal,
  IamRoles,
  IamRolesProblem,
  NeighbourNodeRole,
  NeighbourPlace,
  NeighbourServiceAccount,
  Neighbours,
  RoleTrust,
} from "../lint/engine/surroundings.ts";
export { type FixOptions, type FixResult, fix } from "../lint/fix.ts";
export { lint, lintReport } from "../lint/lint.ts";
export type { LintOptions } from "../lint/lint-options.ts";
export { createNeighbourhood, type Neighbourhood } from "../lint/neighbours/neighbourhood.ts";
export type { AuthenticationMode } from "../schema/access-entry.ts";
export type { TextEdit } from "../text/edit.ts";
