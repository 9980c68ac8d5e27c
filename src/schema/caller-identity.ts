// Who STS says that a caller is.
import * as z from "zod/mini";

/**
 * What STS's GetCallerIdentity answers, and the access key id of the request. A program that has the ARN alone may
 * leave out the rest.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html
 */
export const callerIdentitySchema = z.object({
  /** Such as `arn:aws:sts::111122223333:assumed-role/Admin/alice`. */
  Arn: z.string(),
  /** The account id that `{{AccountID}}` and `mapAccounts` see. Default: the ARN's. */
  Account: z.optional(z.string()),
  /** `AROAEXAMPLE:alice` for a role: its session name is taken from here, not from the ARN. Default: the ARN's. */
  UserId: z.optional(z.string()),
  /** What `{{AccessKeyID}}` becomes. STS does not return it; the reference takes it from the token. */
  AccessKeyId: z.optional(z.string()),
});

export type CallerIdentity = z.infer<typeof callerIdentitySchema>;
