import { defineRule } from "../../engine/rule.ts";
import { isAccount } from "../../knowledge/placeholders.ts";

/** https://github.com/kubernetes-sigs/aws-iam-authenticator/issues/189 */
export const mapAccounts = defineRule({
  name: "map-accounts",
  description: "accounts whose every user and role is let in",
  level: "warning",
  fixes: false,
  messages: {
    accounts: ({ count }: { count: number }) =>
      `every user and role of ${count === 1 ? "this account" : `these ${count} accounts`} is authenticated, with its ARN as username and without groups: what system:authenticated may do, they may; map those who need access under mapRoles or mapUsers`,
  },
  check({ sections }, report) {
    for (const { name, key, accounts } of sections) {
      // Items that a slip made one of are counted as they are meant, so that its fix brings nothing new.
      const items = accounts.flatMap(({ value }) => value.split(" - "));
      const count = new Set(items.filter(isAccount)).size;
      if (name === "mapAccounts" && count > 0) report(key.span, { found: "accounts", count });
    }
  },
});
