import { partOf } from "../../../document/nodes.ts";
import { defineRule } from "../../engine/rule.ts";
import {
  adviceEdits,
  adviceWords,
  type TemplateAdvice,
  templateAdvice,
} from "../../knowledge/template-advice.ts";
import { bracedTemplatesIn, isForUser } from "../../knowledge/templates.ts";

interface InUser {
  readonly template: string;
  readonly advice: TemplateAdvice;
}

/** Source: the reference's pkg/token/token.go: only a role's user id holds a session name. */
export const sessionInUser = defineRule({
  name: "session-in-user",
  description: "a template of the session's name in the entry of a user, who has no session",
  level: "error",
  fixes: false,
  messages: {
    instance: ({ advice }: InUser) =>
      `EKS refuses every login of this user: {{EC2PrivateDNSName}} takes a session that is named after an EC2 instance, and a user has no session; ${adviceWords(advice)}`,
    session: ({ template, advice }: InUser) =>
      `{{${template}}} is always empty here, since a user has no session; ${adviceWords(advice)}`,
  },
  // A user's own name belongs in place of all of a node's username.
  yieldsTo: [{ rule: "person-as-node", at: "field" }],
  check({ entries }, report) {
    for (const entry of entries) {
      for (const { text, field } of entry.templatedTexts) {
        for (const piece of bracedTemplatesIn(text.value)) {
          const { name: template, start, end } = piece;
          if (template === "AccountID" || template === "AccessKeyID" || !isForUser(entry)) continue;
          const found = template === "EC2PrivateDNSName" ? "instance" : "session";
          const advice = templateAdvice(entry, text, piece);
          const suggestion = adviceEdits(advice, text, piece);
          report(partOf(text, start, end), { found, template, advice }, { suggestion, field });
        }
      }
    }
  },
});
