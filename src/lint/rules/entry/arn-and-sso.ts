import { defineRule } from "../../engine/rule.ts";

/** Source: the reference's pkg/config/mapper.go (Validate). */
export const arnAndSso = defineRule({
  name: "arn-and-sso",
  description: "an entry with both rolearn and sso, which is dropped",
  level: "error",
  fixes: false,
  check({ sections }, report) {
    for (const { problems, entries } of sections) {
      for (const { code, message, path } of problems) {
        const entry = entries[Number(path[0])];
        if (code === "arn-and-sso" && entry !== undefined)
          report(entry.sso?.key.span ?? entry.label, `${message}: on EKS rolearn`);
      }
    }
  },
});
