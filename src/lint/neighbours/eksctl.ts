// The roles that an eksctl ClusterConfig names. https://schema.eksctl.io/
import { at, type FieldValue, itemsAt, textAt } from "../../objects/fields.ts";
import type { FactCollector } from "./facts.ts";

export function readClusterConfig(config: FieldValue, collect: FactCollector): void {
  if (!textAt(config, "apiVersion")?.startsWith("eksctl.io/")) return;
  for (const mapping of itemsAt(config, "iamIdentityMappings")) {
    collect.mappedElsewhere(textAt(mapping, "arn"));
  }
  for (const entry of itemsAt(config, "accessConfig", "accessEntries")) {
    collect.mappedElsewhere(textAt(entry, "principalARN"));
  }
  const mode = textAt(config, "accessConfig", "authenticationMode") ?? "CONFIG_MAP";
  // In the other modes EKS makes access entries for them.
  if (mode !== "CONFIG_MAP") return;
  const read = (list: string, path: readonly string[], what: string, runs: "nodes" | "fargate") => {
    for (const item of itemsAt(config, list)) {
      const value = at(item, ...path);
      const role = textAt(item, ...path);
      if (value === undefined || role === undefined) continue;
      const name = textAt(item, "name") ?? "(no name)";
      collect.nodeRole(value, { role, runs, what: `eksctl's ${what} ${name}` });
    }
  };
  read("fargateProfiles", ["podExecutionRoleARN"], "Fargate profile", "fargate");
  read("managedNodeGroups", ["iam", "instanceRoleARN"], "managed node group", "nodes");
  read("nodeGroups", ["iam", "instanceRoleARN"], "node group", "nodes");
}
