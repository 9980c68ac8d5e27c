import { expect, it } from "vitest";
import { isAccountId, NAME_CHARACTERS, refusedInName } from "../../src/identity/iam-name.ts";
import { readSsoRoleName, ssoRolePrefix } from "../../src/identity/sso-role-name.ts";
import { mendArn, readWrittenArn } from "../../src/identity/written-arn.ts";

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

it.each(["AWSReservedSSO_A_x0123456789abcdef", "AWSReservedSSO_A_0123456789abcdef0"])(
  "does not take for whole: %s",
  (name) => {
    expect(readSsoRoleName(name)?.isWhole).toBe(false);
  },
);

it("knows what the names of a permission set's roles begin with", () => {
  const name = `${ssoRolePrefix("My_Admin")}0123456789abcdef`;
  expect(readSsoRoleName(name)).toMatchObject({ permissionSetName: "My_Admin", isWhole: true });
});

it.each([
  ["dev.ops@x_1+=,-A", undefined],
  ["dev ops", " "],
  ["de\u00e9v", "\u00e9"],
  ["a*b", "*"],
  ["a/b:c", "/"],
])("finds what IAM takes in no name: %j", (name, refused) => {
  expect(refusedInName(name)).toBe(refused);
});

it("tells people which characters IAM takes", () => {
  for (const char of NAME_CHARACTERS.replace(/[A-Z]-[A-Z]|[a-z]-[a-z]|\d-\d| /g, "")) {
    expect(refusedInName(char), char).toBeUndefined();
  }
  expect(NAME_CHARACTERS).toMatch(/^A-Z a-z 0-9 /);
});

it.each([
  ["111122223333", true],
  ["11112222333", false],
  ["1111222233334", false],
  ["11112222333x", false],
])("knows an account's id: %s", (text, expected) => {
  expect(isAccountId(text)).toBe(expected);
});

it("knows the name of another role", () => {
  expect(readSsoRoleName("Admin_0123456789abcdef")).toBeUndefined();
});

it.each([
  ["arn", { isArn: false, partition: "", service: "", region: "", account: "", kind: "", name: "" }],
  ["arn:aws", { isArn: false, partition: "aws", service: "", region: "", account: "", kind: "" }],
  ["a/b", { isArn: false, path: "", name: "", kind: "" }],
  ["arn:aws:iam::1:role/a", { isArn: true, isKindPreceded: false }],
  ["axn:aws:iam::1:role/a", { isArn: false, kind: "role", name: "a" }],
  ["arn:aws:iam::1:root", { isArn: true, isKindPreceded: false, kind: "root" }],
  ["arn:aws:iam::1::role/a", { isArn: true, isKindPreceded: true, kind: "role", name: "a" }],
  ["arn:aws:iam::1:\" '::role/a", { isKindPreceded: true, kind: "role", name: "a" }],
  ["arn:aws:iam::1:x:role/a", { isKindPreceded: false, kind: "x:role", name: "a" }],
  ["arn:aws:iam:us-east-1:1:role/a", { region: "us-east-1", isKindPreceded: false }],
  ["arn:aws:sts::1:role/a/s", { kind: "role", path: "/a/", name: "s", session: undefined }],
  ["arn:aws:sts::1:assumed-role/a//", { path: "/a//", name: "", session: undefined }],
  ["arn:aws:sts::1:assumed-role/a/", { path: "/", name: "a", session: "" }],
  ["arn:aws:sts::1:assumed-role//s", { path: "//", name: "s", session: undefined }],
])("tells the parts of %j apart", (text, parts) => {
  expect(readWrittenArn(text)).toMatchObject(parts);
});

it("leaves the white space around the whole out of its first and its last part", () => {
  const { parts } = readWrittenArn(" \u200b arn:aws:iam::1: role/a \u200b ");
  expect(parts.map(({ text }) => text)).toEqual(["arn", "aws", "iam", "", "1", " role/a"]);
  expect(readWrittenArn("arn:aws: ").parts.map(({ text }) => text)).toEqual(["arn", "aws", ""]);
});

it.each([
  ["arn:aws:iam:::111122223333:role/a", "arn:aws:iam::111122223333:role/a"],
  ["arn::aws:iam::111122223333:role/a", "arn:aws:iam::111122223333:role/a"],
  ["arn:aws::iam::111122223333:role/a", "arn:aws:iam::111122223333:role/a"],
  ["arn:aws:iam::111122223333::role:/a", "arn:aws:iam::111122223333:role/a"],
  ["ARN:AWS:IAM:111122223333:ROLE/A", "arn:aws:iam::111122223333:role/A"],
  ["arn:aws:sts::111122223333:user/a", "arn:aws:iam::111122223333:user/a"],
  ["arn:aws:iam::111122223333:federated-user/a", "arn:aws:sts::111122223333:federated-user/a"],
  ["arn:aws:iam:111122223333:root", "arn:aws:iam::111122223333:root"],
  ["xarn:aws:iam::111122223333:role:a", "xarn:aws:iam::111122223333:role:a"],
  ["arn:aws:ec2::111122223333:role/a", "arn:aws:ec2::111122223333:role/a"],
  ["arn:aws:iam::11112222333:role/a", "arn:aws:iam::11112222333:role/a"],
])("mends %s", (text, mended) => {
  expect(mendArn(text)).toBe(mended);
});
