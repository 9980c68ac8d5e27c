import { expect, it } from "vitest";
import { expectFindings, expectSilent, roles } from "../../marked.ts";

const role = (set: string, suffix: string, account = "111122223333", path = "") =>
  `- rolearn: arn:aws:iam::${account}:role/${path}AWSReservedSSO_${set}_${suffix}\n  username: x:{{SessionName}}\n`;
const A = "0123456789abcdef";
const B = "fedcba9876543210";

it("finds one permission set of an account with two suffixes", () => {
  const [found] = expectFindings("sso-twins", roles(role("Admin", A) + role("admin", `«${B}»`)), [
    "permission set 'admin' has one role in account 111122223333, but line 3 has it with another suffix, so one of the two entries matches no one; keep the one with the suffix that IAM lists",
  ]);
  expect(found).toMatchObject({ severity: "warning", related: [{ line: 3, what: "the other suffix" }] });
});

it("finds one suffix in two accounts", () => {
  const [found] = expectFindings(
    "sso-twins",
    roles(role("Admin", A) + role("Admin", `«${A}»`, "444455556666")),
    [
      "line 3 has this suffix in account 111122223333, but each role has a suffix of its own, so one of the two entries matches no one",
    ],
  );
  expect(found).toMatchObject({ severity: "error", related: [{ line: 3, what: "the same suffix" }] });
});

it("finds them in spite of a path, which is mended first", () => {
  const path = "aws-reserved/sso.amazonaws.com/eu-west-1/";
  expectFindings("sso-twins", roles(role("Admin", A) + role("Admin", `«${B}»`, "111122223333", path)));
});

it("is silent about other permission sets, other accounts, repeats, and what is not known yet", () => {
  expectSilent("sso-twins", roles(role("Admin", A) + role("Viewer", B)));
  expectSilent("sso-twins", roles(role("Admin", A) + role("Admin", B, "444455556666")));
  expectSilent("sso-twins", roles(role("Admin", A) + role("Admin", A.toUpperCase())));
  expectSilent("sso-twins", roles(role("Admin", A) + role("Admin", "*") + role("Admin", "xxxx")));
  expectSilent("sso-twins", roles(role("Admin", A) + role("Admin", B, "<account>")));
  expectSilent("sso-twins", `${roles(role("Admin", A))}---\n${roles(role("Admin", B))}`);
});
