import { it } from "vitest";
import { awsAuth, binding, entryWith, expectAdvice, expectInRun, expectSilentInRun, ROLE } from "./run.ts";

it("finds a group of aws-auth as a user, and a user as a group", () => {
  expectInRun(
    "subject-kind",
    { "aws-auth.yaml": entryWith("ann", "devs"), "rbac.yaml": binding(["User «devs»", "Group «ann»"]) },
    [
      "'devs' is a group in aws-auth (aws-auth.yaml:8), and the binding names a User, so it gives that group no rights; write kind: Group",
      "'ann' is a user in aws-auth (aws-auth.yaml:8), and the binding names a Group",
    ],
  );
});

it("finds a group as a ServiceAccount, where no binding names the group", () => {
  const map = entryWith("ann", "devs");
  expectInRun("subject-kind", { "aws-auth.yaml": map, "rbac.yaml": binding(["ServiceAccount «devs»"]) });
  expectSilentInRun("subject-kind", {
    "aws-auth.yaml": map,
    "rbac.yaml": binding(["ServiceAccount devs", "Group devs"]),
  });
});

it("is silent where both kinds have the name, or a template may give it", () => {
  expectSilentInRun("subject-kind", {
    "aws-auth.yaml": entryWith("devs", "devs"),
    "rbac.yaml": binding(["User devs"]),
  });
  const map = awsAuth(`- {rolearn: "${ROLE}", username: "{{SessionName}}", groups: [devs]}`);
  expectSilentInRun("subject-kind", { "aws-auth.yaml": map, "rbac.yaml": binding(["User devs"]) });
});

it("suggests what brings no other finding", () => {
  expectAdvice(
    { "aws-auth.yaml": entryWith("ann", "devs"), "rbac.yaml": binding(["User devs"]) },
    "subject-kind",
  );
});
