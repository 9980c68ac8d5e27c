import { isScalar } from "yaml";
import { removeItem } from "../../../document/list-items.ts";
import { writtenAs } from "../../../document/nodes.ts";
import type { LintAccount } from "../../../document/section.ts";
import type { SpanEdit } from "../../../document/source.ts";
import { isAccountId } from "../../../identity/iam-name.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import { meantAccount } from "../../knowledge/meant-accounts.ts";

/** An item, and the account that was meant. `isListed`: that one is in the list already. */
type Item = { readonly value: string; readonly account: string; readonly isListed: boolean };

/** https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-identifiers.html */
export const accountId = defineRule({
  name: "account-id",
  description: "an item of mapAccounts that is not twelve digits",
  level: "error",
  fixes: false,
  messages: {
    other: ({ value }: { value: string }) => noAccount(value, "write the account's id"),
    "other-characters": (item: Item) => noAccount(item.value, adviceFor(item)),
    arn: (item: Item) => `${noAccount(item.value, "an ARN has no place here")}; ${adviceFor(item)}`,
    short: ({ value, account }: Omit<Item, "isListed">) =>
      noAccount(value, `if a tool dropped its leading zero, the account is "${account}"`),
    number: ({ value }: { value: string }) =>
      noAccount(value, "a tool took it for a number: quote it where it comes from"),
  },
  yieldsTo: [{ rule: "placeholder", at: "place" }],
  check({ sections }, report) {
    for (const { accounts, list } of sections) {
      const listed = new Set(accounts.map(({ value }) => value));
      for (const item of accounts) {
        const { value, span, index } = item;
        if (isAccountId(value)) continue;
        const meant = meantAccount(value);
        if (!("account" in meant)) report(span, { ...meant, value });
        else if (meant.found === "short") report(span, { ...meant, found: meant.found, value });
        else {
          const isListed = listed.has(meant.account);
          const edits = isListed ? removeItem(list, index, span.source) : quoted(item, meant.account);
          report(span, { ...meant, found: meant.found, value, isListed }, { suggestion: edits });
          // Of two items that mean one account, the second is superfluous.
          listed.add(meant.account);
        }
      }
    }
  },
});

function noAccount(value: string, advice: string): string {
  const what = value === "" ? "an empty item" : `'${shorten(value)}'`;
  return `${what} does not have the 12 digits of an account's id, so it matches no account; ${advice}`;
}

function adviceFor({ account, isListed }: Item): string {
  return isListed ? `${account} is in this list: delete this item` : `write "${account}"`;
}

/** In quotes, since to other tools it would be a number. */
function quoted({ node, span }: LintAccount, account: string): SpanEdit[] | undefined {
  const isWhole =
    isScalar(node) && node.type?.startsWith("BLOCK") !== true && !writtenAs(span).includes("\n");
  return isWhole ? [{ span, text: `"${account}"` }] : undefined;
}
