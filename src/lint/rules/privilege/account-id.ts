import { isAccountId } from "../../../identity/iam-name.ts";
import { readWrittenArn } from "../../../identity/written-arn.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule, type Said } from "../../engine/rule.ts";

const words = {
  other: ({ value }: { value: string }) => noAccount(value, ""),
  "other-characters": ({ value, account }: { value: string; account: string }) =>
    noAccount(value, `; write "${account}"`),
  arn: ({ value, account }: { value: string; account: string }) =>
    noAccount(value, `, not an ARN; write "${account}"`),
  short: ({ value, account }: { value: string; account: string }) =>
    noAccount(value, `; if a tool has dropped the leading zero, write "${account}"`),
  number: ({ value }: { value: string }) =>
    noAccount(value, "; a tool took it for a number, so quote it where it comes from"),
};

function noAccount(value: string, advice: string): string {
  const what = value === "" ? "an empty item" : `'${shorten(value)}'`;
  return `${what} matches no account: an account id is twelve digits${advice}`;
}

/** https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-identifiers.html */
export const accountId = defineRule({
  name: "account-id",
  description: "an item of mapAccounts that is not twelve digits",
  level: "error",
  fixes: false,
  messages: words,
  yieldsTo: [{ rule: "placeholder", at: "place" }],
  check({ sections }, report) {
    for (const { value, span } of sections.flatMap(({ accounts }) => accounts)) {
      if (!isAccountId(value)) report(span, meantBy(value));
    }
  },
});

/** What the item was meant to be, where that is plain. */
function meantBy(value: string): Said<typeof words> {
  const digits = value.length > 256 ? "" : value.replace(/[\s-]/g, "");
  if (isAccountId(digits)) return { found: "other-characters", value, account: digits };
  const { isArn, account } = readWrittenArn(value);
  if (isArn && isAccountId(account)) return { found: "arn", value, account };
  if (/^\d{9,11}$/.test(digits)) return { found: "short", value, account: digits.padStart(12, "0") };
  return { found: /^\d(?:\.\d+)?e\+?1[01]$/i.test(digits) ? "number" : "other", value };
}
