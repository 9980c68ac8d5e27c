import { expect, it } from "vitest";
import { expectFindings, expectSilent, findingsOf, roles, users } from "../../marked.ts";

it("finds the group, of roles and of users", () => {
  expectFindings(
    "system-masters",
    roles(`
      - rolearn: arn:aws:iam::111122223333:role/admin
        username: admin
        groups:
          - a
          - «system:masters»
      - {rolearn: "arn:aws:iam::111122223333:role/ops", username: ops, GROUPS: [«'system:masters'», "system:masters"]}
    `),
    ["RBAC can neither limit nor revoke that"],
  );
  expectFindings(
    "system-masters",
    users(`- {userarn: "arn:aws:iam::111122223333:user/a", username: a, groups: [«"system:masters"»]}`),
  );
});

it("finds it where a user's empty session leaves it, and in each entry that an alias brings it into", () => {
  expectFindings(
    "system-masters",
    users('- userarn: arn:aws:iam::111122223333:user/a\n  groups: [«"system:{{SessionNameRaw}}masters"»]'),
  );
  expectFindings(
    "system-masters",
    roles(`
      - rolearn: arn:aws:iam::111122223333:role/a
        groups: &g [«system:masters»]
      - «rolearn»: arn:aws:iam::111122223333:role/b
        groups: *g
    `),
  );
});

it("finds it behind a slip that another rule tells of, so that mending the slip brings nothing new", () => {
  const entry = (group: string) =>
    roles(`- {rolearn: "arn:aws:iam::111122223333:role/a", username: a, groups: [«${group}»]}`);
  for (const group of [
    "System:masters",
    "system:master",
    '"system:masters "',
    "<system:masters>",
    "ѕystem:masters",
    '"viewers, system:masters"',
  ]) {
    expectFindings("system-masters", entry(group), [
      "is mended, this entry is in system:masters: anyone in system:masters",
    ]);
  }
});

it("is silent about other groups", () => {
  expectSilent(
    "system-masters",
    roles(
      `- {rolearn: "arn:aws:iam::111122223333:role/a", username: "system:masters", groups: [masters, team:masters, system:nodes]}`,
    ),
  );
});

it("leaves a node's role to node-extra-groups", () => {
  expectSilent(
    "system-masters",
    roles(
      `- {rolearn: "arn:aws:iam::111122223333:role/eks-node", username: "system:node:{{EC2PrivateDNSName}}", groups: [system:masters]}`,
    ),
  );
});

const config = {
  rules: { "system-masters": { allow: ["arn:aws:iam::111122223333:role/break-*", "*:user/team/*"] } },
};

it("is silent about the ARNs that are allowed, in any case and across slashes", () => {
  expectSilent(
    "system-masters",
    roles(`- {rolearn: "arn:aws:iam::111122223333:role/Break-Glass", username: a, groups: [system:masters]}`),
    config,
  );
  expectSilent(
    "system-masters",
    users(`- {userarn: "arn:aws:iam::111122223333:user/team/a/b", username: a, groups: [system:masters]}`),
    config,
  );
});

it("finds those that are not, and an entry without an ARN", () => {
  expectFindings(
    "system-masters",
    roles(`
      - {rolearn: "arn:aws:iam::999922223333:role/break-glass", username: a, groups: [«system:masters»]}
      - {rolearn: "xarn:aws:iam::111122223333:role/break-glass", username: a, groups: [«system:masters»]}
      - {username: a, groups: [«system:masters»]}
    `),
    [],
    config,
  );
});

it("takes patterns of a bounded length alone", () => {
  const long = { rules: { "system-masters": { allow: ["*".repeat(600)] } } };
  expect(() => findingsOf("system-masters", "", long)).toThrow("longer than 512");
});
