import { partOf } from "../../../document/nodes.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import { shapeOf } from "../../knowledge/arn-kinds.ts";

/** Source: an identity's ARN as the reference reads it (pkg/arn/arn.go), and IAM's limits on names. */
export const invalidArn = defineRule({
  name: "invalid-arn",
  description: "an ARN that no identity can have, so that its entry matches no one",
  level: "error",
  fixes: false,
  check({ entries }, report) {
    for (const { arn } of entries) {
      const fault = arn && shapeOf(arn).fault;
      if (arn === undefined) continue;
      if (fault !== undefined) {
        report(partOf(arn, fault.start, fault.end), `this matches no one: ${shorten(fault.message, 300)}`);
      } else if (arn.value.endsWith(",")) {
        // IAM takes it, and no one calls a role so.
        const end = arn.value.length;
        report(
          partOf(arn, end - 1, end),
          "this comma is part of the name to IAM, so that this most likely matches no one; delete it",
          {
            severity: "warning",
          },
        );
      }
    }
  },
});
