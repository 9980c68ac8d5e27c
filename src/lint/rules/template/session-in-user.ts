import { partOf } from "../../../document/nodes.ts";
import { defineRule } from "../../engine/rule.ts";
import { isForUser, templatedTexts, templatesIn } from "../../knowledge/templates.ts";

/** Source: the reference's pkg/token/token.go: only a role's user id holds a session name. */
export const sessionInUser = defineRule({
  name: "session-in-user",
  description: "a template of the session's name in the entry of a user, who has no session",
  level: "error",
  fixes: false,
  check({ entries }, report) {
    for (const entry of entries) {
      for (const text of templatedTexts(entry)) {
        for (const { name, start, end } of templatesIn(text.value)) {
          if (name === "AccountID" || name === "AccessKeyID" || !isForUser(entry)) continue;
          const effect =
            name === "EC2PrivateDNSName"
              ? "a user has no session that is named after an EC2 instance, so {{EC2PrivateDNSName}} refuses this one always"
              : `a user has no session, so {{${name}}} is always empty here`;
          report(partOf(text, start, end), `${effect}; write the name itself`);
        }
      }
    }
  },
});
