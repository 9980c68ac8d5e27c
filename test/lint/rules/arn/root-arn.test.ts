import { it } from "vitest";
import { expectFindings, expectSilent, roles, users } from "../../marked.ts";

it("finds an account's root user, in either section", () => {
  expectFindings("root-arn", users("- userarn: «arn:aws:iam::111122223333:root»"), [
    "not everyone in the account",
  ]);
  expectFindings("root-arn", roles("- rolearn: «'arn:aws:iam::111122223333:ROOT'»"));
});

it("is silent about users and roles that are called root", () => {
  expectSilent("root-arn", users("- userarn: arn:aws:iam::111122223333:user/root\n  username: root"));
});
