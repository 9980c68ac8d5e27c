import { it } from "vitest";
import { expectFindings, expectSilent, roles, users } from "../../marked.ts";

it("finds a user under mapRoles and a role under mapUsers", () => {
  expectFindings("arn-section", roles("- rolearn: «arn:aws:iam::111122223333:user/alice»"), [
    "a user under mapRoles",
  ]);
  expectFindings("arn-section", roles("- rolearn: «arn:aws:iam::111122223333:root»"), [
    "the root user under mapRoles",
  ]);
  expectFindings("arn-section", users("- userarn: «arn:aws:iam::111122223333:role/dev»"), [
    "a role under mapUsers",
  ]);
  // These are mended by other rules, and a fix brings nothing to light.
  for (const arn of [
    "arn:aws:iam::111122223333:role/team/dev",
    "arn:aws:sts::111122223333:assumed-role/dev/s",
  ]) {
    expectFindings("arn-section", users(`- userarn: «${arn}»`));
  }
});

it("is silent where they belong, and about what matches no one anyway", () => {
  expectSilent("arn-section", roles("- rolearn: arn:aws:iam::111122223333:role/dev"));
  expectSilent("arn-section", users("- userarn: arn:aws:iam::111122223333:user/team/alice"));
  expectSilent("arn-section", users("- userarn: arn:aws:iam::111122223333:role/*"));
});
