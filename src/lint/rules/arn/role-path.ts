import { defineRule } from "../../engine/rule.ts";
import { shapeOf } from "../../knowledge/arn-kinds.ts";
import { rewriteArn } from "../../knowledge/arns.ts";

/** STS leaves the path out of a session's ARN, and the reference compares without it. */
export const rolePath = defineRule({
  name: "role-path",
  description: "a role's ARN with its path, which matches no session",
  level: "error",
  fixes: true,
  check({ entries }, report) {
    for (const entry of entries) {
      const { arn } = entry;
      if (arn === undefined || shapeOf(arn).kind !== "role-path") continue;
      const right = arn.value.trim().replace(/(:role\/).*\//i, "$1");
      report(
        arn.span,
        `this matches no one: STS leaves a role's path out of its sessions' ARNs; write ${right}`,
        { fix: rewriteArn(entry, right) },
      );
    }
  },
});
