import { it } from "vitest";
import { expectInRun, expectSilentInRun, role } from "./run.ts";

const rule = (
  groups: string,
  resources: string,
  verbs = "list",
  kind: "Role in web" | "ClusterRole" = "Role in web",
) => role(`{ apiGroups: [${groups}], resources: [${resources}], verbs: [${verbs}] }`, kind);

it("finds what is in no namespace", () => {
  expectInRun(
    "cluster-scoped-in-role",
    { "a.yaml": rule('""', "pods, «nodes», «persistentvolumes», «namespaces»") },
    [
      "'nodes' is in no namespace, and a Role counts inside its namespace alone, so this gives no rights; write a ClusterRole",
    ],
  );
  expectInRun("cluster-scoped-in-role", { "a.yaml": rule('"*"', "«clusterroles»") });
});

it("is silent about a Role's own namespace, in a ClusterRole, and about what it does not know", () => {
  expectSilentInRun("cluster-scoped-in-role", { "a.yaml": rule('""', "namespaces", "get, list") });
  expectSilentInRun("cluster-scoped-in-role", { "a.yaml": rule('""', "nodes", "list", "ClusterRole") });
  expectSilentInRun("cluster-scoped-in-role", { "a.yaml": rule('"", example.com', "nodes, widgets") });
});
