import { partOf } from "../../../document/nodes.ts";
import { defineRule } from "../../engine/rule.ts";
import { wildcardIn } from "../../knowledge/arn-facts.ts";

/** Source: the reference compares whole ARNs (pkg/mapper/configmap/configmap.go); no character is special in them. */
export const wildcardArn = defineRule({
  name: "wildcard-arn",
  description: "a '*' or '?' in an ARN, which stands for nothing but itself",
  level: "error",
  fixes: false,
  messages: {
    wildcard: ({ character }: { character: string }) =>
      `'${character}' stands for nothing but itself in aws-auth, so this matches no one; write one entry for each role or user`,
  },
  yieldsTo: [{ rule: "placeholder", at: "field" }],
  check({ entries }, report) {
    for (const { arn } of entries) {
      const at = arn && wildcardIn(arn);
      if (arn === undefined || at === undefined) continue;
      const character = arn.value.charAt(at);
      report(partOf(arn, at, at + 1), { found: "wildcard", character }, { field: "arn" });
    }
  },
});
