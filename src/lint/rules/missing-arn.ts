import { defineRule } from "../rule.ts";

/** Source: the reference's pkg/config/mapper.go (Validate). */
export const missingArn = defineRule({
  name: "missing-arn",
  description: "an entry without rolearn or userarn, which is dropped",
  level: "error",
  fixes: false,
  check({ sections }, report) {
    for (const { problems, entries } of sections) {
      for (const { code, message, path } of problems) {
        const entry = entries[Number(path[0])];
        if (code === "missing-arn" && entry !== undefined) report(entry.label, message);
      }
    }
  },
});
