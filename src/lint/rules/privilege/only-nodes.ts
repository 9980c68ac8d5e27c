import { defineRule } from "../../engine/rule.ts";
import { accountsIn, isKnownInFull, isMeantForNode, keyOfWhole } from "../../knowledge/whole-map.ts";

/** https://docs.aws.amazon.com/eks/latest/userguide/auth-configmap.html (the cluster's creator is in no ConfigMap) */
export const onlyNodes = defineRule({
  name: "only-nodes",
  description: "a ConfigMap that maps nodes and no people",
  level: "info",
  fixes: false,
  asksForWhole: true,
  messages: {
    nodes: () =>
      "only nodes are mapped here: no person gets in but the cluster's creator and those with an access entry; add an entry for each role or user that needs access, and keep those that the cluster has",
  },
  check({ configMaps }, report) {
    for (const configMap of configMaps) {
      const { entries } = configMap;
      const key = keyOfWhole(configMap);
      if (key === undefined || entries.length === 0 || !entries.every(isMeantForNode)) continue;
      if (accountsIn(configMap) === 0 && isKnownInFull(configMap)) report(key, { found: "nodes" });
    }
  },
});
