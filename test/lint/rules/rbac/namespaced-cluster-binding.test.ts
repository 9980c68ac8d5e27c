import { it } from "vitest";
import { binding, expectInRun, expectSilentInRun } from "./run.ts";

it("finds the namespace of a ClusterRoleBinding", () => {
  const text = binding(["Group devs"]).replace("  name: x\n", "  name: x\n  namespace: «web»\n");
  expectInRun("namespaced-cluster-binding", { "a.yaml": text }, ["in the whole cluster, not in web alone"]);
});

it("is silent about a RoleBinding's", () => {
  expectSilentInRun("namespaced-cluster-binding", {
    "a.yaml": binding(["Group devs"], "ClusterRole view", "RoleBinding in web"),
  });
});
