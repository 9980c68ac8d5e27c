// ClusterRoleBindings that have to be there before the entries: without them, their groups have no rights.

import type { BindingToMake, Migration } from "./migration.ts";
import { shellWord } from "./shell-word.ts";
import { Commented, type YamlObject } from "./yaml.ts";

/** For formats that cannot make one: what to run. */
export function bindingCommands({ bindings }: Migration): string[] {
  if (bindings.length === 0) return [];
  const commands = bindings.map(({ name, clusterRole, group }) => {
    const [role, subject] = [`--clusterrole=${clusterRole}`, `--group=${group}`];
    return `  kubectl create clusterrolebinding ${[name, role, subject].map(shellWord).join(" ")}`;
  });
  return ["Run this in the cluster first. Without it, the group has no rights:", ...commands];
}

export function bindingDocuments({ bindings }: Migration): Commented[] {
  return bindings.map(
    (binding) =>
      new Commented(bindingObject(binding), ["Apply this first. Without it, the group has no rights."]),
  );
}

/** https://kubernetes.io/docs/reference/kubernetes-api/authorization-resources/cluster-role-binding-v1/ */
export function bindingObject({ name, clusterRole, group }: BindingToMake): YamlObject {
  const apiGroup = "rbac.authorization.k8s.io";
  return {
    apiVersion: `${apiGroup}/v1`,
    kind: "ClusterRoleBinding",
    metadata: { name },
    roleRef: { apiGroup, kind: "ClusterRole", name: clusterRole },
    subjects: [{ apiGroup, kind: "Group", name: group }],
  };
}
