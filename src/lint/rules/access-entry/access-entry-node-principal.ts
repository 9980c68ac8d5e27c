import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import { refusedWith } from "../../knowledge/access-entries.ts";

interface Foreign {
  readonly type: string;
  readonly accountId: string;
  readonly clusterAccountId: string;
}

/** https://docs.aws.amazon.com/eks/latest/userguide/creating-access-entries.html */
export const accessEntryNodePrincipal = defineRule({
  name: "access-entry-node-principal",
  description: "an access entry of a type for nodes whose principal cannot be theirs",
  level: "error",
  fixes: false,
  messages: {
    "no-role": ({ type }: { type: string }) =>
      `EKS refuses the type ${type} here: nodes have roles, and this is none; write the ARN of the nodes' role, or the type STANDARD`,
    account: ({ type, accountId, clusterAccountId }: Foreign) =>
      `EKS refuses the type ${type} for a role of the account ${shorten(accountId)}, since the cluster is in ${clusterAccountId}: these nodes do not join; write the ARN of a role in ${clusterAccountId}`,
  },
  check(_document, report, _options, { accessEntries }) {
    for (const { refusal, of, span } of refusedWith(
      accessEntries,
      "type-for-roles",
      "type-foreign-account",
    )) {
      const remark = refusal.isUnsure === true ? { severity: "warning" as const } : {};
      if (refusal.code === "type-for-roles") {
        report(span, { found: "no-role", type: refusal.data.type }, remark);
      } else report(of.span, { found: "account", ...refusal.data }, remark);
    }
  },
});
