import { partOf } from "../../../document/nodes.ts";
import { readSsoRoleName } from "../../../identity/sso-role-name.ts";
import { defineRule } from "../../engine/rule.ts";
import { isRole, yieldsToArnFaults } from "../../knowledge/arn-facts.ts";

/** https://docs.aws.amazon.com/singlesignon/latest/userguide/referencingpermissionsets.html */
export const ssoRoleSuffix = defineRule({
  name: "sso-role-suffix",
  description: "an IAM Identity Center role, whose name changes when it is provisioned anew",
  level: "info",
  fixes: false,
  messages: {
    suffix: () =>
      "this suffix changes when the permission set is deleted and provisioned anew, and everyone in it is locked out then; look after this entry when that happens",
    // What is left of a name that was cut short, or was taken for the permission set's.
    "no-suffix": () =>
      "IAM Identity Center ends a role's name in '_' and sixteen hexadecimal digits, and this one does not: it matches no one; write the name as IAM lists it",
  },
  yieldsTo: yieldsToArnFaults,
  check({ entries }, report) {
    for (const { arn } of entries) {
      if (arn === undefined) continue;
      // A path, a session, white space: a fix mends them, and then it is this role.
      const reading = arn.reading;
      const { text, start } = reading.nameAt;
      const name = text.replace(BLANK_END, "");
      const sso = isRole(reading) ? readSsoRoleName(name) : undefined;
      if (sso === undefined) continue;
      const end = start + name.length;
      if (sso.isWhole) {
        const length = sso.suffix?.length ?? 0;
        report(partOf(arn, end - length, end), { found: "suffix" }, { field: "arn" });
      } else report(partOf(arn, start, end), { found: "no-suffix" }, { severity: "error", field: "arn" });
    }
  },
});

const BLANK_END = /(?<![\s\p{Cf}])[\s\p{Cf}]+$/u;
