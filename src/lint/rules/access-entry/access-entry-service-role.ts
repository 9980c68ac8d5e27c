import { defineRule } from "../../engine/rule.ts";
import { refusedWith } from "../../knowledge/access-entries.ts";

/** https://docs.aws.amazon.com/eks/latest/userguide/creating-access-entries.html */
export const accessEntryServiceRole = defineRule({
  name: "access-entry-service-role",
  description: "an access entry for a service-linked role, which EKS refuses",
  level: "error",
  fixes: false,
  messages: {
    linked: () =>
      "EKS refuses an access entry for a service-linked role: AWS makes the entries that its services need; delete it",
  },
  check(_document, report, _options, { accessEntries }) {
    for (const { span } of refusedWith(accessEntries, "principal-service-linked")) {
      report(span, { found: "linked" });
    }
  },
});
