import { partOf } from "../../../document/nodes.ts";
import { defineRule } from "../../engine/rule.ts";
import { shapeOf } from "../../knowledge/arn-kinds.ts";

/** Source: the reference compares whole ARNs (pkg/mapper/configmap/configmap.go); no character is special in them. */
export const wildcardArn = defineRule({
  name: "wildcard-arn",
  description: "a '*' or '?' in an ARN, which stands for nothing but itself",
  level: "error",
  fixes: false,
  check({ entries }, report) {
    for (const { arn } of entries) {
      if (arn === undefined || shapeOf(arn).kind !== "wildcard") continue;
      const at = arn.value.search(/[*?]/);
      report(
        partOf(arn, at, at + 1),
        `this matches no one: '${arn.value.charAt(at)}' stands for nothing but itself in aws-auth; write one entry for each role or user`,
      );
    }
  },
});
