import { defineRule } from "../../engine/rule.ts";
import { isMeantAsAccount } from "../../knowledge/meant-accounts.ts";

/** https://github.com/kubernetes-sigs/aws-iam-authenticator/issues/189 */
export const mapAccounts = defineRule({
  name: "map-accounts",
  description: "accounts whose every user and role is let in",
  level: "warning",
  fixes: false,
  messages: {
    accounts: ({ count }: { count: number }) =>
      `mapAccounts lets in every user and role of the ${count === 1 ? "account" : `${count} accounts`} that it lists, with the ARN as username and without groups, so they all can do what system:authenticated can; map those who need access under mapRoles or mapUsers`,
  },
  check({ sections }, report) {
    for (const { name, key, accounts } of sections) {
      // Items that a slip made one of are counted as they are meant, so that its fix brings nothing new.
      const items = accounts.flatMap(({ value }) => value.split(" - "));
      const count = new Set(items.filter(isMeantAsAccount)).size;
      if (name === "mapAccounts" && count > 0) report(key.span, { found: "accounts", count });
    }
  },
});
