// Turns what STS says about a caller into the identity that is looked up in aws-auth.
import type { CallerIdentity } from "../schema/caller-identity.ts";
import { type IdentityType, type ParsedArn, sessionNameIn } from "./arn.ts";

/** A caller as the reference sees it. */
export interface Identity {
  /** The ARN as given. */
  readonly arn: string;
  /** The ARN with which entries are compared, ignoring case. */
  readonly canonicalArn: string;
  readonly type: IdentityType;
  readonly partition: string;
  readonly accountId: string;
  /** A role's UserId up to the colon, and another identity's whole UserId. "" where none was given. */
  readonly userId: string;
  /** The part of a role's UserId after the colon, or the ARN's where no UserId was given. "" for other identities. */
  readonly sessionName: string;
  readonly accessKeyId?: string;
}

/** The ARN in the input of `resolve`. Undefined if it has no ARN. */
export function arnOf(caller: CallerIdentity | string): string | undefined {
  if (typeof caller === "string") return caller;
  const arn: unknown = typeof caller === "object" ? caller?.Arn : undefined;
  return typeof arn === "string" ? arn : undefined;
}

/** Which part of the input an identity's account and session name come from. */
export interface IdentitySources {
  accountFrom?: "Account" | "arn";
  /** `none`: a role's identity without a session name. `no-role`: not a role's, so it has no sessions. */
  sessionFrom?: "UserId" | "arn" | "none" | "no-role";
}

/**
 * The identity, or a message that says what is malformed.
 *
 * @param arn The caller's ARN.
 * @param parsed The result of `readArn` for `arn`.
 * @param sources Filled in with where the account and the session name come from.
 * @see the reference's pkg/token/token.go (Verify)
 */
export function readIdentity(
  caller: CallerIdentity | string,
  arn: string,
  parsed: ParsedArn,
  sources?: IdentitySources,
): Identity | string {
  const { type, canonicalArn, partition } = parsed;
  if (typeof caller === "string") {
    const sessionName = sessionNameIn(arn, parsed);
    if (sources !== undefined) noteSources(sources, {}, type, sessionName);
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
  } else if (hasSessions(type)) {
    const colon = fullUserId.indexOf(":");
    if (colon === -1 || fullUserId.indexOf(":", colon + 1) !== -1) {
      return `UserId '${fullUserId}' is not the UserId of a role session, which is <role id>:<session name>`;
    }
    userId = fullUserId.slice(0, colon);
    sessionName = fullUserId.slice(colon + 1);
  } else userId = fullUserId;
  if (sources !== undefined) noteSources(sources, caller, type, sessionName);
  return accessKeyId === undefined
    ? { arn, canonicalArn, type, partition, accountId, userId, sessionName }
    : { arn, canonicalArn, type, partition, accountId, userId, sessionName, accessKeyId };
}

function noteSources(
  sources: IdentitySources,
  { Account, UserId }: Partial<CallerIdentity>,
  type: IdentityType,
  sessionName: string,
): void {
  sources.accountFrom = Account === undefined ? "arn" : "Account";
  if (!hasSessions(type)) sources.sessionFrom = "no-role";
  else if (UserId !== undefined) sources.sessionFrom = "UserId";
  else sources.sessionFrom = sessionName === "" ? "none" : "arn";
}

/** Whether the identity is a role's. Only roles have sessions and session names. */
export function hasSessions(type: IdentityType): boolean {
  return type === "assumed-role" || type === "role";
}
