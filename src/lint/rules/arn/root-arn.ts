import { defineRule } from "../../engine/rule.ts";
import { yieldsToArnFaults } from "../../knowledge/arn-facts.ts";

export const rootArn = defineRule({
  name: "root-arn",
  description: "an account's root user",
  level: "warning",
  fixes: false,
  messages: {
    root: () =>
      "this is the account's root user alone, not everyone in the account, so nobody else gets in by it; AWS advises against using it: map a role or a user",
  },
  yieldsTo: yieldsToArnFaults,
  check({ entries }, report) {
    for (const { arn } of entries) {
      if (arn === undefined || arn.reading.kind !== "root") continue;
      report(arn.span, { found: "root" }, { field: "arn" });
    }
  },
});
