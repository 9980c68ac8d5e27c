import { defineRule } from "../../engine/rule.ts";
import { isAccount } from "../../knowledge/placeholders.ts";

/** https://github.com/kubernetes-sigs/aws-iam-authenticator/issues/189 */
export const mapAccounts = defineRule({
  name: "map-accounts",
  description: "accounts whose every user and role is let in",
  level: "warning",
  fixes: false,
  check({ sections }, report) {
    for (const { name, key, accounts } of sections) {
      // Items that a slip has made one of are counted as they are meant, so that its fix brings nothing new.
      const items = accounts.flatMap(({ value }) => value.split(" - "));
      const listed = new Set(items.filter(isAccount));
      if (name !== "mapAccounts" || listed.size === 0) continue;
      const whose = listed.size === 1 ? "this account" : `these ${listed.size} accounts`;
      report(
        key.span,
        `every user and role of ${whose} is authenticated, with its ARN as username and without groups: what system:authenticated may do, they may; map those who need access under mapRoles or mapUsers`,
      );
    }
  },
});
