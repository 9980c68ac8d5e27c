import { partOf } from "../../../document/nodes.ts";
import { isAccountId } from "../../../identity/iam-name.ts";
import { defineRule } from "../../engine/rule.ts";
import { isRole } from "../../knowledge/arn-facts.ts";
import { meantReading } from "../../knowledge/meant-arn.ts";
import { nodeKind } from "../../knowledge/node-roles.ts";

/**
 * Sources: the reference asks EC2 for the instance (pkg/ec2provider/ec2provider.go), on EKS in the cluster's account;
 * https://docs.aws.amazon.com/eks/latest/userguide/creating-access-entries.html has the nodes' roles in that account too.
 */
export const nodeAccount = defineRule({
  name: "node-account",
  description: "a node's role in another AWS account than the cluster's",
  level: "error",
  fixes: false,
  messages: {
    instance: ({ account, cluster }: Accounts) =>
      `no node can join with this role: it is in account ${account}, and EKS looks nodes up among the EC2 instances of the cluster's account, ${cluster}; write the ARN of the nodes' role there`,
    session: ({ account, cluster }: Accounts) =>
      `no Fargate or hybrid node has this role: it is in account ${account}, and theirs are in the cluster's account, ${cluster}; write the ARN of the nodes' role there`,
  },
  check({ entries }, report, _, { cluster: { account: expected } = {} }) {
    if (expected === undefined) return;
    for (const entry of entries) {
      const { arn } = entry;
      // Also while the ARN is to be mended.
      const meant = arn && meantReading(arn);
      const at = meant?.parts[4];
      if (arn === undefined || meant === undefined || at === undefined || !isRole(meant)) continue;
      const { account } = meant;
      if (account === expected || !isAccountId(account)) continue;
      const found = nodeKind(entry).meant;
      if (found === undefined) continue;
      // A session's name can be anything, so other machines of one's own may sign in like that.
      const severity = found === "instance" ? "error" : "warning";
      const span = meant === arn.reading ? partOf(arn, at.start, at.end) : arn.span;
      report(span, { found, account, cluster: expected }, { severity, field: "arn" });
    }
  },
});

interface Accounts {
  readonly account: string;
  /** The cluster's. */
  readonly cluster: string;
}
