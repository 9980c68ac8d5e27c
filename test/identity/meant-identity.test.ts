import fc from "fast-check";
import { expect, it } from "vitest";
import { meantArn, meantIdentity } from "../../src/identity/meant-identity.ts";

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
  ["arn:aws:iam:111122223333:user/ann", "arn:aws:iam::111122223333:user/ann"],
  ["arn:aws:iam:eu-west-1:111122223333:user/team/Ann", "arn:aws:iam::111122223333:user/team/Ann"],
  ["arn:aws:iam::eu-west-1:111122223333:role/team/Dev", "arn:aws:iam::111122223333:role/Dev"],
  ["arn:aws:iam:us-gov-west-1:111122223333:role/dev", "arn:aws:iam::111122223333:role/dev"],
  ["arn:aws:iam:::111122223333:role/dev", "arn:aws:iam::111122223333:role/dev"],
  ["aws:iam::111122223333:role/dev", "arn:aws:iam::111122223333:role/dev"],
  ["arn:aws-cn:iam::1111-2222-3333:role:dev", "arn:aws-cn:iam::111122223333:role/dev"],
  ["arn:aws:sts::111122223333:assumed-role/team/Dev/alice", "arn:aws:iam::111122223333:role/Dev"],
  ["arn:aws:sts::111122223333:assumed-role/Dev", "arn:aws:iam::111122223333:role/Dev"],
  ["arn:aws:iam:111122223333:root", "arn:aws:iam::111122223333:root"],
  ["ARN:AWS:IAM::111122223333:Role/Dev", "arn:aws:iam::111122223333:role/Dev"],
])("knows what to write for %s", (text, right) => {
  expect(meantArn(text)).toBe(right);
  expect(meantIdentity(text)).toBe(right.toLowerCase());
});

it.each([
  "",
  "dev",
  "arn:aws:iam::11112222333:role/dev",
  "arn:aws:iam::us-west-2:role/dev",
  "arn:aws:iam::111122223333:role/",
  "arn:aws:iam::111122223333:group/dev",
  "arn:aws:iam::111122223333:role/<name>",
  "arn:aws:iam::111122223333:role/dev*",
  "arn:awz:iam::111122223333:role/dev",
  `arn:aws:iam::111122223333:role/${"a".repeat(65)}`,
])("knows nothing to write for %j", (text) => {
  expect(meantArn(text)).toBeUndefined();
});

it.each([
  ["arn:aws:iam::111122223333:user/team/Alice", "arn:aws:iam::111122223333:user/team/alice"],
  ["arn:aws:iam::ACCOUNT:role/team/dev", "arn:aws:iam::account:role/dev"],
  ["arn:aws:iam::111122223333:root", "arn:aws:iam::111122223333:root"],
  ["Dev", "dev"],
])("leaves what it cannot mend: %j", (text, meant) => {
  expect(meantIdentity(text)).toBe(meant);
});

it.each([
  ["arn:aws:iam::1:role/", "arn:aws:iam::1:role/"],
  ["arn:aws:iam::1:role/team/", "arn:aws:iam::1:role/team/"],
  ["arn:aws:sts::1:assumed-role/dev", "arn:aws:iam::1:role/dev"],
  ["arn:aws:iam::1:role/team/dev", "arn:aws:iam::1:role/dev"],
  ["arn:aws:iam::1:user/team/dev", "arn:aws:iam::1:user/team/dev"],
  ["arn:aws:iam::1:x/team/dev", "arn:aws:iam::1:x/team/dev"],
])("leaves a role's path out of who is meant, and nothing else: %s", (text, meant) => {
  expect(meantIdentity(text)).toBe(meant);
});

const nameOfRole = fc.stringMatching(/^[\w+=,.@-]{1,66}$/);

it("reads a role's ARN as IAM lists it like one with a slip in it", () => {
  const arn = fc
    .tuple(fc.constantFrom("aws", "aws-cn", "aws-eu"), fc.array(nameOfRole, { maxLength: 2 }), nameOfRole)
    .map(([partition, path, name]) => `arn:${partition}:iam::111122223333:role/${[...path, name].join("/")}`);
  fc.assert(
    fc.property(arn, (text) => {
      expect(meantArn(text)).toBe(meantArn(` ${text}`));
      expect(meantIdentity(text)).toBe(meantIdentity(` ${text}`));
    }),
  );
});
