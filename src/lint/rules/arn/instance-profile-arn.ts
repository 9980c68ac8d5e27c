import { defineRule } from "../../engine/rule.ts";

export const instanceProfileArn = defineRule({
  name: "instance-profile-arn",
  description: "an instance profile's ARN in place of its role's, which matches no node",
  level: "error",
  fixes: false,
  messages: {
    "instance-profile": () =>
      "an instance signs in as the role in its instance profile, so this profile's ARN matches no one; write that role's ARN, which may have another name",
  },
  yieldsTo: [
    { rule: "placeholder", at: "field" },
    { rule: "wildcard-arn", at: "field" },
  ],
  check({ entries }, report) {
    for (const { arn } of entries) {
      if (arn === undefined) continue;
      const { kind, path, isKindPreceded } = arn.reading;
      if (kind === "instance-profile" && path !== "" && !isKindPreceded) {
        report(arn.span, { found: "instance-profile" }, { field: "arn" });
      }
    }
  },
});
