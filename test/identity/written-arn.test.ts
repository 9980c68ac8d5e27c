import { expect, it } from "vitest";
import { readSsoRoleName } from "../../src/identity/sso-role-name.ts";
import { meantIdentity, mendArn, readWrittenArn } from "../../src/identity/written-arn.ts";

it("takes an ARN apart as it is written", () => {
  expect(readWrittenArn("arn:aws:sts::111122223333:assumed-role/team/Dev/alice")).toMatchObject({
    isArn: true,
    partition: "aws",
    service: "sts",
    region: "",
    account: "111122223333",
    kind: "assumed-role",
    path: "/team/",
    name: "Dev",
    session: "alice",
  });
});

it("tells where each part is, and what it is without stray characters", () => {
  const text = ' "ARN:aws:iam::1111 22223333:role/a b" ';
  const { clean, account, name, parts, nameAt } = readWrittenArn(text);
  expect({ clean, account, name }).toEqual({
    clean: "ARN:aws:iam::111122223333:role/ab",
    account: "111122223333",
    name: "ab",
  });
  expect(parts.map(({ start, end }) => text.slice(start, end))).toEqual(parts.map((part) => part.text));
  expect(parts.map(({ text: part }) => part)).toEqual([
    '"ARN',
    "aws",
    "iam",
    "",
    "1111 22223333",
    'role/a b"',
  ]);
  expect(text.slice(nameAt.start, nameAt.end)).toBe('a b"');
});

it.each([
  ["", false, "", "", ""],
  ["   ", false, "", "", ""],
  ["dev", false, "", "", ""],
  ["arn:aws:iam:111122223333:role/dev", false, "", "/", "dev"],
  ["arn:aws:iam::111122223333::role/dev", true, "role", "/", "dev"],
  ["arn:aws:iam::111122223333:root", true, "root", "", ""],
  ["arn:aws:iam::111122223333:role/", true, "role", "/", ""],
  ["arn:aws:iam::111122223333:role//dev", true, "role", "//", "dev"],
  ["arn:aws:sts::111122223333:assumed-role/dev", true, "assumed-role", "/", "dev"],
])("reads what there is of %j", (text, isArn, kind, path, name) => {
  expect(readWrittenArn(text)).toMatchObject({ isArn, kind, path, name, session: undefined });
});

it.each([
  "arn:aws:iam::111122223333:role/Dev",
  "arn:aws:iam::111122223333:role/team/dev",
  "arn:aws:sts::111122223333:assumed-role/team/dev/alice",
  "arn:aws:iam::111122223333:assumed-role/dev/alice",
  "arn:aws:iam:111122223333:role/dev",
  "arn:aws:iam::111122223333:role:dev",
  "arn:aws:sts::111122223333:role/dev",
  " '<arn:aws:iam::111122223333:role/de\u200bv>'",
])("knows who is meant by %j", (text) => {
  expect(meantIdentity(text)).toBe("arn:aws:iam::111122223333:role/dev");
});

it.each([
  ["arn:aws:iam::111122223333:user/team/Alice", "arn:aws:iam::111122223333:user/team/alice"],
  ["arn:aws:iam::ACCOUNT:role/team/dev", "arn:aws:iam::account:role/dev"],
  ["arn:aws:iam::111122223333:root", "arn:aws:iam::111122223333:root"],
  ["Dev", "dev"],
])("leaves what it cannot mend: %j", (text, meant) => {
  expect(meantIdentity(text)).toBe(meant);
});

it("mends the ARN of a session to that of a session", () => {
  expect(mendArn("arn:aws:iam:111122223333:Assumed-Role/Dev/alice")).toBe(
    "arn:aws:sts::111122223333:assumed-role/Dev/alice",
  );
});

it.each([
  ["AWSReservedSSO_My_Admin_0123456789abcdef", "My_Admin", "0123456789abcdef", true],
  ["awsreservedsso_Admin_0123456789ABCDEF", "Admin", "0123456789ABCDEF", true],
  ["AWSReservedSSO_My_Admin", "My", "Admin", false],
  ["AWSReservedSSO_Admin", "Admin", undefined, false],
])("reads the name of an IAM Identity Center role: %s", (name, permissionSetName, suffix, isWhole) => {
  expect(readSsoRoleName(name)).toEqual({ permissionSetName, suffix, isWhole });
});

it("knows the name of another role", () => {
  expect(readSsoRoleName("Admin_0123456789abcdef")).toBeUndefined();
});
