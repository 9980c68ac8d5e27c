import { removeItem } from "../../../document/list-items.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";

export const duplicateAccount = defineRule({
  name: "duplicate-account",
  description: "an account that mapAccounts lists twice",
  level: "warning",
  fixes: true,
  messages: {
    duplicate: ({ account }: { account: string }) =>
      `account ${shorten(account)} is in this list twice, and the repeat changes nothing; delete this item`,
  },
  check({ sections }, report) {
    for (const { accounts, list } of sections) {
      const seen = new Set<string>();
      for (const { value: account, index, span } of accounts) {
        if (account === "" || seen.size !== seen.add(account).size) continue;
        report(span, { found: "duplicate", account }, { fix: removeItem(list, index, span.source) });
      }
    }
  },
});
