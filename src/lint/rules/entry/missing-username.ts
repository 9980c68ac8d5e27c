import { knownKey } from "../../../document/keys.ts";
import { loneTag, textOf, writtenAs } from "../../../document/nodes.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";

const EFFECT = "whoever signs in by it has none, and no rule and no audit line can name them; add a username";

/** Source: the reference checks no username (pkg/config/mapper.go); Kubernetes needs one for a rule or an audit line. */
export const missingUsername = defineRule({
  name: "missing-username",
  description: "an entry without a username, which signs in as no one in particular",
  level: "error",
  fixes: false,
  messages: {
    missing: () => `this entry has no username: ${EFFECT}`,
    empty: () => `this username is empty: ${EFFECT}`,
    tag: ({ tag }: { tag: string }) =>
      `this username is empty, since ${shorten(tag)} is a tag to YAML unless it is quoted: ${EFFECT}`,
  },
  yieldsTo: [
    { rule: "unknown-key", at: "field", to: ["misspelt", "already-there"] },
    { rule: "wrong-type", at: "field", to: ["value"] },
  ],
  check({ entries }, report) {
    for (const { usernameMember, members, section, label } of entries) {
      // Only what the reference reads counts: it ignores a misspelt key.
      const text = textOf(usernameMember?.value, section.source);
      // No one signs in by an item without keys.
      if (members.length === 0 || (text !== undefined && text.value !== "")) continue;
      const member = members.findLast(({ key }) => knownKey(key.value, section.name) === "username");
      const tag = text && loneTag(text.span);
      const said =
        tag !== undefined
          ? ({ found: "tag", tag: writtenAs(tag) } as const)
          : ({ found: member === undefined ? "missing" : "empty" } as const);
      report(tag ?? text?.span ?? member?.key.span ?? label, said, { field: "username" });
    }
  },
});
