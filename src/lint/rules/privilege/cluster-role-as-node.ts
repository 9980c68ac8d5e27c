import { partOf } from "../../../document/nodes.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import { isRole } from "../../knowledge/arn-facts.ts";
import { isNodes } from "../../knowledge/node-roles.ts";
import { saysControlPlane } from "../../knowledge/role-names.ts";

/** https://docs.aws.amazon.com/eks/latest/userguide/create-node-role.html ("You can't use the same role …") */
export const clusterRoleAsNode = defineRule({
  name: "cluster-role-as-node",
  description: "the role of the cluster's control plane, mapped as the role of its nodes",
  level: "error",
  fixes: false,
  messages: {
    sure: ({ name }: { name: string }) =>
      `${shorten(name)} is a role that only a service of AWS assumes, and no instance has it: no node can join by this entry; write the ARN of the role that the nodes have`,
    likely: ({ name }: { name: string }) =>
      `${shorten(name)} has the name of a role for a cluster's control plane: no node can join by this entry, unless the nodes' instances have that role too; write the ARN of the role that the nodes have`,
  },
  yieldsTo: [{ rule: "placeholder", at: "field" }],
  check({ entries }, report) {
    for (const entry of entries) {
      const { arn } = entry;
      if (arn === undefined || !isNodes(entry).meant) continue;
      const { name, nameAt } = arn.reading;
      const found = isRole(arn.reading) ? saysControlPlane(name) : undefined;
      if (found === undefined) continue;
      const span = partOf(arn, nameAt.start, nameAt.end);
      report(span, { found, name }, { field: "arn", severity: found === "sure" ? "error" : "warning" });
    }
  },
});
