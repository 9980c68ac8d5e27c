import { partOf } from "../../../document/nodes.ts";
import { defineRule } from "../../engine/rule.ts";
import { bracedTemplatesIn, isForUser } from "../../knowledge/templates.ts";

/** Source: the reference's pkg/token/token.go: only a role's user id holds a session name. */
export const sessionInUser = defineRule({
  name: "session-in-user",
  description: "a template of the session's name in the entry of a user, who has no session",
  level: "error",
  fixes: false,
  messages: {
    instance: () =>
      "a user has no session that is named after an EC2 instance, so {{EC2PrivateDNSName}} refuses this one always; write the name itself",
    session: ({ template }: { template: string }) =>
      `a user has no session, so {{${template}}} is always empty here; write the name itself`,
  },
  // A user's own name belongs in place of all of a node's username.
  yieldsTo: [{ rule: "person-as-node", at: "field" }],
  check({ entries }, report) {
    for (const entry of entries) {
      for (const { text, field } of entry.templatedTexts) {
        for (const { name: template, start, end } of bracedTemplatesIn(text.value)) {
          if (template === "AccountID" || template === "AccessKeyID" || !isForUser(entry)) continue;
          const found = template === "EC2PrivateDNSName" ? "instance" : "session";
          report(partOf(text, start, end), { found, template }, { field });
        }
      }
    }
  },
});
