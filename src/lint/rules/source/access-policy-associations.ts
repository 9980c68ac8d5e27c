import { defineRule } from "../../engine/rule.ts";
import { slipsOf } from "../../knowledge/slips.ts";

/** https://github.com/terraform-aws-modules/terraform-aws-eks/issues/3587: the module ignores keys that it does not know. */
export const accessPolicyAssociations = defineRule({
  name: "access-policy-associations",
  description: "a key access_policy_associations, which terraform-aws-modules/eks ignores without an error",
  level: "error",
  fixes: true,
  messages: {
    ignored: ({ entry }: { entry: string }) =>
      `the module ignores access_policy_associations without an error, so the access entry '${entry}' gets no policy; write policy_associations`,
  },
  check(_document, report, _options, { slips }) {
    for (const {
      span,
      data: { entry },
      fix,
    } of slipsOf(slips, "access-policy-associations")) {
      report(span, { found: "ignored", entry: String(entry) }, { fix });
    }
  },
});
