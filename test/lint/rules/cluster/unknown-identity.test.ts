import { describe, expect, it } from "vitest";
import { parseIamRoles } from "../../../../src/identity/parse-iam-roles.ts";
import { followed } from "../../followed.ts";
import { listOf, role, trusts, user } from "../../iam-lists.ts";
import { expectFindings, expectSilent, findingsOf, roles, users } from "../../marked.ts";

const RULE = "unknown-identity";
const IAM = "arn:aws:iam::111122223333";
const iamRoles = listOf(
  [
    role("ci/deployer"),
    role("eks-node", trusts("ec2.amazonaws.com")),
    role("aws-reserved/sso.amazonaws.com/AWSReservedSSO_Admin_fedcba9876543210"),
    role("aws-reserved/sso.amazonaws.com/eu-west-1/AWSReservedSSO_Data_Team_fedcba9876543210"),
    role("team-2"),
  ],
  [user("alice"), user("ops/bob")],
);
const entry = (arn: string) => `- rolearn: ${arn}\n  username: dev:{{SessionName}}\n  groups: [devs]\n`;
const person = (arn: string) => `- userarn: ${arn}\n  username: someone\n  groups: [devs]\n`;

describe("a role that is not there", () => {
  it("is found at its name", () => {
    expectFindings(
      RULE,
      roles(entry(`${IAM}:role/«auditors»`)),
      ["account 111122223333 has no role 'auditors'; create the role, or delete the entry"],
      undefined,
      iamRoles,
    );
  });

  it("is found behind a path, and as a session's ARN", () => {
    expectFindings(RULE, roles(entry(`${IAM}:role/team/«auditors»`)), [], undefined, iamRoles);
    expectFindings(
      RULE,
      roles(entry("arn:aws:sts::111122223333:assumed-role/«auditors»/alice")),
      [],
      undefined,
      iamRoles,
    );
  });

  it("comes with the name that it was meant to have", () => {
    const text = roles(entry(`${IAM}:role/deploxer`));
    const [finding] = findingsOf(RULE, text, undefined, iamRoles);
    expect(finding?.message).toContain("did you mean 'deployer'?");
    if (finding) expect(followed(text, finding, { iamRoles })).toContain(`${IAM}:role/deployer\n`);
  });

  it("is to be deleted where the name that it was meant to have has an entry", () => {
    const text = roles(entry(`${IAM}:role/deploxer`) + entry(`${IAM}:role/deployer`));
    const [finding] = findingsOf(RULE, text, undefined, iamRoles);
    expect(finding?.message).toContain(
      "for the nearest name, 'deployer', line 6 lets that role in, with the same username and groups: delete this entry",
    );
    if (finding) expect(followed(text, finding, { iamRoles })).not.toContain("deploxer");
  });

  it("gets no suggestion where only a number differs, or the nearest role is not for a node", () => {
    const node = (name: string) =>
      roles(
        `- rolearn: ${IAM}:role/${name}\n  username: system:node:{{EC2PrivateDNSName}}\n  groups: [system:bootstrappers, system:nodes]`,
      );
    const [numbered] = findingsOf(RULE, roles(entry(`${IAM}:role/team-1`)), undefined, iamRoles);
    expect(numbered?.message).toContain("did you mean 'team-2'?");
    expect(numbered?.suggestion).toBeUndefined();
    const pods = listOf([role("eks-pods", trusts("eks-fargate-pods.amazonaws.com"))]);
    expect(findingsOf(RULE, node("eks-podz"), undefined, pods)[0]?.suggestion).toBeUndefined();
    const [meant] = findingsOf(RULE, node("eks-nodes"), undefined, iamRoles);
    if (meant) followed(node("eks-nodes"), meant, { iamRoles });
  });

  it("is not said to be missing for a look-alike letter, or a comma", () => {
    expectSilent(RULE, roles(entry(`${IAM}:role/d\u0435ployer`)), undefined, iamRoles);
    expectSilent(RULE, roles(entry(`${IAM}:role/deployer,`)), undefined, iamRoles);
  });
});

describe("a role of a permission set", () => {
  const text = roles(entry(`${IAM}:role/AWSReservedSSO_Admin_0123456789abcdef`));

  it("is found under its old suffix, with the one that it has now", () => {
    const [finding] = findingsOf(RULE, text, undefined, iamRoles);
    expect(finding?.message).toContain(`write ${IAM}:role/AWSReservedSSO_Admin_fedcba9876543210`);
    if (finding) expect(followed(text, finding, { iamRoles })).toContain("_fedcba9876543210\n");
  });

  it.each([
    "AWSReservedSSO_Data_Team",
    "AWSReservedSSO_Data_Team_0123",
    "awsreservedsso_data_team_0123456789abcdef",
  ])("is found where its suffix is not whole, or in another case: %s", (name) => {
    expectFindings(
      RULE,
      roles(entry(`${IAM}:role/«${name}»`)),
      [`write ${IAM}:role/AWSReservedSSO_Data_Team_fedcba9876543210`],
      undefined,
      iamRoles,
    );
  });

  it("is compared with permission sets alone", () => {
    const [finding] = findingsOf(
      RULE,
      roles(entry(`${IAM}:role/AWSReservedSSO_Admim_0123456789abcdef`)),
      undefined,
      iamRoles,
    );
    expect(finding?.message).toContain("did you mean 'AWSReservedSSO_Admin_fedcba9876543210'?");
    expect(finding?.suggestion).toBeUndefined();
    expectFindings(
      RULE,
      roles(entry(`${IAM}:role/«AWSReservedSSO_Billing_0123456789abcdef»`)),
      [/create the role/],
      undefined,
      iamRoles,
    );
  });

  it("is to be deleted where the role has an entry", () => {
    const both = roles(
      entry(`${IAM}:role/«AWSReservedSSO_Admin_0123456789abcdef»`) +
        entry(`${IAM}:role/AWSReservedSSO_Admin_fedcba9876543210`),
    );
    const [finding] = expectFindings(
      RULE,
      both,
      ["line 6 lets that role in, with the same username and groups: delete this entry"],
      undefined,
      iamRoles,
    );
    expect(finding?.suggestion?.edits.map(({ text }) => text)).toEqual([""]);
  });
});

describe("a user", () => {
  it("is found with its path left out, and told what to write", () => {
    const text = users(person(`${IAM}:user/bob`));
    const [finding] = findingsOf(RULE, text, undefined, iamRoles);
    expect(finding?.message).toContain(`write ${IAM}:user/ops/bob`);
    if (finding) expect(followed(text, finding, { iamRoles })).toContain(`${IAM}:user/ops/bob\n`);
  });

  it("is found where there is none", () => {
    expectFindings(RULE, users(person(`${IAM}:user/«carol»`)), ["has no user 'carol'"], undefined, iamRoles);
  });

  it("is not asked about where the list has roles alone", () => {
    expectSilent(RULE, users(person(`${IAM}:user/carol`)), undefined, listOf([role("deployer")]));
  });

  it("is told where a role was meant, and the other way round", () => {
    expectFindings(
      RULE,
      roles(entry(`${IAM}:role/«bob»`)),
      [`there is a user of that name: move the entry to mapUsers, and write ${IAM}:user/ops/bob`],
      undefined,
      iamRoles,
    );
    expectFindings(
      RULE,
      users(person(`${IAM}:user/«deployer»`)),
      [`there is a role of that name: move the entry to mapRoles, and write ${IAM}:role/deployer`],
      undefined,
      iamRoles,
    );
  });
});

it("is silent about who is there, whatever the case and the path", () => {
  const known = ["deployer", "DEPLOYER", "ci/deployer", "wrong/deployer"];
  for (const name of known) expectSilent(RULE, roles(entry(`${IAM}:role/${name}`)), undefined, iamRoles);
  for (const name of ["alice", "ops/bob", "Ops/Bob"]) {
    expectSilent(RULE, users(person(`${IAM}:user/${name}`)), undefined, iamRoles);
  }
});

it("is silent about other accounts and partitions, about root, and about what is no ARN", () => {
  for (const arn of [
    "arn:aws:iam::444455556666:role/x",
    "arn:aws-cn:iam::111122223333:role/x",
    `${IAM}:root`,
    `${IAM}:role/`,
    "deployer",
  ]) {
    expectSilent(RULE, roles(entry(arn)), undefined, iamRoles);
  }
  expectSilent(RULE, roles(entry(`${IAM}:role/auditors`)));
});

it("is silent where the list ends early, but for what is there", () => {
  const cut = parseIamRoles(
    JSON.stringify({ Roles: [role("deployer")], IsTruncated: true, Marker: "x" }),
    JSON.stringify({ Users: [user("ops/bob")], IsTruncated: true, Marker: "x" }),
  );
  expectSilent(RULE, roles(entry(`${IAM}:role/auditors`)), undefined, cut);
  expectSilent(RULE, users(person(`${IAM}:user/carol`)), undefined, cut);
  expectFindings(RULE, users(person(`${IAM}:user«/bob»`)), [], undefined, cut);
});

it("says the same again when it is asked again, however many names are missing", () => {
  const many = roles(
    Array.from({ length: 70 }, (_, index) => entry(`${IAM}:role/deploxer${index}`)).join(""),
  );
  const first = findingsOf(RULE, many, undefined, iamRoles).map(({ message }) => message);
  expect(first.filter((message) => message.includes("did you mean"))).toHaveLength(50);
  expect(findingsOf(RULE, many, undefined, iamRoles).map(({ message }) => message)).toEqual(first);
});
