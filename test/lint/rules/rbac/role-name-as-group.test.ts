import { it } from "vitest";
import { binding, entryWith, expectInRun, expectSilentInRun, role } from "./run.ts";

const rule = '{ apiGroups: [""], resources: [pods], verbs: [get] }';

it("finds the name of a role of the run as a group of aws-auth", () => {
  expectInRun(
    "role-name-as-group",
    {
      "aws-auth.yaml": entryWith("ann", "«deployer»", "viewers"),
      "role.yaml": role(rule, "ClusterRole", "deployer"),
      "rbac.yaml": binding(["Group viewers"], "ClusterRole deployer"),
    },
    ["'deployer' is the name of a ClusterRole (role.yaml:4), and no binding names a group 'deployer'"],
  );
});

it("finds the role's own name as the group of its binding", () => {
  expectInRun(
    "role-name-as-group",
    {
      "aws-auth.yaml": entryWith("ann", "viewers"),
      "rbac.yaml": binding(["Group «deployer»"], "ClusterRole deployer"),
    },
    [
      "the binding names its own ClusterRole 'deployer' as the group, and no entry of aws-auth gives such a group",
    ],
  );
});

it("is silent where a binding names the group and an entry gives it", () => {
  expectSilentInRun("role-name-as-group", {
    "aws-auth.yaml": entryWith("ann", "deployer"),
    "rbac.yaml": binding(["Group deployer"], "ClusterRole deployer"),
  });
});
