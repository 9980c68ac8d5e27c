// `aws-auth-map`: what aws-auth says, who an identity becomes, and why. Pure.
export type { AwsAuth, Piece, ReadText } from "../document/aws-auth.ts";
export { type EncodeInput, encodeAwsAuth } from "../document/encode.ts";
export type { MappingInput } from "../document/mapping-input.ts";
export { type ParseOptions, parseAwsAuth } from "../document/parse.ts";
export {
  AwsAuthParseError,
  type Expected,
  type Problem,
  type ProblemCode,
  type ProblemData,
  type SectionName,
} from "../document/problem.ts";
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
export { findUnread, type UnreadArn } from "../explain/unread.ts";
export type { ValueKind } from "../go-yaml/value-kind.ts";
export {
  type CanonicalArn,
  canonicalizeArn,
  type IdentityType,
  MalformedArnError,
  stripRolePath,
} from "../identity/arn.ts";
export type { Identity } from "../identity/caller-identity.ts";
export { createMapper, type Mapper } from "../mapper.ts";
export type { MapperOptions } from "../mapping/mapper-options.ts";
export type {
  DenialReason,
  Mapped,
  NotMapped,
  Resolution,
  ResolutionHole,
  Unknown,
} from "../mapping/resolution.ts";
export type { CallerIdentity } from "../schema/caller-identity.ts";
export type { AwsAuthData, ConfigMapLike } from "../schema/config-map.ts";
export type {
  AccountItem,
  Mapping,
  Origin,
  Partition,
  RoleArnMapping,
  RoleInput,
  RoleMapping,
  SsoMapping,
  SsoMatch,
  UserInput,
  UserMapping,
} from "../schema/entries.ts";
export type { EntryHole, HoleReason, SectionHole, TextHole, UnknownValue } from "../schema/hole.ts";
export type { ServerSettings, TemplateDelimiters } from "../schema/settings.ts";
export type { Position, SourceRange } from "../text/position.ts";
export type { ScrubbingOptions } from "../webhook/scrubbed-accounts.ts";
export { type TokenReviewStatus, toTokenReview } from "../webhook/token-review.ts";
