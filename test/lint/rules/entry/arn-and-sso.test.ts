import { it } from "vitest";
import { expectFindings, expectSilent, roles, users } from "../../marked.ts";

it("finds an entry with both", () => {
  expectFindings(
    "arn-and-sso",
    roles("- rolearn: x\n  «Sso»: {permissionSetName: A, accountID: '111122223333'}\n  username: x"),
    ["mapRoles[0] has both rolearn and sso and is dropped; keep one of the two: on EKS rolearn"],
  );
});

it("is silent about one of them, an sso without value, and sso under mapUsers", () => {
  expectSilent(
    "arn-and-sso",
    roles("- rolearn: x\n  sso: ~\n- sso: {permissionSetName: A, accountID: '111122223333'}"),
  );
  expectSilent("arn-and-sso", users("- userarn: x\n  sso: {permissionSetName: A}"));
});
