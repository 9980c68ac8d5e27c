import { defineRule } from "../rule.ts";

/** https://github.com/kubernetes-sigs/aws-iam-authenticator/issues/189 */
export const mapAccounts = defineRule({
  name: "map-accounts",
  description: "accounts whose every user and role is let in",
  level: "warning",
  fixes: false,
  check({ sections }, report) {
    for (const { name, key, accounts } of sections) {
      if (name !== "mapAccounts" || accounts.length === 0) continue;
      const whose = accounts.length === 1 ? "this account" : `these ${accounts.length} accounts`;
      report(
        key.span,
        `every user and role of ${whose} is authenticated, with its ARN as username and without groups: what system:authenticated may do, they may; map those who need access under mapRoles or mapUsers`,
      );
    }
  },
});
