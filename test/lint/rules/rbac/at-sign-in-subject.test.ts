import { it } from "vitest";
import { awsAuth, binding, expectAdvice, expectInRun, expectSilentInRun, ROLE } from "./run.ts";

const SSO = "arn:aws:iam::111122223333:role/AWSReservedSSO_Admins_0123456789abcdef";
const map = (arn: string, username: string) =>
  awsAuth(`- {rolearn: "${arn}", username: "${username}", groups: [a]}`);

it("finds a user whose @ the template writes as -", () => {
  expectInRun(
    "at-sign-in-subject",
    { "aws-auth.yaml": map(SSO, "{{SessionName}}"), "rbac.yaml": binding(["User «ann@example.com»"]) },
    [
      "'{{SessionName}}' writes each @ of a session's name as -, so the user is 'ann-example.com'; write this",
    ],
  );
  expectInRun(
    "at-sign-in-subject",
    {
      "aws-auth.yaml": map(ROLE, "dev:{{SessionName}}"),
      "rbac.yaml": binding(["User «dev:ann@example.com»"]),
    },
    [
      "which makes 'dev:ann-example.com', and whoever may assume the role chooses that name; give the entry a group",
    ],
  );
});

it("is silent where an entry gives the user", () => {
  const rbac = binding(["User ann@example.com"]);
  expectSilentInRun("at-sign-in-subject", {
    "aws-auth.yaml": map(SSO, "{{SessionNameRaw}}"),
    "rbac.yaml": rbac,
  });
  expectSilentInRun("at-sign-in-subject", {
    "aws-auth.yaml": map(ROLE, "ann@example.com"),
    "rbac.yaml": rbac,
  });
  expectSilentInRun("at-sign-in-subject", {
    "aws-auth.yaml": map(ROLE, "dev:{{SessionName}}"),
    "rbac.yaml": rbac,
  });
});

it("suggests what brings no other finding", () => {
  expectAdvice(
    {
      "aws-auth.yaml": map(SSO, "{{SessionName}}"),
      "rbac.yaml": binding(["User ann@example.com", "Group a"]),
    },
    "at-sign-in-subject",
  );
});
