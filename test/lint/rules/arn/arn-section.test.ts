import { expect, it } from "vitest";
import { expectFindings, expectSilent, roles, users } from "../../marked.ts";

it("finds a user under mapRoles and a role under mapUsers", () => {
  expectFindings("arn-section", roles("- rolearn: «arn:aws:iam::111122223333:user/alice»"), [
    "this is a user's ARN under mapRoles: aws-iam-authenticator looks in both maps, but other tools look for users under mapUsers alone; move the entry to mapUsers, with userarn as its key",
  ]);
  expectFindings("arn-section", roles("- rolearn: «arn:aws:iam::111122223333:root»"), [
    "this is the root user's ARN under mapRoles",
  ]);
  expectFindings("arn-section", users("- userarn: «arn:aws:iam::111122223333:role/dev»"), [
    "this is a role's ARN under mapUsers",
  ]);
  // These are mended by other rules, and a fix brings nothing to light.
  for (const arn of [
    "arn:aws:iam::111122223333:role/team/dev",
    "arn:aws:sts::111122223333:assumed-role/dev/s",
  ]) {
    expectFindings("arn-section", users(`- userarn: «${arn}»`));
  }
});

it("does not say that an entry works, and finds it in spite of what is to be mended first", () => {
  for (const arn of [
    "arn:aws:iam::111122223333:user/ann",
    "arn:aws:iam:111122223333:user/ann",
    "arn:aws:iam:eu-west-1:111122223333:user/ann",
    "arn:aws-gov:iam::111122223333:user/ann",
  ]) {
    const [found] = expectFindings("arn-section", roles(`- rolearn: «${arn}»`), ["a user's ARN"]);
    expect(found?.message).not.toMatch(/works/);
  }
});

it("does not tell people to move an entry beside another one for the same identity", () => {
  const text = `data:
  mapRoles: |
    - rolearn: «arn:aws:iam::111122223333:user/ann»
  mapUsers: |
    - userarn: arn:aws:iam::111122223333:user/ann
`;
  const [found] = expectFindings("arn-section", text, [
    "line 5 is for the same identity, so keep one entry, under mapUsers",
  ]);
  expect(found?.related).toMatchObject([{ line: 5 }]);
  expectFindings("arn-section", roles("- rolearn: «arn:aws:iam::111122223333:root»"), [
    "map a role or a user instead",
  ]);
});

it("is silent where they belong, and about what matches no one anyway", () => {
  expectSilent("arn-section", roles("- rolearn: arn:aws:iam::111122223333:role/dev"));
  expectSilent("arn-section", users("- userarn: arn:aws:iam::111122223333:user/team/alice"));
  expectSilent("arn-section", users("- userarn: arn:aws:iam::111122223333:role/*"));
});
