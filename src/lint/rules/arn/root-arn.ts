import { defineRule } from "../../engine/rule.ts";
import { shapeOf } from "../../knowledge/arn-kinds.ts";

export const rootArn = defineRule({
  name: "root-arn",
  description: "an account's root user",
  level: "warning",
  fixes: false,
  check({ entries }, report) {
    for (const { arn } of entries) {
      if (arn === undefined || shapeOf(arn).kind !== "root") continue;
      report(
        arn.span,
        "this is the account's root user alone, not everyone in the account; AWS advises against using it: map a role or a user",
      );
    }
  },
});
