import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import { slipsOf } from "../../knowledge/slips.ts";

/** Source: pkg/mapper/crd/mapper.go of https://github.com/kubernetes-sigs/aws-iam-authenticator: the index has no order. */
export const identityMappingOrder = defineRule({
  name: "identity-mapping-order",
  description: "two IAMIdentityMappings for one ARN, of which the authenticator takes either",
  level: "error",
  fixes: false,
  messages: {
    either: ({ title, other }: { title: string; other: string }) =>
      `${shorten(other)} has the same ARN as ${shorten(title)} and gives another username or other groups, and which of the two counts is not defined; keep one`,
  },
  check(_document, report, _options, { slips }) {
    for (const { span, data } of slipsOf(slips, "identity-mapping-order")) {
      const { title, other } = data;
      report(span, { found: "either", title: String(title), other: String(other) });
    }
  },
});
