import { hasWrongType, isMisspelt, knownKey } from "../../../document/keys.ts";
import { loneTag, writtenAs } from "../../../document/nodes.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";

/** Source: the reference checks no username (pkg/config/mapper.go); Kubernetes needs one for a rule or an audit line. */
export const missingUsername = defineRule({
  name: "missing-username",
  description: "an entry without a username, which signs in as no one in particular",
  level: "error",
  fixes: false,
  check({ entries }, report) {
    for (const entry of entries) {
      const { username, members, section, label } = entry;
      if (members.length === 0 || (username !== undefined && username.value !== "")) continue;
      if (hasWrongType("username", entry) || isMisspelt("username", entry)) continue; // these have their own findings
      const member = members.findLast(({ key }) => knownKey(key.value, section.name) === "username");
      const tag = username && loneTag(username.span);
      const what = member === undefined ? "this entry has no username" : "this username is empty";
      const why = tag && `, since ${shorten(writtenAs(tag))} is a tag to YAML unless it is quoted`;
      report(
        tag ?? username?.span ?? member?.key.span ?? label,
        `${what}${why ?? ""}: whoever signs in by it has none, and no rule and no audit line can name them; add a username`,
      );
    }
  },
});
