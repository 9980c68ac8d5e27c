// From what STS says about a caller to the identity that aws-auth is asked about.
import * as z from "zod/mini";
import { type IdentityType, type ParsedArn, sessionNameIn } from "./arn.ts";

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

/** The ARN in what a caller of `resolve` gives, undefined where there is none. */
export function arnOf(caller: CallerIdentity | string): string | undefined {
  if (typeof caller === "string") return caller;
  const arn: unknown = typeof caller === "object" ? caller?.Arn : undefined;
  return typeof arn === "string" ? arn : undefined;
}

/**
 * The identity, or what is malformed about it.
 *
 * @param parsed What `readArn` says about the caller's ARN, `arn`.
 * @see the reference's pkg/token/token.go (Verify)
 */
export function readIdentity(
  caller: CallerIdentity | string,
  arn: string,
  parsed: ParsedArn,
): Identity | string {
  const { type, canonicalArn, partition } = parsed;
  if (typeof caller === "string") {
    const sessionName = sessionNameIn(arn, parsed);
    return { arn, canonicalArn, type, partition, accountId: parsed.accountId, userId: "", sessionName };
  }
  const { Account: accountId = parsed.accountId, UserId: fullUserId, AccessKeyId: accessKeyId } = caller;
  if (typeof accountId !== "string") return "Account is not text; give the account id in quotes";
  if (accessKeyId !== undefined && typeof accessKeyId !== "string") return "AccessKeyId is not text";
  let userId = "";
  let sessionName = "";
  if (fullUserId === undefined) {
    sessionName = sessionNameIn(arn, parsed);
  } else if (typeof fullUserId !== "string") {
    return "UserId is not text";
  } else if (type === "assumed-role" || type === "role") {
    const colon = fullUserId.indexOf(":");
    if (colon === -1 || fullUserId.indexOf(":", colon + 1) !== -1) {
      return `UserId '${fullUserId}' is not that of a role session, <role id>:<session name>`;
    }
    userId = fullUserId.slice(0, colon);
    sessionName = fullUserId.slice(colon + 1);
  } else userId = fullUserId;
  return accessKeyId === undefined
    ? { arn, canonicalArn, type, partition, accountId, userId, sessionName }
    : { arn, canonicalArn, type, partition, accountId, userId, sessionName, accessKeyId };
}
