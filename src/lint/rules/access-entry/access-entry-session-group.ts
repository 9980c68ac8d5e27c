import { principalOf } from "../../../access-entries/principal.ts";
import { isSessionName, templatesIn } from "../../../mapping/template.ts";
import { defineRule } from "../../engine/rule.ts";
import { hasHole, ownEntries } from "../../knowledge/access-entries.ts";

/** https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html (RoleSessionName) */
export const accessEntrySessionGroup = defineRule({
  name: "access-entry-session-group",
  description: "a group of an access entry that takes its name from the session",
  level: "error",
  fixes: false,
  messages: {
    session: ({ template }: { template: string }) =>
      `anyone who can assume the role chooses the session's name, and with ${template} the group; write the name of the group itself, in an entry for each role`,
  },
  yieldsTo: [{ rule: "access-entry-type-refuses", at: "entry" }],
  check(_document, report, _options, { accessEntries }) {
    for (const each of ownEntries(accessEntries)) {
      const { entry, groups } = each;
      // A user has no session, and chooses nothing.
      if (!hasHole(each, "principalArn") && principalOf(entry.principalArn)?.type === "user") continue;
      for (const group of groups) {
        const template = templatesIn(group?.text ?? "", "braces").find(({ name }) => isSessionName(name));
        if (group === undefined || template === undefined) continue;
        report(group.span, { found: "session", template: `{{${template.name}}}` });
      }
    }
  },
});
