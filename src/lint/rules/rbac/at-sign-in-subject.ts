import { rewrite } from "../../../document/nodes.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import { isChosenName, levelIn, subjectsIn } from "../../knowledge/rbac.ts";
import { isGivenUser } from "../../knowledge/rbac-users.ts";

interface AtSign {
  readonly name: string;
  /** What the template writes. */
  readonly right: string;
  readonly template: string;
}

/** Source: the reference writes each `@` of a session's name as `-` (pkg/arn, pkg/server: SessionName). */
export const atSignInSubject = defineRule({
  name: "at-sign-in-subject",
  description: "a user with an @ in a binding, where the template of aws-auth writes -",
  level: "info",
  fixes: false,
  messages: {
    sso: ({ name, right, template }: AtSign) =>
      `no entry gives the user '${shorten(name)}': '${shorten(template)}' writes each @ of a session's name as -, so the user is '${shorten(right)}'; write this`,
    chosen: ({ name, right, template }: AtSign) =>
      `no entry gives the user '${shorten(name)}': '${shorten(template)}' writes each @ of a session's name as -, which makes '${shorten(right)}', and whoever may assume the role chooses that name; give the entry a group, and bind the group`,
  },
  check(document, report, _options, { rbac }) {
    const { given } = rbac ?? {};
    if (rbac === undefined || given === undefined || !given.areAll) return;
    for (const { kind, name, span, text } of subjectsIn(rbac.ownIn(document))) {
      if (kind !== "User" || !name.includes("@") || !isChosenName(name) || isGivenUser(given, name)) continue;
      const right = name.replaceAll("@", "-");
      const templates = given.templatesFor(right);
      const [first] = templates;
      if (first === undefined) continue;
      const isSso = templates.every((each) => each.isSso);
      report(
        span,
        { found: isSso ? "sso" : "chosen", name, right, template: first.text },
        { suggestion: isSso && text !== undefined ? rewrite(text, right) : undefined, ...levelIn(rbac) },
      );
    }
  },
});
