// From what STS says about a caller to the identity that aws-auth is asked about.
import type { CallerIdentity } from "../schema/caller-identity.ts";
import { type IdentityType, type ParsedArn, sessionNameIn } from "./arn.ts";

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

/** Where an identity's account and session name were taken from. */
export interface IdentitySources {
  accountFrom?: "Account" | "arn";
  /** `none`: the identity is a role's, and nothing names a session. `no-role`: only a role has sessions. */
  sessionFrom?: "UserId" | "arn" | "none" | "no-role";
}

/**
 * The identity, or what is malformed about it.
 *
 * @param parsed What `readArn` says about the caller's ARN, `arn`.
 * @param sources Takes down where the account and the session name come from.
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
      return `UserId '${fullUserId}' is not that of a role session, <role id>:<session name>`;
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

/** Whether an identity of this type is a role's: others have no session, and no session name. */
export function hasSessions(type: IdentityType): boolean {
  return type === "assumed-role" || type === "role";
}
