// The decisions that led to an answer, as they were made.
import type { ParsedArn } from "../identity/arn.ts";
import type { IdentitySources } from "../identity/caller-identity.ts";
import type { AccountItem } from "../schema/entries.ts";

/**
 * What `resolve` writes down on its way, for `explain`. Each value is there once its decision was made; the entry that
 * was found is the answer's own.
 */
export interface Trace extends IdentitySources {
  /** What the caller's ARN says; absent where it is malformed. */
  arn?: ParsedArn;
  /** The item of mapAccounts that lists the account, where no entry was found. */
  account?: AccountItem;
  /** What `{{EC2PrivateDNSName}}` became. */
  dnsName?: string;
  /** The entry's username with its templates filled in. */
  username?: string;
  /** The reserved prefix that the username starts with. */
  reservedPrefix?: string;
}
