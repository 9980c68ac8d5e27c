export {
  type CanonicalArn,
  canonicalizeArn,
  type IdentityType,
  MalformedArnError,
  stripRolePath,
} from "./mapping/arn.ts";
export type { CallerIdentity, Identity } from "./mapping/identity.ts";
export {
  createMapper,
  type DenialReason,
  type Mapped,
  type Mapper,
  type MapperOptions,
  type NotMapped,
  type Resolution,
} from "./mapping/mapper.ts";
export type { TemplateDelimiters } from "./mapping/template.ts";
export { type TokenReviewStatus, toTokenReview } from "./mapping/token-review.ts";
export { type EncodeInput, encodeAwsAuth } from "./schema/encode.ts";
export type { RoleMapping, SsoMatch, UserMapping } from "./schema/entries.ts";
export {
  type AwsAuth,
  type AwsAuthData,
  type ConfigMapLike,
  type ParseOptions,
  parseAwsAuth,
} from "./schema/parse.ts";
export type { Position, SourceRange } from "./schema/position.ts";
export { AwsAuthParseError, type Problem, type ProblemCode, type SectionName } from "./schema/problem.ts";
