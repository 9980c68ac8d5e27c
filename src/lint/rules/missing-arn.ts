import { arnKeyOf, isMisspelt, knownKey } from "../keys.ts";
import { defineRule } from "../rule.ts";

/** Source: the reference's pkg/config/mapper.go (Validate). */
export const missingArn = defineRule({
  name: "missing-arn",
  description: "an entry without rolearn or userarn, which is dropped",
  level: "error",
  fixes: false,
  check({ sections }, report) {
    for (const { problems, entries, name } of sections) {
      for (const { code, message, path } of problems) {
        const entry = entries[Number(path[0])];
        if (code !== "missing-arn" || entry === undefined) continue;
        const key = arnKeyOf(name);
        // A misspelt key, a value of another type and an item that is no mapping have findings of their own.
        const isWrongType = problems.some(
          (other) => other.code === "wrong-type" && other.path[0] === path[0] && isArn(other.path[1]),
        );
        if (isWrongType || isMisspelt(key, entry)) continue;
        const member = entry.members.find((other) => knownKey(other.key.value, name) === key);
        report(member?.key.span ?? entry.label, message);

        function isArn(step: string | number | undefined): boolean {
          return step === undefined || knownKey(String(step), name) === key;
        }
      }
    }
  },
});
