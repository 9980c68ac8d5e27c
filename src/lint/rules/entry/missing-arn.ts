import { arnKeyOf, knownKey } from "../../../document/keys.ts";
import { describePlace, describeProblemData } from "../../../document/problem-words.ts";
import { defineRule } from "../../engine/rule.ts";

interface MissingArn {
  readonly section: string;
  readonly index: number;
  readonly key: "rolearn" | "userarn";
}

/** Source: the reference's pkg/config/mapper.go (Validate). */
export const missingArn = defineRule({
  name: "missing-arn",
  description: "an entry without rolearn or userarn, which is dropped",
  level: "error",
  fixes: false,
  messages: {
    missing: ({ section, index, key }: MissingArn) =>
      `${describePlace(section, [index])} ${describeProblemData({ code: "missing-arn", key })}`,
  },
  yieldsTo: [
    { rule: "unknown-key", at: "field", to: ["misspelt", "already-there"] },
    { rule: "wrong-type", at: "field", to: ["value", "item"] },
  ],
  check({ entries }, report) {
    for (const { problems, section, index, members, label } of entries) {
      if (!problems.some(({ code }) => code === "missing-arn")) continue;
      const key = arnKeyOf(section.name);
      const member = members.find((other) => knownKey(other.key.value, section.name) === key);
      report(
        member?.key.span ?? label,
        { found: "missing", section: section.name, index, key },
        { field: "arn" },
      );
    }
  },
});
