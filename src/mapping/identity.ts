// From what STS says about a caller to the identity that aws-auth is asked about.
import * as z from "zod/mini";
import { type IdentityType, readArn } from "./arn.ts";

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

/** A caller as the reference sees it. */
export interface Identity {
  /** As given. */
  readonly arn: string;
  /** What entries are compared with, ignoring case. */
  readonly canonicalArn: string;
  readonly type: IdentityType;
  readonly partition: string;
  readonly accountId: string;
  /** The part of UserId before the colon for a role, else all of it; "" where only an ARN was given. */
  readonly userId: string;
  /** The part of a role's UserId behind the colon; else "". */
  readonly sessionName: string;
  readonly accessKeyId?: string;
}

/** The identity, or what is malformed about it. Source: pkg/token/token.go and pkg/arn/arn.go of the reference. */
export function readIdentity(caller: CallerIdentity | string): Identity | string {
  if (typeof caller === "string") return fromArn(caller, undefined, undefined, undefined);
  if (typeof caller !== "object" || caller === null || typeof caller.Arn !== "string") {
    return "no ARN; give GetCallerIdentity's { Arn, Account, UserId }, or an ARN";
  }
  return fromArn(caller.Arn, caller.Account, caller.UserId, caller.AccessKeyId);
}

function fromArn(
  arn: string,
  account: string | undefined,
  fullUserId: string | undefined,
  accessKeyId: string | undefined,
): Identity | string {
  const parsed = readArn(arn);
  if (typeof parsed === "string") return parsed;
  const { type, canonicalArn, partition } = parsed;
  const accountId = account ?? parsed.accountId;
  let userId = fullUserId ?? "";
  let sessionName = "";
  if (type === "assumed-role" || type === "role") {
    if (fullUserId === undefined) sessionName = parsed.sessionName ?? "";
    else {
      const colon = fullUserId.indexOf(":");
      if (colon === -1 || fullUserId.includes(":", colon + 1)) {
        return `UserId '${fullUserId}' is not that of a role session, <role id>:<session name>`;
      }
      userId = fullUserId.slice(0, colon);
      sessionName = fullUserId.slice(colon + 1);
    }
  }
  return accessKeyId === undefined
    ? { arn, canonicalArn, type, partition, accountId, userId, sessionName }
    : { arn, canonicalArn, type, partition, accountId, userId, sessionName, accessKeyId };
}
