import * as z from "zod/mini";
import { ssoAccounts } from "../../../document/keys.ts";
import { partOf } from "../../../document/nodes.ts";
import { matchesPattern, patternsSchema } from "../../../text/patterns.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import { shapeOf } from "../../knowledge/arn-kinds.ts";

export const allowedAccounts = defineRule({
  name: "allowed-accounts",
  description: "an AWS account that the policy does not let into this cluster",
  level: "off",
  fixes: false,
  options: z.object({
    /** Patterns of account ids. */
    accounts: patternsSchema,
  }),
  check({ entries, sections }, report, { accounts }) {
    const isRefused = (account: string) =>
      /^[0-9]{12}$/.test(account) && !accounts.some((pattern) => matchesPattern(account, pattern));
    const message = (account: string) =>
      `account ${account} is not among those that may be let in (${shorten(accounts.join(", "))})`;
    for (const entry of entries) {
      const { arn } = entry;
      if (arn !== undefined) {
        const { accountId, kind } = shapeOf(arn);
        const at = arn.value.indexOf(accountId);
        if (kind !== "placeholder" && isRefused(accountId)) {
          report(partOf(arn, at, at + accountId.length), message(accountId));
        }
      }
      for (const { value, span } of ssoAccounts(entry)) if (isRefused(value)) report(span, message(value));
    }
    for (const { value, span } of sections.flatMap((section) => section.accounts)) {
      if (isRefused(value)) report(span, message(value));
    }
  },
});
