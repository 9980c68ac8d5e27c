import { shorten } from "../../schema/section.ts";
import { knownKey } from "../keys.ts";
import { rewrite } from "../nodes.ts";
import { defineRule } from "../rule.ts";

/** Source: Go's encoding/json matches keys in any case, and prefers none. */
export const keyCase = defineRule({
  name: "key-case",
  description: "a key in another case than usual, which aws-iam-authenticator reads and other tools may not",
  level: "info",
  fixes: true,
  check({ entries }, report) {
    for (const { members, section } of entries) {
      for (const { key } of members) {
        const name = knownKey(key.value, section.name);
        if (name === undefined || name === key.value) continue;
        const isAlone =
          members.filter((other) => knownKey(other.key.value, section.name) === name).length === 1;
        report(
          key.span,
          `'${shorten(key.value)}' is read in any case by aws-iam-authenticator, but not by every other tool; write ${name}`,
          { fix: isAlone ? rewrite(key, name) : undefined },
        );
      }
    }
  },
});
