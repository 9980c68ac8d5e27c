import { knownKey } from "../../../document/keys.ts";
import { loneTag, textOf, writtenAs } from "../../../document/nodes.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import { isDropped } from "../../knowledge/claims.ts";

interface Missing {
  /** Whether the entry is dropped for another reason. */
  readonly isDropped: boolean;
}

/** Source: the reference checks no username (pkg/config/mapper.go); Kubernetes needs one for a rule or an audit line. */
export const missingUsername = defineRule({
  name: "missing-username",
  description: "an entry without a username, which signs in as no one in particular",
  level: "error",
  fixes: false,
  messages: {
    missing: ({ isDropped }: Missing) => `this entry has no username: ${effect(isDropped)}`,
    empty: ({ isDropped }: Missing) => `this username is empty: ${effect(isDropped)}`,
    tag: ({ tag, isDropped }: Missing & { tag: string }) =>
      `this username is empty, since ${shorten(tag)} is a tag to YAML unless it is quoted: ${effect(isDropped)}`,
  },
  yieldsTo: [
    // Nobody signs in by an entry without an ARN, so that is enough to say.
    { rule: "missing-arn", at: "entry" },
    { rule: "unknown-key", at: "field", to: ["misspelt", "already-there"] },
    { rule: "wrong-type", at: "field", to: ["value"] },
  ],
  check({ entries }, report) {
    for (const entry of entries) {
      const { usernameMember, members, section, label } = entry;
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
      const span = tag ?? text?.span ?? member?.key.span ?? label;
      report(span, { ...said, isDropped: isDropped(entry) }, { field: "username" });
    }
  },
});

function effect(isDropped: boolean): string {
  return isDropped
    ? "once the entry is no longer dropped, its sessions have no name in bindings and in the audit log; add a username"
    : "its sessions have no name, so no binding and no line of the audit log can name them; add a username";
}
