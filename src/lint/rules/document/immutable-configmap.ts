import { defineRule } from "../../engine/rule.ts";

/** https://kubernetes.io/docs/concepts/configuration/configmap/#configmap-immutable */
export const immutableConfigmap = defineRule({
  name: "immutable-configmap",
  description: "an immutable ConfigMap: nobody can change who gets in, neither EKS nor you",
  level: "warning",
  fixes: false,
  messages: {
    live: () =>
      "this ConfigMap is immutable: the API server refuses every change of it, by EKS for a new node group too; to change it, delete it and create it anew without this line",
    file: () =>
      "once this is applied, the API server refuses every change of the ConfigMap, by EKS for a new node group too, and this line cannot be taken out again; delete the line",
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
