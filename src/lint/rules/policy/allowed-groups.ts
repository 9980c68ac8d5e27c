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
  messages: {
    refused: ({
      group,
      arn,
      allowed,
    }: {
      group: string;
      arn?: string | undefined;
      allowed: readonly string[];
    }) => {
      const who = arn === undefined ? "this entry" : shorten(arn);
      const may =
        allowed.length === 0 ? "no one may have it" : `only ${shorten(allowed.join(", "), 300)} may have it`;
      return `the policy does not let ${who} have the group '${shorten(group)}': ${may}; remove the group here, or have the policy changed`;
    },
  },
  check({ entries }, report, options) {
    const policies = Object.entries(options.groups);
    for (const entry of entries) {
      const arn = entry.arn?.value;
      for (const { value: group, text, span } of entry.groups) {
        if (text === undefined) continue;
        const filled = filledIn(entry, group);
        for (const [pattern, allowed] of policies) {
          if (!matchesPattern(group, pattern) && !matchesPattern(filled, pattern)) continue;
          if (arn !== undefined && allowed.some((each) => matchesPattern(arn, each))) continue;
          const said = { found: "refused", group, arn, allowed } as const;
          report(placeWithin(entry, span), said, { field: "groups" });
          break;
        }
      }
    }
  },
});
