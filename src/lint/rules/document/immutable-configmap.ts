import { defineRule } from "../../engine/rule.ts";

/** https://kubernetes.io/docs/concepts/configuration/configmap/#configmap-immutable */
export const immutableConfigmap = defineRule({
  name: "immutable-configmap",
  description: "an immutable ConfigMap: nobody can change who gets in, neither EKS nor you",
  level: "warning",
  fixes: false,
  messages: {
    live: () =>
      "this ConfigMap is immutable: the API server refuses every change of it, so nobody new gets in, and EKS cannot add the role of a new node group; delete the ConfigMap and create it again without this line",
    file: () =>
      "this makes the ConfigMap immutable: once it is applied, the API server refuses every change of it, also that of EKS for a new node group, and also that of this line; delete the line",
  },
  check({ configMaps, isLive }, report) {
    for (const { members, isAwsAuth } of configMaps) {
      const member = members.find(({ key }) => key.value === "immutable");
      if (!isAwsAuth || member === undefined) continue;
      const { key, value } = member;
      if (value.kind === "scalar" && value.value === true)
        report(key.span, { found: isLive ? "live" : "file" });
    }
  },
});
