import { expect, it } from "vitest";
import { fix } from "../../../../src/lint/fix.ts";
import { expectFindings, expectSilent, roles } from "../../marked.ts";

it("finds the suffix of an IAM Identity Center role", () => {
  expectFindings(
    "sso-role-suffix",
    roles("- rolearn: arn:aws:iam::111122223333:role/AWSReservedSSO_Platform_Admin_«0123456789abcdef»"),
    ["then nobody gets in by this entry"],
  );
});

it("finds such a role without its suffix, or with part of it: there is none", () => {
  for (const name of [
    "«AWSReservedSSO_Admin»",
    "«AWSReservedSSO_Admin_»",
    "aws-reserved/«AWSReservedSSO_A_0123456789»",
  ]) {
    const [found] = expectFindings(
      "sso-role-suffix",
      roles(`- rolearn: arn:aws:iam::111122223333:role/${name}`),
      ["it matches no one"],
    );
    expect(found?.severity).toBe("error");
  }
  // A placeholder and a star have rules of their own.
  expectSilent("sso-role-suffix", roles("- rolearn: arn:aws:iam::111122223333:role/AWSReservedSSO_A_*"));
  expectSilent("sso-role-suffix", roles("- rolearn: arn:aws:iam::111122223333:role/AWSReservedSSO_A_xxxxxx"));
});

it("is silent about other roles", () => {
  expectSilent("sso-role-suffix", roles("- rolearn: arn:aws:iam::111122223333:role/SSO_0123456789abcdef"));
});

it("points at the suffix where the role is to be mended first, so that a fix brings nothing to light", () => {
  const name = "AWSReservedSSO_A_«0123456789abcdef»";
  for (const arn of [
    `arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com/${name}`,
    `arn:aws:sts::111122223333:assumed-role/${name}/alice`,
    `"arn:aws:iam::111122223333:role/${name} "`,
    `arn:aws:iam:111122223333:role/${name}`,
    `arn:aws:iam:eu-west-1:111122223333:role:${name}`,
  ]) {
    expectFindings("sso-role-suffix", roles(`- rolearn: ${arn}`), ["change it when that happens"]);
  }
  const path = "arn:aws:iam::111122223333:role/aws-reserved/AWSReservedSSO_A_0123456789abcdef";
  expect(fix(roles(`- rolearn: ${path}`)).text).toContain("role/AWSReservedSSO_A_0123456789abcdef");
});
