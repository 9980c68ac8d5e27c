import { removeItem } from "../../../document/list-items.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";

export const duplicateAccount = defineRule({
  name: "duplicate-account",
  description: "an account that mapAccounts lists twice",
  level: "warning",
  fixes: true,
  check({ sections }, report) {
    for (const { accounts, list } of sections) {
      const seen = new Set<string>();
      for (const { value, index, span } of accounts) {
        if (value === "" || seen.size !== seen.add(value).size) continue;
        report(span, `account ${shorten(value)} is in this list already`, {
          fix: removeItem(list, index, span.source),
        });
      }
    }
  },
});
