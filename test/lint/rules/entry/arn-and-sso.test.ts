import { expect, it } from "vitest";
import { expectFindings, expectSilent, expectSuggestion, roles, users } from "../../marked.ts";

it("finds an entry with both", () => {
  expectFindings(
    "arn-and-sso",
    roles("- rolearn: x\n  «Sso»: {permissionSetName: A, accountID: '111122223333'}\n  username: x"),
    [
      "mapRoles[0] has both rolearn and sso, so it is dropped and no one gets in by it; keep one of the two: on EKS remove sso",
    ],
  );
});

it("suggests the entry without sso, unless another entry has the ARN", () => {
  const entry = (name: string, sso: string) =>
    `- rolearn: arn:aws:iam::111122223333:role/${name}\n${sso}  username: ${name}\n  groups: [viewers]\n`;
  const sso = "  sso:\n    permissionSetName: A\n    accountID: '111122223333'\n";
  expectSuggestion("arn-and-sso", roles(entry("a", sso)), roles(entry("a", "")));
  const twice = roles(entry("a", sso.replace("sso", "«sso»")) + entry("a", ""));
  const [finding] = expectFindings("arn-and-sso", twice, ["so this one can go"]);
  expect(finding?.suggestion).toBeUndefined();
});

it("is silent about one of them, an sso without value, and sso under mapUsers", () => {
  expectSilent(
    "arn-and-sso",
    roles("- rolearn: x\n  sso: ~\n- sso: {permissionSetName: A, accountID: '111122223333'}"),
  );
  expectSilent("arn-and-sso", users("- userarn: x\n  sso: {permissionSetName: A}"));
});
