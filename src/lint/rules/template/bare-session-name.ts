import { isSessionName } from "../../../mapping/template.ts";
import { defineRule } from "../../engine/rule.ts";
import { prefixFor, writeInstead } from "../../knowledge/template-advice.ts";
import { bracedTemplatesIn, isForUser } from "../../knowledge/templates.ts";

/** https://docs.aws.amazon.com/eks/latest/userguide/set-custom-username.html */
export const bareSessionName = defineRule({
  name: "bare-session-name",
  description: "a username that is the session's name and nothing else",
  level: "warning",
  fixes: false,
  messages: {
    bare: ({ prefix, template }: { prefix: string; template: string }) =>
      `anyone who can assume the role chooses this username, and can take somebody else's; put text of your own in front: ${prefix}:{{${template}}}`,
  },
  check({ entries }, report) {
    for (const entry of entries) {
      const { username } = entry;
      if (username === undefined) continue;
      const names = bracedTemplatesIn(username.value);
      const template = names[0]?.name;
      if (template === undefined || !names.every(({ name }) => isSessionName(name))) continue;
      const rest = username.value.replaceAll(/\{\{SessionName(?:Raw)?\}\}|[\s\p{Cf}]/gu, "");
      if (rest !== "" || isForUser(entry)) continue;
      const prefix = prefixFor(entry);
      const { start } = names[0] ?? { start: 0 };
      const suggestion = writeInstead(username, { start, end: start }, `${prefix}:`);
      report(username.span, { found: "bare", prefix, template }, { suggestion, field: "username" });
    }
  },
});
