import { it } from "vitest";
import { awsAuth, binding, expectInRun, expectSilentInRun, ROLE } from "./run.ts";

const map = (username: string, arn = ROLE) =>
  awsAuth(`- {rolearn: "${arn}", username: "${username}", groups: [a]}`);

it("finds a user that whoever assumes a role can call itself", () => {
  expectInRun(
    "template-only-user",
    { "aws-auth.yaml": map("{{SessionName}}"), "rbac.yaml": binding(["User «ann»"]) },
    [
      `only the template '{{SessionName}}' of ${ROLE} gives the user 'ann', and whoever may assume that role chooses`,
    ],
  );
});

it("is silent where an entry has the name, where no template gives it, and where Identity Center names sessions", () => {
  const rbac = binding(["User ann", "Group a"]);
  const both = awsAuth(
    `- {rolearn: "${ROLE}", username: "{{SessionName}}"}\n- {rolearn: "${ROLE}2", username: ann}`,
  );
  expectSilentInRun("template-only-user", { "aws-auth.yaml": both, "rbac.yaml": rbac });
  expectSilentInRun("template-only-user", { "aws-auth.yaml": map("dev:{{SessionName}}"), "rbac.yaml": rbac });
  const sso = "arn:aws:iam::111122223333:role/AWSReservedSSO_Admins_0123456789abcdef";
  expectSilentInRun("template-only-user", {
    "aws-auth.yaml": map("{{SessionName}}", sso),
    "rbac.yaml": rbac,
  });
});
