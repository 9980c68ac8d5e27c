import { it } from "vitest";
import { binding, expectInRun, expectSilentInRun, role } from "./run.ts";

const rule = '{ apiGroups: [""], resources: [pods], verbs: [get] }';
const IN_WEB = "RoleBinding in web";

it("finds roles that are not there, and says which is near", () => {
  const found = ["a.yaml", "b.yaml"];
  expectInRun(
    "missing-role",
    {
      [found[0] ?? ""]: binding(["Group a"], "ClusterRole «deployr»"),
      [found[1] ?? ""]: binding(["Group a"], "Role «other»", IN_WEB),
      "role.yaml": role(rule, "ClusterRole", "deployer"),
    },
    [
      "there is no ClusterRole 'deployr' in the files of this run, nor among those that every cluster has: without it the binding gives no rights; the nearest is 'deployer'",
      "there is no Role 'other' in the files of this run",
    ],
  );
});

it("finds a role of another namespace, and one of another kind", () => {
  expectInRun(
    "missing-role",
    {
      "a.yaml": binding(["Group a"], "Role «own»", "RoleBinding in web").replace(
        "namespace: web",
        "namespace: api",
      ),
      "b.yaml": binding(["Group a"], "Role «view»", IN_WEB),
      "c.yaml": binding(["Group a"], "ClusterRole «own»"),
      "role.yaml": role(rule, "Role in web"),
    },
    [
      "the Role 'own' is in the namespace web, and a RoleBinding in api finds roles of its own namespace alone",
      "'view' is a ClusterRole, not a Role",
      "'own' is a Role, not a ClusterRole",
    ],
  );
});

it.each([
  [
    "every cluster has",
    [
      "ClusterRole view",
      "ClusterRole system:node",
      "ClusterRole eks:node-bootstrapper",
      "ClusterRole aws-node",
    ],
  ],
  ["are still to be filled in", ["ClusterRole ${ROLE}"]],
])("is silent about roles that %s", (_, roles) => {
  for (const each of roles) expectSilentInRun("missing-role", { "a.yaml": binding(["Group a"], each) });
});

it("is silent about the role of its own namespace, and where no namespace is written", () => {
  const bound = binding(["Group a"], "Role own", IN_WEB);
  expectSilentInRun("missing-role", { "a.yaml": bound, "role.yaml": role(rule, "Role in web") });
  expectSilentInRun("missing-role", {
    "a.yaml": bound.replace("  namespace: web\n", ""),
    "role.yaml": role(rule, "Role in web"),
  });
});

it("is silent where roles may be in a template, in Terraform, or renamed", () => {
  const bound = binding(["Group a"], "ClusterRole other");
  expectSilentInRun("missing-role", {
    "a.yaml": bound,
    "b.yaml": `{{ if .Values.x }}\n${role(rule)}{{ end }}\n`,
  });
  expectSilentInRun(
    "missing-role",
    { "a.yaml": bound },
    { code: ['resource "kubernetes_cluster_role" "x" {}'] },
  );
  expectSilentInRun("missing-role", {
    "a.yaml": bound,
    "kustomization.yaml": "namePrefix: team-\nresources: [a.yaml]\n",
  });
});
