import { arnKeyOf, hasWrongType, isMisspelt, knownKey } from "../../../document/keys.ts";
import { defineRule } from "../../engine/rule.ts";

/** Source: the reference's pkg/config/mapper.go (Validate). */
export const missingArn = defineRule({
  name: "missing-arn",
  description: "an entry without rolearn or userarn, which is dropped",
  level: "error",
  fixes: false,
  check({ entries }, report) {
    for (const entry of entries) {
      const { problems, section, members, label } = entry;
      const problem = problems.find(({ code }) => code === "missing-arn");
      if (problem === undefined) continue;
      const key = arnKeyOf(section.name);
      // A misspelt key, a value of another type and an item that is no mapping have findings of their own.
      if (hasWrongType(key, entry) || isMisspelt(key, entry)) continue;
      const member = members.find((other) => knownKey(other.key.value, section.name) === key);
      report(member?.key.span ?? label, problem.message);
    }
  },
});
