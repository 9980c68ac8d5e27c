import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import { isAccount } from "../../knowledge/placeholders.ts";

/** https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-identifiers.html */
export const accountId = defineRule({
  name: "account-id",
  description: "an item of mapAccounts that is not twelve digits",
  level: "error",
  fixes: false,
  check({ sections }, report) {
    for (const { accounts } of sections) {
      for (const { value, span } of accounts) {
        if (isAccount(value)) continue;
        const what = value === "" ? "an empty item" : `'${shorten(value)}'`;
        report(span, `${what} matches no account: an account id is twelve digits${advice(value)}`);
      }
    }
  },
});

function advice(value: string): string {
  const digits = value.length > 256 ? "" : value.replace(/[\s-]/g, "");
  if (/^\d{12}$/.test(digits)) return `; write "${digits}"`;
  const ofArn = /^arn:[^:]*:[^:]*:[^:]*:(\d{12}):/.exec(value)?.[1];
  if (ofArn !== undefined) return `, not an ARN; write "${ofArn}"`;
  if (/^\d{9,11}$/.test(digits))
    return `; if a tool has dropped the leading zero, write "${digits.padStart(12, "0")}"`;
  if (/^\d(?:\.\d+)?e\+?1[01]$/i.test(digits))
    return "; a tool took it for a number, so quote it where it comes from";
  return "";
}
