import { it } from "vitest";
import { awsAuth, binding, entryWith, expectAdvice, expectInRun, expectSilentInRun, ROLE } from "./run.ts";

it("finds a group of aws-auth that a binding names in another case", () => {
  expectInRun(
    "group-case",
    { "aws-auth.yaml": entryWith("ann", "«Devs»"), "rbac.yaml": binding(["Group devs"]) },
    ["no binding names the group 'Devs'; the one at rbac.yaml:11 names 'devs'"],
  );
});

it("finds a group of a binding that an entry gives in another case, where that one is bound too", () => {
  expectInRun(
    "group-case",
    { "aws-auth.yaml": entryWith("ann", "devs"), "rbac.yaml": binding(["Group «Devs»", "Group devs"]) },
    ["no entry gives the group 'Devs'; the one at aws-auth.yaml:8 gives 'devs'"],
  );
});

it("is silent where both are given and bound, and where entries are not known", () => {
  const both = awsAuth(`- {rolearn: "${ROLE}", username: a, groups: [Devs, devs]}`);
  expectSilentInRun("group-case", {
    "aws-auth.yaml": both,
    "rbac.yaml": binding(["Group Devs", "Group devs"]),
  });
  const unknown = awsAuth(`- {rolearn: "${ROLE}", username: a, groups: [devs, "\${TEAM}"]}`);
  expectSilentInRun("group-case", {
    "aws-auth.yaml": unknown,
    "rbac.yaml": binding(["Group Devs", "Group devs"]),
  });
});

it("suggests what brings no other finding", () => {
  expectAdvice(
    { "aws-auth.yaml": entryWith("ann", "Devs"), "rbac.yaml": binding(["Group devs"]) },
    "group-case",
  );
});
