// A caller, as STS describes it.
import * as z from "zod/mini";

/**
 * The answer of STS's GetCallerIdentity, and the access key id of the request. A program that only has the ARN can
 * leave out the rest.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html
 */
export const callerIdentitySchema = z.object({
  /** For example `arn:aws:sts::111122223333:assumed-role/Admin/alice`. */
  Arn: z.string(),
  /** The account id for `{{AccountID}}` and `mapAccounts`. Default: the ARN's. */
  Account: z.optional(z.string()),
  /** `AROAEXAMPLE:alice` for a role. Its session name is taken from here. Default: the session name in the ARN. */
  UserId: z.optional(z.string()),
  /** The value of `{{AccessKeyID}}`. STS does not return it: the reference takes it from the token. */
  AccessKeyId: z.optional(z.string()),
});

export type CallerIdentity = z.infer<typeof callerIdentitySchema>;
