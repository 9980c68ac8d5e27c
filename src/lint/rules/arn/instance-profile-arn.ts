import { defineRule } from "../../engine/rule.ts";
import { shapeOf } from "../../knowledge/arn-kinds.ts";

export const instanceProfileArn = defineRule({
  name: "instance-profile-arn",
  description: "an instance profile's ARN in place of its role's, which matches no node",
  level: "error",
  fixes: false,
  check({ entries }, report) {
    for (const { arn } of entries) {
      if (arn === undefined || shapeOf(arn).kind !== "instance-profile") continue;
      report(
        arn.span,
        "this matches no one: an instance signs in as the role in its instance profile; write that role's ARN, which may have another name",
      );
    }
  },
});
