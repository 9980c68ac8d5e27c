// `aws-auth-map/token`: from credentials to a bearer token, from that to an identity, and the webhook's answer.
export type { Partition } from "../schema/entries.ts";
export { type BearerToken, createToken, type TokenOptions } from "../token/create.ts";
export { type DecodedToken, decodeToken } from "../token/decode.ts";
export {
  StsError,
  type StsErrorCode,
  StsThrottledError,
  type TokenCreationCode,
  TokenCreationError,
  type TokenFormatCode,
  TokenFormatError,
} from "../token/errors.ts";
export type { AwsCredentials } from "../token/presign.ts";
export { createTokenVerifier, type TokenVerifier, type TokenVerifierOptions } from "../token/verifier.ts";
export type { ScrubbingOptions } from "../webhook/scrubbed-accounts.ts";
export type { TokenReviewStatus } from "../webhook/token-review.ts";
export {
  createTokenReviewHandler,
  type TokenReview,
  type TokenReviewHandler,
  type TokenReviewHandlerOptions,
  type TokenReviewLogEntry,
  type TokenReviewResponse,
} from "../webhook/token-review-handler.ts";
