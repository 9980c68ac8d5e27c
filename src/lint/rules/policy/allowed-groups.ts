import * as z from "zod/mini";
import { MAX_PATTERN, matchesPattern, patternsSchema } from "../../../text/patterns.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import { placeWithin } from "../../knowledge/places.ts";
import { filledIn } from "../../knowledge/templates.ts";

export const allowedGroups = defineRule({
  name: "allowed-groups",
  description: "a group that the policy does not let this identity have",
  level: "off",
  fixes: false,
  options: z.object({
    /** For each pattern of groups, the patterns of the ARNs that may have them. Groups of no pattern are free. */
    groups: z.record(z.string().check(z.minLength(1), z.maxLength(MAX_PATTERN)), patternsSchema),
  }),
  check({ entries }, report, options) {
    const policies = Object.entries(options.groups);
    for (const entry of entries) {
      const { arn, groups } = entry;
      for (const { value, text, span } of groups) {
        if (text === undefined) continue;
        const filled = filledIn(entry, value);
        for (const [pattern, arns] of policies) {
          if (!matchesPattern(value, pattern) && !matchesPattern(filled, pattern)) continue;
          if (arn !== undefined && arns.some((allowed) => matchesPattern(arn.value, allowed))) continue;
          const who = arn === undefined ? "this entry" : shorten(arn.value);
          const may = arns.length === 0 ? "no one may have it" : `it is for ${shorten(arns.join(", "), 300)}`;
          report(
            placeWithin(entry, span),
            `the policy does not let ${who} have the group '${shorten(value)}': ${may}`,
          );
          break;
        }
      }
    }
  },
});
