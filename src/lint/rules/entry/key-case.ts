import { knownKey } from "../../../document/keys.ts";
import { rewrite } from "../../../document/nodes.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import { fieldOf } from "../../knowledge/fields.ts";

/** Source: Go's encoding/json matches keys in any case, and does not prefer the exact one. */
export const keyCase = defineRule({
  name: "key-case",
  description: "a key in another case than usual, which aws-iam-authenticator reads and other tools may not",
  level: "info",
  fixes: true,
  messages: {
    "other-case": ({ key, name }: { key: string; name: string }) =>
      `'${shorten(key)}' is read in any case by aws-iam-authenticator, but not by every other tool; write ${name}`,
  },
  check({ entries }, report) {
    for (const { members, section } of entries) {
      const names = members.map(({ key }) => knownKey(key.value, section.name));
      const seen = new Set<string | undefined>();
      const repeated = new Set(names.filter((name) => seen.size === seen.add(name).size));
      for (const [index, { key }] of members.entries()) {
        const name = names[index];
        if (name === undefined || name === key.value) continue;
        report(
          key.span,
          { found: "other-case", key: key.value, name },
          { fix: repeated.has(name) ? undefined : rewrite(key, name), field: fieldOf(name, section.name) },
        );
      }
    }
  },
});
