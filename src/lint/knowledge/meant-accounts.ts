// Which account was meant by an item of mapAccounts.
import { isAccountId, withLeadingZeros } from "../../identity/iam-name.ts";
import { readWrittenArn } from "../../identity/written-arn.ts";
import { isAccount } from "./placeholders.ts";

export type MeantAccount =
  | { readonly found: "other-characters" | "arn" | "short"; readonly account: string }
  | { readonly found: "number" | "other" };

/** What an item that is not an account's id was meant to be. `short`: if its leading zeros were dropped. */
export function meantAccount(value: string): MeantAccount {
  const digits = value.length > 256 ? "" : value.replace(/[\s-]/g, "");
  if (isAccountId(digits)) return { found: "other-characters", account: digits };
  const { isArn, account } = readWrittenArn(value);
  if (isArn && isAccountId(account)) return { found: "arn", account };
  const padded = withLeadingZeros(digits);
  if (padded !== undefined) return { found: "short", account: padded };
  return { found: /^\d(?:\.\d+)?e\+?1[01]$/i.test(digits) ? "number" : "other" };
}

/** Whether an item lets an account in, or will once what is wrong with it is mended. */
export function isMeantAsAccount(value: string): boolean {
  return isAccount(value) || ["other-characters", "arn"].includes(meantAccount(value).found);
}
