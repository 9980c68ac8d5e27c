// The server setting `scrubbedAccounts`: AWS accounts whose identities are neither logged nor told to the API server.
// Source: the reference's pkg/server/server.go (isLoggableIdentity, authenticateEndpoint).
import type { DenialReason } from "../mapping/resolution.ts";

export interface ScrubbingOptions {
  /**
   * AWS accounts whose identities are not told. A TokenReview then has no `extra`, and its `uid` names the username in
   * place of the account and the user id. Log entries have no identity. Default: none.
   *
   * The username and the groups are told, as the reference tells them. A username may hold what a template filled in; one
   * by `mapAccounts` is the whole ARN.
   */
  readonly scrubbedAccounts?: readonly string[] | undefined;
}

/** @param accountId As STS gives it. */
export function isScrubbed(accountId: string, { scrubbedAccounts = [] }: ScrubbingOptions): boolean {
  return scrubbedAccounts.includes(accountId);
}

/** @throws TypeError for what is no account, since it would scrub nothing. */
export function checkScrubbedAccounts({ scrubbedAccounts }: ScrubbingOptions): void {
  if (scrubbedAccounts === undefined) return;
  const isAccount = (account: unknown) => typeof account === "string" && /^[0-9]{12}$/.test(account);
  if (Array.isArray(scrubbedAccounts) && scrubbedAccounts.every(isAccount)) return;
  throw new TypeError("scrubbedAccounts is not a list of account ids: each is a text of 12 digits");
}

/** The messages of `resolve` name the identity. These do not. */
export const scrubbedMessages: Readonly<Record<DenialReason, string>> = {
  "not-ready": "aws-auth has not been read yet",
  "malformed-identity": "the identity is malformed",
  "not-mapped": "the identity has no entry, and mapAccounts does not list its account",
  template: "a template of its entry cannot be filled in for the identity",
  "reserved-username": "its username starts with a reserved prefix",
};
