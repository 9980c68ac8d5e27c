import { partOf } from "../../../document/nodes.ts";
import { isSessionName } from "../../../mapping/template.ts";
import { defineRule } from "../../engine/rule.ts";
import { bracedTemplatesIn, isForUser } from "../../knowledge/templates.ts";

/** https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html (RoleSessionName) */
export const sessionInGroup = defineRule({
  name: "session-in-group",
  description: "a group that takes its name from the session",
  level: "error",
  fixes: false,
  messages: {
    session: ({ template }: { template: string }) =>
      `anyone who can assume the role chooses the session's name, and with {{${template}}} the group; write the name of the group itself, in an entry for each role`,
  },
  check({ entries }, report) {
    for (const entry of entries) {
      for (const { text } of entry.groups) {
        if (text === undefined) continue;
        for (const { name: template, start, end } of bracedTemplatesIn(text.value)) {
          if (!isSessionName(template) || isForUser(entry)) continue;
          report(partOf(text, start, end), { found: "session", template }, { field: "groups" });
        }
      }
    }
  },
});
