import { expect, it } from "vitest";
import { expectFindings, expectSilent, roles, users } from "../../marked.ts";

const role = (arn: string) => roles(`- rolearn: ${arn}\n  username: x`);

it("says which part is wrong, and points at it", () => {
  for (const [marked, message] of [
    ["arn:«amazon»:iam::111122223333:role/x", "partition 'amazon' does not exist"],
    ["arn:«aws-usgov»:iam::111122223333:role/x", "did you mean 'aws-us-gov'?"],
    ["arn:«aws-gov»:iam::111122223333:role/x", "did you mean 'aws-us-gov'?"],
    ["arn:aws:iam::«{Account}»:role/x", "account '{Account}' is no twelve digits"],
    ["arn:aws:«ec2»::111122223333:role/x", "service 'ec2': only IAM's roles and users get in"],
    ["arn:aws:«sts»::111122223333:role/x", "service 'sts'"],
    ["arn:aws:iam:«eu-west-1»:111122223333:role/x", "region 'eu-west-1'"],
    ["arn:aws:iam::«us-west-2»:role/x", "a region, 'us-west-2', where the account belongs"],
    ["arn:aws:iam::«88888888888»::role/x", "has 11 digits, and a colon too many stands behind it"],
    ["«arn:aws:iam::role/x»", "5 parts"],
    ["arn:aws:iam::«11112222333a»:role/x", "is no twelve digits"],
    ["arn:aws:iam::111122223333:«:role/x»", "a colon too many stands before the resource"],
    ["arn:aws:iam::111122223333:«role:x»", "a slash, not a colon"],
    ["arn:aws:iam::111122223333:«group/admins»", "an IAM group is no identity"],
    ["arn:aws:iam::111122223333:«policy/x»", "a policy is no identity"],
    ["arn:aws:iam::111122223333:«roles/x»", "names no role or user"],
    ["arn:aws:iam::111122223333:«role/»", "the role's name is missing"],
    ["arn:aws:iam::111122223333:«role/a!b»", "'!' cannot stand in a role's name"],
    [`arn:aws:iam::111122223333:«role/${"a".repeat(65)}»`, "at most 64 characters, and this one has 65"],
    ["arn:aws:«eks»:eu-west-1:111122223333:fargateprofile/c/p/1", "a Fargate profile's ARN"],
    ["arn:aws:sts::111122223333:«assumed-role/x»", "assumed-role/<role>/<session>"],
    ["«not-an-arn»", "it is no ARN"],
    ["«arn:aws:iam:111122223333:role/x»", "5 parts"],
    [`'«"arn:aws:iam::111122223333:role/x"»'`, "the quotes are part of the value"],
    [`"arn:aws:iam::«1234»:role/\\u0041"`, "has 4 digits"],
  ] as const) {
    expectFindings("invalid-arn", role(marked), [message]);
  }
  expectFindings("invalid-arn", users("- userarn: arn:aws:iam:«::»user/x"), ["the account is missing"]);
});

it("warns of a comma at the end, which IAM takes for part of the name", () => {
  const [found] = expectFindings("invalid-arn", role("arn:aws:iam::111122223333:role/x«,»"), ["delete it"]);
  expect(found?.severity).toBe("warning");
  expectSilent("invalid-arn", role("arn:aws:iam::111122223333:role/a,b"));
});

it("is silent about what identities have, in any case", () => {
  for (const arn of [
    "arn:aws:iam::111122223333:role/x",
    "arn:aws-cn:iam::111122223333:user/team/alice+bob@example.com",
    "arn:aws-us-gov:iam::111122223333:root",
    "arn:aws:sts::111122223333:federated-user/bob",
    "ARN:AWS:IAM::111122223333:ROLE/X",
  ]) {
    expectSilent("invalid-arn", role(arn));
  }
});

it("leaves to other rules what they say better", () => {
  for (const arn of [
    "<ARN of instance role>",
    `arn:aws:iam::${"$"}{ACCOUNT_ID}:role/x`,
    "arn:aws:iam::XXXXXXXXXXXX:role/x",
    "arn:aws:iam::111122223333:role/*",
    "arn:aws:iam::111122223333:role/a/b",
    "arn:aws:sts::111122223333:assumed-role/x/y",
    "arn:aws:iam::111122223333:instance-profile/x",
    '"arn:aws:iam::111122223333:role/x "',
    '"arn:aws:iam::111122223333:role/\\u200bx"',
    '"arn:aws:iam::111122223333 :role/x"',
    "arn:aws:iam::111122223333:role/x y",
  ]) {
    expectSilent("invalid-arn", role(arn));
  }
});
