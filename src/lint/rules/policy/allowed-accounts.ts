import * as z from "zod/mini";
import { ssoAccounts } from "../../../document/keys.ts";
import { partOf } from "../../../document/nodes.ts";
import { isAccountId } from "../../../identity/iam-name.ts";
import { matchesPattern, patternsSchema } from "../../../text/patterns.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";

export const allowedAccounts = defineRule({
  name: "allowed-accounts",
  description: "an AWS account that the policy does not let into this cluster",
  level: "off",
  fixes: false,
  options: z.object({
    /** Patterns of account ids. */
    accounts: patternsSchema,
  }),
  messages: {
    refused: ({ account, allowed }: { account: string; allowed: readonly string[] }) =>
      `the policy does not let account ${account} in, but ${allowed.length === 0 ? "no account" : `only ${shorten(allowed.join(", "))}`}; remove it here, or have it added to the policy`,
  },
  yieldsTo: [{ rule: "placeholder", at: "field" }],
  check({ entries, sections }, report, { accounts: allowed }) {
    const isRefused = (account: string) =>
      isAccountId(account) && !allowed.some((pattern) => matchesPattern(account, pattern));
    for (const entry of entries) {
      const { arn } = entry;
      if (arn !== undefined) {
        const { account, parts } = arn.reading;
        const at = parts[4];
        if (at !== undefined && isRefused(account)) {
          report(partOf(arn, at.start, at.end), { found: "refused", account, allowed }, { field: "arn" });
        }
      }
      for (const { value, span } of ssoAccounts(entry)) {
        if (isRefused(value)) report(span, { found: "refused", account: value, allowed }, { field: "sso" });
      }
    }
    for (const { value, span } of sections.flatMap((section) => section.accounts)) {
      if (isRefused(value)) report(span, { found: "refused", account: value, allowed });
    }
  },
});
