import { templatesIn } from "../../../mapping/template.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import { isMeantAsTemplate, levelIn, subjectsIn } from "../../knowledge/rbac.ts";

interface Templated {
  readonly name: string;
}

/** Source: subjects are compared letter for letter (pkg/registry/rbac/validation/rule.go, appliesTo). */
export const templateInSubject = defineRule({
  name: "template-in-subject",
  description: "a template of aws-auth in a binding, where nothing replaces it",
  level: "info",
  fixes: false,
  messages: {
    template: ({ name }: Templated) =>
      `nothing replaces a template in a binding: '${shorten(name)}' is compared letter for letter, and no session has that name; give the entry a group, and bind the group`,
  },
  check(document, report, _options, { rbac }) {
    if (rbac === undefined) return;
    for (const { kind, name, span } of subjectsIn(rbac.ownIn(document))) {
      if (kind === "ServiceAccount") continue;
      if (templatesIn(name, "both").length === 0 && !isMeantAsTemplate(name)) continue;
      report(span, { found: "template", name }, levelIn(rbac));
    }
  },
});
