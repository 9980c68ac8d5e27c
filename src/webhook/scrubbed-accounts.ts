// The server setting `scrubbedAccounts`: AWS accounts whose identities are neither logged nor told to the API server.
// Source: the reference's pkg/server/server.go (isLoggableIdentity, authenticateEndpoint).
import type { DenialReason, Unknown } from "../mapping/resolution.ts";

export interface ScrubbingOptions {
  /**
   * AWS accounts whose identities are kept secret. A TokenReview then has no `extra`, and its `uid` has the username
   * instead of the account and the user id. Log entries have no identity. Default: none.
   *
   * The username and the groups are still sent, as the reference sends them. A username may contain what a template
   * filled in. By `mapAccounts`, it is the whole ARN.
   */
  readonly scrubbedAccounts?: readonly string[] | undefined;
}

/** @param accountId As STS gives it. */
export function isScrubbed(accountId: string, { scrubbedAccounts = [] }: ScrubbingOptions): boolean {
  return scrubbedAccounts.includes(accountId);
}

/** @throws TypeError for a value that is not an account, since it would scrub nothing. */
export function checkScrubbedAccounts({ scrubbedAccounts }: ScrubbingOptions): void {
  if (scrubbedAccounts === undefined) return;
  const isAccount = (account: unknown) => typeof account === "string" && /^[0-9]{12}$/.test(account);
  if (Array.isArray(scrubbedAccounts) && scrubbedAccounts.every(isAccount)) return;
  throw new TypeError("scrubbedAccounts is not a list of account ids; each must be text of 12 digits");
}

/** The messages of `resolve` name the identity. These do not. */
export const scrubbedMessages: Readonly<Record<DenialReason | Unknown["reason"], string>> = {
  "not-ready": "aws-auth has not been read yet",
  "malformed-identity": "the identity is malformed",
  "not-mapped": "the identity has no entry, and mapAccounts does not list its account",
  template: "a template of its entry cannot be filled in for the identity",
  unknown: "its entry depends on values that are not known",
  "reserved-username": "its username starts with a reserved prefix",
};
