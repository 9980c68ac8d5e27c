// `aws-auth-map/access-entries`: EKS access entries, and who gets in by them and by aws-auth together. Pure.
export type {
  AccessMapped,
  AccessResolution,
  AccessSource,
  ByEntry,
  MatchedBy,
  OtherAnswer,
  SourceAnswer,
  UserIdMismatch,
} from "../access/access-answer.ts";
export type { AccessInput } from "../access/access-input.ts";
export type {
  AuthorizerStep,
  CanAnswer,
  CanResult,
  CanStep,
  IdentityStep,
  PolicyStep,
  RbacStep,
} from "../access/can-steps.ts";
export { type ClusterAccess, createAccess } from "../access/create-access.ts";
export type { AccessDoubt, AccessDoubtCode } from "../access/entry-doubts.ts";
export type { AccessExplanation, OtherExplanation } from "../access/explain-access.ts";
export type { AccessEntriesGiven } from "../access-entries/mappings.ts";
export type { PolicyDenial, PolicyDoubt } from "../access-entries/policies/decide.ts";
export type { PolicyDocumentation, RulesPrecision } from "../access-entries/policies/documentation.ts";
export { type AccessPolicy, isKnown, policyOf, rulesOf } from "../access-entries/policies/policy.ts";
export type { AccessEntriesInput, AccessEntriesItem } from "../access-entries/read/input.ts";
export {
  type AccessEntriesRead,
  parseAccessEntries,
  readAccessEntries,
} from "../access-entries/read/parse.ts";
export type { AccessCluster } from "../access-entries/read/part.ts";
export type { AccessEntriesProblem, AccessEntriesProblemCode } from "../access-entries/read/problem.ts";
export type { Refusal, RefusalCode, RefusalData, RefusalOptions } from "../access-entries/refusal.ts";
export { refusalsOf } from "../access-entries/refusals.ts";
export { principalKey, type RefusalAmong, refusalsAmong } from "../access-entries/same-principal.ts";
export { isServiceMade } from "../access-entries/service-made.ts";
export type { BackReason, BackVerdict } from "../migrate/back-line.ts";
export { type CheckInput, checkMigration, type MigrationCheck } from "../migrate/check-migration.ts";
export {
  type DifferenceCode,
  differenceCodes,
  type MigrationDifference,
  type PrincipalAccess,
} from "../migrate/difference.ts";
export { describeDifference } from "../migrate/difference-words.ts";
export { type MigrationBack, migrateBack } from "../migrate/migrate-back.ts";
export type { MigrationInput, MigrationOptions, RolePaths } from "../migrate/options.ts";
export type {
  ComparedEntry,
  MigrationPlan,
  MigrationVerdict,
  NeededPath,
  PlannedBinding,
  Verdict,
} from "../migrate/plan.ts";
export { planMigration } from "../migrate/plan-migration.ts";
export type { Caveat, MigrationReason, Obstacle, PlanRemark } from "../migrate/reason.ts";
export { describeReason } from "../migrate/reason-words.ts";
export type {
  AccessEntry,
  AccessEntryHole,
  AccessPolicyAssociation,
  AccessScope,
  AuthenticationMode,
} from "../schema/access-entry.ts";
export type {
  EksAccessEntry,
  EksAssociatedPolicy,
  EksBundle,
  EksCluster,
  EksUnanswered,
} from "../schema/eks.ts";
