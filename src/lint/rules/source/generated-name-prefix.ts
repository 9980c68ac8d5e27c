import { defineRule } from "../../engine/rule.ts";
import { slipsOf } from "../../knowledge/slips.ts";

/** https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/nameprefix/ */
export const generatedNamePrefix = defineRule({
  name: "generated-name-prefix",
  description:
    "a kustomization whose namePrefix or nameSuffix gives aws-auth another name, so that no one reads it",
  level: "error",
  fixes: false,
  messages: {
    renamed: ({ name }: { name: string }) =>
      `this kustomization names the ConfigMap '${name}': the authenticator reads aws-auth alone, so nobody gets in by it; build aws-auth in a kustomization without namePrefix and nameSuffix`,
  },
  check(_document, report, _options, { slips }) {
    for (const {
      span,
      data: { name },
    } of slipsOf(slips, "generated-name-prefix")) {
      report(span, { found: "renamed", name: String(name) });
    }
  },
});
