import { it } from "vitest";
import { expectFindings, expectSilent, roles } from "../marked.ts";

it("finds the suffix of an IAM Identity Center role", () => {
  expectFindings(
    "sso-role-suffix",
    roles("- rolearn: arn:aws:iam::111122223333:role/AWSReservedSSO_Platform_Admin_«0123456789abcdef»"),
    ["everyone in it is locked out then"],
  );
});

it("is silent about other roles, and about ones with a path, which role-path finds", () => {
  expectSilent("sso-role-suffix", roles("- rolearn: arn:aws:iam::111122223333:role/SSO_0123456789abcdef"));
  expectSilent(
    "sso-role-suffix",
    roles(
      "- rolearn: arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_A_0123456789abcdef",
    ),
  );
});
