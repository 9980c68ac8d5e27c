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
      `${isReadBySome(key, name)}; write ${name}`,
    several: ({ key, name }: { key: string; name: string }) =>
      `${isReadBySome(key, name)}; this entry has ${name} in several spellings: keep one of them, and write it ${name}`,
  },
  yieldsTo: [{ rule: "duplicate-key", at: "place" }],
  check({ entries }, report) {
    for (const { members, section } of entries) {
      const names = members.map(({ key }) => knownKey(key.value, section.name));
      const seen = new Set<string | undefined>();
      const repeated = new Set(names.filter((name) => seen.size === seen.add(name).size));
      for (const [index, { key }] of members.entries()) {
        const name = names[index];
        if (name === undefined || name === key.value) continue;
        const said = { key: key.value, name };
        const field = fieldOf(name, section.name);
        if (repeated.has(name)) report(key.span, { found: "several", ...said }, { field });
        else report(key.span, { found: "other-case", ...said }, { fix: rewrite(key, name), field });
      }
    }
  },
});

function isReadBySome(key: string, name: string): string {
  return `'${shorten(key)}' works, because aws-iam-authenticator reads keys in any case, but other tools look for ${name} alone and may add a second one`;
}
