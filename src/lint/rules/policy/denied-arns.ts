import * as z from "zod/mini";
import { matchesPattern, patternsSchema } from "../../../text/patterns.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";

export const deniedArns = defineRule({
  name: "denied-arns",
  description: "an identity that the policy keeps out of this cluster",
  level: "off",
  fixes: false,
  options: z.object({
    /** Patterns of ARNs that no entry may have. */
    arns: patternsSchema,
  }),
  messages: {
    denied: ({ pattern }: { pattern: string }) =>
      `the policy does not let this identity in: it matches '${shorten(pattern)}'; delete the entry`,
  },
  check({ entries }, report, { arns }) {
    for (const { arn } of entries) {
      const pattern = arn && arns.find((denied) => matchesPattern(arn.value, denied));
      if (arn !== undefined && pattern !== undefined) {
        report(arn.span, { found: "denied", pattern }, { field: "arn" });
      }
    }
  },
});
