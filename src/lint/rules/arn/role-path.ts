import { defineRule } from "../../engine/rule.ts";
import { yieldsToArnFaults } from "../../knowledge/arn-facts.ts";
import { rewriteArn } from "../../knowledge/arns.ts";

/** STS leaves the path out of a session's ARN, and the reference compares without it. */
export const rolePath = defineRule({
  name: "role-path",
  description: "a role's ARN with its path, which matches no session",
  level: "error",
  fixes: true,
  messages: {
    path: ({ right }: { right: string }) =>
      `this matches no one: STS leaves a role's path out of its sessions' ARNs; write ${right}`,
  },
  yieldsTo: yieldsToArnFaults,
  check({ entries }, report) {
    for (const entry of entries) {
      const { arn } = entry;
      if (arn === undefined) continue;
      const { kind, path, name, pathAt, nameAt } = arn.reading;
      if (kind !== "role" || path.length < 2 || name === "") continue;
      const right = `${arn.value.slice(0, pathAt.start)}/${arn.value.slice(nameAt.start)}`.trim();
      report(arn.span, { found: "path", right }, { fix: rewriteArn(entry, right), field: "arn" });
    }
  },
});
