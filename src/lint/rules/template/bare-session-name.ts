import { isSessionName } from "../../../mapping/template.ts";
import { defineRule } from "../../engine/rule.ts";
import { bracedTemplatesIn, isForUser } from "../../knowledge/templates.ts";

export const bareSessionName = defineRule({
  name: "bare-session-name",
  description: "a username that is the session's name and nothing else",
  level: "warning",
  fixes: false,
  messages: {
    bare: ({ template }: { template: string }) =>
      `whoever may assume the role chooses this username, and can take another's; put something of your own in front: dev:{{${template}}}`,
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
      report(username.span, { found: "bare", template }, { field: "username" });
    }
  },
});
