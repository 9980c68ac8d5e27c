import { stripRolePath } from "../../mapping/arn.ts";
import { rewriteArn } from "../arns.ts";
import { defineRule } from "../rule.ts";

const ROLE_WITH_PATH = /^arn:[^:]+:iam:[^:]*:[^:]*:role\/.+\//;

/** STS leaves the path out of a session's ARN, and the reference compares without it. */
export const rolePath = defineRule({
  name: "role-path",
  description: "a role's ARN with its path, which matches no session",
  level: "error",
  fixes: true,
  check({ entries }, report) {
    for (const entry of entries) {
      const { arn } = entry;
      if (arn === undefined || !ROLE_WITH_PATH.test(arn.value)) continue;
      const right = stripRolePath(arn.value);
      report(
        arn.span,
        `this matches no one: STS leaves a role's path out of its sessions' ARNs; write ${right}`,
        { fix: rewriteArn(entry, right) },
      );
    }
  },
});
