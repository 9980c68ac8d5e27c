import { shapeOf } from "../arn-kinds.ts";
import { partOf } from "../nodes.ts";
import { defineRule } from "../rule.ts";

/** https://docs.aws.amazon.com/singlesignon/latest/userguide/referencingpermissionsets.html */
export const ssoRoleSuffix = defineRule({
  name: "sso-role-suffix",
  description: "an IAM Identity Center role, whose name changes when it is provisioned anew",
  level: "info",
  fixes: false,
  check({ entries }, report) {
    for (const { arn } of entries) {
      if (arn === undefined || shapeOf(arn).kind !== "role") continue;
      const match = /AWSReservedSSO_[^/]*_([0-9a-f]{16})$/i.exec(arn.value);
      const suffix = match?.[1];
      if (suffix === undefined) continue;
      const end = arn.value.length;
      report(
        partOf(arn, end - suffix.length, end),
        "this suffix changes when the permission set is deleted and provisioned anew, and everyone in it is locked out then; look after this entry when that happens",
      );
    }
  },
});
