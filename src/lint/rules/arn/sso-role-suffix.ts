import { defineRule } from "../../engine/rule.ts";
import { yieldsToUnclearArns } from "../../knowledge/arn-facts.ts";
import { ssoRoleOf } from "../../knowledge/sso-roles.ts";

/** https://docs.aws.amazon.com/singlesignon/latest/userguide/referencingpermissionsets.html */
export const ssoRoleSuffix = defineRule({
  name: "sso-role-suffix",
  description: "an IAM Identity Center role, whose name changes when it is provisioned anew",
  level: "info",
  fixes: false,
  messages: {
    suffix: () =>
      "the role gets another suffix when its permission set is deleted and assigned anew, and then nobody gets in by this entry; change it when that happens",
    // What is left of a name that was cut short, or was taken for the permission set's.
    "no-suffix": () =>
      "the name of a role of IAM Identity Center ends in '_' and 16 hexadecimal digits, and this one does not, so it matches no one; write the name as IAM lists it",
  },
  yieldsTo: yieldsToUnclearArns,
  check({ entries }, report) {
    for (const entry of entries) {
      const role = ssoRoleOf(entry);
      if (role === undefined) continue;
      if (role.name.isWhole) report(role.span, { found: "suffix" }, { field: "arn" });
      else report(role.span, { found: "no-suffix" }, { severity: "error", field: "arn" });
    }
  },
});
