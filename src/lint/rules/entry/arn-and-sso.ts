import { describePlace, describeProblemData } from "../../../document/problem-words.ts";
import { defineRule } from "../../engine/rule.ts";

/** Source: the reference's pkg/config/mapper.go (Validate). */
export const arnAndSso = defineRule({
  name: "arn-and-sso",
  description: "an entry with both rolearn and sso, which is dropped",
  level: "error",
  fixes: false,
  messages: {
    both: ({ section, index }: { section: string; index: number }) =>
      `${describePlace(section, [index])} ${describeProblemData({ code: "arn-and-sso" })}: on EKS rolearn`,
  },
  check({ entries }, report) {
    for (const { problems, section, index, sso, label } of entries) {
      if (!problems.some(({ code }) => code === "arn-and-sso")) continue;
      report(sso?.key.span ?? label, { found: "both", section: section.name, index });
    }
  },
});
