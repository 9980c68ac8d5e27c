import { expect, it } from "vitest";
import { expectFindings, expectSilent, findingsOf, roles, users } from "../../marked.ts";

const role = (arn: string) => roles(`- rolearn: ${arn}\n  username: x`);

it("says which part is wrong, and points at it", () => {
  for (const [marked, message] of [
    ["arn:«amazon»:iam::111122223333:role/x", "partition 'amazon' does not exist"],
    ["arn:«aws-usgov»:iam::111122223333:role/x", "write arn:aws-us-gov:iam::111122223333:role/x"],
    ["arn:«aws-gov»:iam::111122223333:role/x", "write arn:aws-us-gov:iam::111122223333:role/x"],
    [
      "arn:aws:iam::«12-ab»:role/x",
      "account '12-ab' does not have 12 digits, so this matches no one; the ARN has the form arn:aws:iam::<account>:role/x",
    ],
    [
      "arn:aws:«ec2»::111122223333:role/x",
      "the service is 'ec2', and only roles and users of IAM sign in, so this matches no one; write arn:aws:iam::111122223333:role/x",
    ],
    ["arn:aws:«sts»::111122223333:role/x", "the service is 'sts'"],
    [
      "arn:aws:iam:«eu-west-1»:111122223333:role/x",
      "this ARN has a region, 'eu-west-1', and IAM's ARNs have none",
    ],
    ["arn:aws:iam::«us-west-2»:role/x", "the region 'us-west-2' is in the account's place"],
    [
      "arn:aws:iam::«88888888888»::role/x",
      "account '88888888888' has 11 digits, and a colon too many stands after it, and an account has 12",
    ],
    ["«arn:aws:iam::role/x»", "5 parts"],
    ["arn:aws:iam::«11112222333a»:role/x", "account '11112222333a' does not have 12 digits"],
    [
      "arn:aws:iam::111122223333:«:role/x»",
      "a colon too many before the resource, so this matches no one; write arn:aws:iam::111122223333:role/x",
    ],
    ["arn:aws:iam::111122223333:«role:x»", "a colon stands before the name, in place of a slash"],
    [
      "arn:aws:iam::111122223333:«group/admins»",
      "an IAM group does not sign in, so this matches no one; map its users",
    ],
    ["arn:aws:iam::111122223333:«policy/x»", "a policy does not sign in"],
    [
      "«arn:aws:iam::111122223333:role/x,arn:aws:iam::111122223333:role/y»",
      "this value holds 2 ARNs, and an entry is for one, so this matches no one; write an entry for each",
    ],
    ["arn:aws:iam::aws:«policy/AdministratorAccess»", "a policy does not sign in"],
    [
      "arn:aws:eks::aws:«cluster-access-policy/AmazonEKSClusterAdminPolicy»",
      "this is an access policy of EKS, which only access entries can have, so this matches no one; map the role",
    ],
    [
      "arn:aws:iam::111122223333:«roles/x»",
      "'roles/x' is neither a role nor a user, so this matches no one; write arn:aws:iam::111122223333:role/x",
    ],
    ["arn:aws:iam::111122223333:«role/»", "the role's name is missing"],
    ["arn:aws:iam::111122223333:«role/a!b»", "a role's name cannot have '!'"],
    [
      `arn:aws:iam::111122223333:«role/${"a".repeat(65)}»`,
      "this role's name has 65 characters, so this matches no one; IAM takes at most 64",
    ],
    ["arn:aws:«eks»:eu-west-1:111122223333:fargateprofile/c/p/1", "this is the ARN of a Fargate profile"],
    [
      "arn:aws:sts::111122223333:«assumed-role/x»",
      "without a session, so this matches no one; write arn:aws:iam::111122223333:role/x",
    ],
    [
      "«not-an-arn»",
      "this text is not an ARN, so this matches no one; the ARN has the form arn:aws:iam::<account>:role/not-an-arn",
    ],
    ["«arn:aws:iam:111122223333:role/x»", "5 parts"],
    [`'«"arn:aws:iam::111122223333:role/x"»'`, "the quotes are part of the value"],
    [`"arn:aws:iam::«1234»:role/\\u0041"`, "has 4 digits"],
  ] as const) {
    expectFindings("invalid-arn", role(marked), [message]);
  }
  expectFindings("invalid-arn", users("- userarn: arn:aws:iam:«::»user/x"), ["the account is missing"]);
});

it("warns of a comma at the end, which IAM takes for part of the name", () => {
  const [found] = expectFindings("invalid-arn", role("arn:aws:iam::111122223333:role/x«,»"), [
    "IAM takes this comma for a part of the name, so this most likely matches no one; write arn:aws:iam::111122223333:role/x",
  ]);
  expect(found?.severity).toBe("warning");
  expectSilent("invalid-arn", role("arn:aws:iam::111122223333:role/a,b"));
});

it.each([
  ["arn:aws:iam:111122223333:user/ann", "this user's ARN has 5 parts", "arn:aws:iam::111122223333:user/ann"],
  [
    "arn:aws:iam:eu-west-1:111122223333:user/ann",
    "this ARN has a region, 'eu-west-1', and IAM's ARNs have none",
    "arn:aws:iam::111122223333:user/ann",
  ],
  ["arn:aws:iam:eu-west-1:111122223333:role/team/dev", "a region", "arn:aws:iam::111122223333:role/dev"],
  [
    "arn:aws:iam::eu-west-1:111122223333:role/dev",
    "in the account's place",
    "arn:aws:iam::111122223333:role/dev",
  ],
  ["arn:aws:iam:::111122223333:user/ann", "the account is missing", "arn:aws:iam::111122223333:user/ann"],
  ["arn:aws:iam::111122223333::user/ann", "a colon too many", "arn:aws:iam::111122223333:user/ann"],
  ["arn:aws:iam::111122223333:users/ann", "neither a role nor a user", "arn:aws:iam::111122223333:user/ann"],
  ["arn:aws:iam::111122223333:user:ann", "in place of a slash", "arn:aws:iam::111122223333:user/ann"],
  ["arn:aws:iam::1111-2222-3333:user/ann", "does not have 12 digits", "arn:aws:iam::111122223333:user/ann"],
  ["arn:aws:sts::111122223333:user/ann", "the service is 'sts'", "arn:aws:iam::111122223333:user/ann"],
  ["aws:iam::111122223333:user/ann", "not an ARN", "arn:aws:iam::111122223333:user/ann"],
  ["arn:aws:iam::111122223333:user/ann,", "part of the name", "arn:aws:iam::111122223333:user/ann"],
])("writes the ARN that is meant by %s, whichever section it is in", (written, why, right) => {
  for (const text of [role(written), users(`- userarn: ${written}\n  username: x`)]) {
    const [found] = findingsOf("invalid-arn", text);
    expect(found?.message).toContain(why);
    expect(found?.message).toContain(`; write ${right}`);
    expect(found?.suggestion?.edits).toMatchObject([{ text: right }]);
    expect(found?.fixable).toBe(false);
  }
});

it("fills in the form of an ARN what is known of it", () => {
  for (const [written, form] of [
    ["arn:aws:iam::us-west-2:user/ann", "arn:aws:iam::<account>:user/ann"],
    ["arn:aws:iam::user/ann", "arn:aws:iam::<account>:user/ann"],
    ["arn:iam::111122223333:role/dev", "arn:aws:iam::111122223333:role/dev"],
    ["user/ann", "arn:aws:iam::<account>:user/ann"],
    ["arn:aws:s3:::bucket", "arn:aws:iam::<account>:user/<name>"],
    ["ann", "arn:aws:iam::<account>:user/ann"],
  ] as const) {
    const [found] = findingsOf("invalid-arn", users(`- userarn: ${written}\n  username: x`));
    expect(found?.message).toContain(`; the ARN has the form ${form}`);
    expect(found?.suggestion).toBeUndefined();
  }
});

it("calls a leading zero that was lost a guess", () => {
  const [found] = findingsOf("invalid-arn", role("arn:aws:iam::12345678901:role/team/dev"));
  expect(found?.message).toBe(
    "account '12345678901' has 11 digits, and an account has 12, so this matches no one; if it lost a leading zero, the ARN is arn:aws:iam::012345678901:role/dev",
  );
  expect(found?.suggestion).toBeUndefined();
  expect(findingsOf("invalid-arn", role("arn:aws:iam::1234:role/dev"))[0]?.message).not.toContain("zero");
});

it("tells nobody to write the root user's ARN", () => {
  const [found] = findingsOf("invalid-arn", users("- userarn: arn:aws:iam:111122223333:root"));
  expect(found?.message).toContain("it is the root user's: map a role or a user");
  expect(found?.suggestion).toBeUndefined();
});

it("names the entry that has the ARN already, and takes this one out", () => {
  const text = users(`
    - userarn: arn:aws:iam:111122223333:user/ann
      username: ann
    - userarn: arn:aws:iam::111122223333:user/ann
      username: ann
  `);
  const [found] = findingsOf("invalid-arn", text);
  expect(found?.message).toContain(
    "line 5 lets that user in, with the same username and groups: delete this entry",
  );
  expect(found?.suggestion?.edits).toMatchObject([{ text: "" }]);
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
