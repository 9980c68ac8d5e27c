import { expect, it } from "vitest";
import { expectFindings, expectFix, expectNoFix, expectSilent, roles } from "../../marked.ts";

it("finds a role's path, and says what to write", () => {
  expectFindings(
    "role-path",
    roles(`
      - rolearn: «arn:aws:iam::111122223333:role/team/dev»
        username: dev
      - rolearn: «"arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com/eu-west-1/AWSReservedSSO_X_0"»
        username: x
    `),
    ["write arn:aws:iam::111122223333:role/dev", "role/AWSReservedSSO_X_0"],
  );
});

it("is silent about roles without a path, and about users with one", () => {
  expectSilent("role-path", roles("- rolearn: arn:aws:iam::111122223333:role/dev"));
  expectSilent("role-path", roles("- rolearn: arn:aws:iam::111122223333:user/team/alice"));
});

it("takes the path out, in the quotes that are there", () => {
  expectFix(
    "role-path",
    roles("- {rolearn: 'arn:aws:iam::111122223333:role/team/dev', username: dev, groups: [a]}"),
    roles("- {rolearn: 'arn:aws:iam::111122223333:role/dev', username: dev, groups: [a]}"),
  );
});

it("offers no fix where another entry has that ARN already", () => {
  expectNoFix(
    "role-path",
    roles(`
      - rolearn: arn:aws:iam::111122223333:role/team/dev
        username: dev
      - rolearn: arn:aws:iam::111122223333:role/Dev
        username: other
    `),
  );
  expect.hasAssertions();
});
