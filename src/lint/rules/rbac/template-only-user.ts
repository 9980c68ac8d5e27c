import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import { isChosenName, levelIn, subjectsIn } from "../../knowledge/rbac.ts";

interface OnlyByTemplate {
  readonly name: string;
  readonly template: string;
  /** The ARN of the entry. */
  readonly arn: string;
}

/** Source: who assumes a role chooses the session's name. https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html */
export const templateOnlyUser = defineRule({
  name: "template-only-user",
  description: "a user in a binding that only a template of aws-auth gives",
  level: "info",
  fixes: false,
  messages: {
    template: ({ name, template, arn }: OnlyByTemplate) =>
      `only the template '${shorten(template)}' of ${shorten(arn)} gives the user '${shorten(name)}', and whoever may assume that role chooses the session's name, and so takes the rights of this binding; give the entry a group, and bind the group`,
  },
  check(document, report, _options, { rbac }) {
    const { given } = rbac ?? {};
    if (rbac === undefined || given === undefined || !given.areAll) return;
    for (const { kind, name, span } of subjectsIn(rbac.ownIn(document))) {
      if (kind !== "User" || !isChosenName(name) || given.users.has(name)) continue;
      const chosen = given.templatesFor(name).find(({ isSso }) => !isSso);
      if (chosen === undefined) continue;
      report(span, { found: "template", name, template: chosen.text, arn: chosen.arn }, levelIn(rbac));
    }
  },
});
