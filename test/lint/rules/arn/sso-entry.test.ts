import { expect, it } from "vitest";
import { expectFindings, expectSilent, roles, users } from "../../marked.ts";

it("warns about every sso entry, since EKS ignores them", () => {
  const [finding] = expectFindings(
    "sso-entry",
    roles("- «sso»: {permissionSetName: Admin, accountID: '111122223333'}\n  username: x"),
    ["EKS ignores sso entries"],
  );
  expect(finding?.severity).toBe("warning");
});

it("is an error at the field that is not valid", () => {
  for (const marked of [
    "- sso: {permissionSetName: Admin, accountID: «'1234'»}",
    "- sso: {permissionSetName: «'a b'», accountID: '111122223333'}",
    "- sso: {PermissionSetName: Admin, AccountId: '111122223333', PARTITION: «amazon»}",
    "- «sso»: {permissionSetName: Admin}",
  ]) {
    expect(expectFindings("sso-entry", roles(marked))[0]?.severity).toBe("error");
  }
});

it("is silent about sso beside an ARN, which arn-and-sso finds, and under mapUsers, where it is no key", () => {
  expectSilent(
    "sso-entry",
    roles("- rolearn: x\n  sso: {permissionSetName: Admin, accountID: '111122223333'}"),
  );
  expectSilent("sso-entry", users("- userarn: x\n  sso: {permissionSetName: Admin}"));
  expectSilent("sso-entry", roles("- rolearn: x\n  sso: ~"));
});
