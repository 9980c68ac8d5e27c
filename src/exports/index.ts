// The main entry: what aws-auth says, who an identity becomes, and why. It is pure.

export { type EncodeInput, encodeAwsAuth } from "../document/encode.ts";
export {
  type AwsAuth,
  type AwsAuthData,
  type ConfigMapLike,
  type ParseOptions,
  parseAwsAuth,
} from "../document/parse.ts";
export { AwsAuthParseError, type Problem, type ProblemCode, type SectionName } from "../document/problem.ts";
export type { Explanation } from "../explain/explain.ts";
export {
  type EntryRef,
  type ExplainStep,
  explanationSchema,
  type NearMiss,
  type NearMissKind,
  type StepName,
  type TemplateUse,
} from "../explain/explanation.ts";
export type { UnreadArn } from "../explain/unread.ts";
export {
  type CanonicalArn,
  canonicalizeArn,
  type IdentityType,
  MalformedArnError,
  stripRolePath,
} from "../identity/arn.ts";
export type { CallerIdentity, Identity } from "../identity/caller-identity.ts";
export { createMapper, type Mapper } from "../mapping/mapper.ts";
export type { MapperOptions } from "../mapping/mapper-options.ts";
export type { DenialReason, Mapped, NotMapped, Resolution } from "../mapping/resolution.ts";
export type { TemplateDelimiters } from "../mapping/template.ts";
export type { AccountItem, RoleMapping, SsoMatch, UserMapping } from "../schema/entries.ts";
export type { Position, SourceRange } from "../text/position.ts";
export { type TokenReviewStatus, toTokenReview } from "../webhook/token-review.ts";
