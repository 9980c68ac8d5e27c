import { it } from "vitest";
import type { LintConfig } from "../../../../src/lint/config/config.ts";
import { expectFindings, expectSilent, roles, users } from "../../marked.ts";

const config: LintConfig = {
  rules: {
    "allowed-groups": {
      groups: {
        "system:masters": ["arn:aws:iam::111122223333:role/BreakGlass"],
        "ops-*": ["arn:aws:iam::111122223333:role/ops/*", "arn:*:user/*"],
        none: [],
      },
    },
  },
};

it("finds groups of identities that may not have them, at the group", () => {
  expectFindings(
    "allowed-groups",
    roles(
      "- rolearn: arn:aws:iam::111122223333:role/dev\n  groups: [free, «system:masters», «ops-eu», «none»]",
    ),
    ["only arn:aws:iam::111122223333:role/BreakGlass may have it", /.*/, "no one may have it"],
    config,
  );
  expectFindings(
    "allowed-groups",
    users("- username: x\n  groups: [«system:masters»]"),
    ["this entry"],
    config,
  );
});

it("is silent about those that may", () => {
  expectSilent(
    "allowed-groups",
    roles("- rolearn: arn:aws:iam::111122223333:role/breakglass\n  groups: [system:masters]"),
    config,
  );
  expectSilent(
    "allowed-groups",
    users("- userarn: arn:aws:iam::111122223333:user/a/b\n  groups: [ops-us, OPS-us]"),
    config,
  );
});

it("compares what the account's template becomes, too", () => {
  const config: LintConfig = {
    rules: { "allowed-groups": { groups: { "admins-111122223333": [], "{{AccountID}}:*": [] } } },
  };
  const entry = (account: string, group: string) =>
    roles(`- rolearn: arn:aws:iam::${account}:role/a\n  groups: ["${group}"]`);
  const marked = (group: string) => entry("111122223333", group).replace(`"${group}"`, `«"${group}"»`);
  expectFindings("allowed-groups", marked("admins-{{AccountID}}"), ["'admins-{{AccountID}}'"], config);
  expectFindings("allowed-groups", marked("{{AccountID}}:x"), ["no one may have it"], config);
  expectSilent("allowed-groups", entry("444455556666", "admins-{{AccountID}}"), config);
  expectSilent("allowed-groups", entry("111122223333", "admins-<<AccountID>>"), config);
});

it("compares what a user's session and the account of a permission set become, too", () => {
  const config: LintConfig = {
    rules: { "allowed-groups": { groups: { "system:masters": [], "admins-111122223333": [] } } },
  };
  const user = 'userarn: arn:aws:iam::111122223333:user/a\n  groups: [«"system:masters{{SessionName}}"»]';
  expectFindings("allowed-groups", users(`- ${user}`), ["no one may have it"], config);
  const sso = 'sso: {permissionSetName: A, accountID: "111122223333"}\n  groups: [«"admins-{{AccountID}}"»]';
  expectFindings("allowed-groups", roles(`- ${sso}`), ["no one may have it"], config);
  expectSilent("allowed-groups", roles('- groups: ["admins-{{AccountID}}"]'), config);
  const role = 'rolearn: arn:aws:iam::111122223333:role/a\n  groups: ["system:masters{{SessionName}}"]';
  expectSilent("allowed-groups", roles(`- ${role}`), config);
});

it("points at the entry that an alias brings a group into, and is suppressed there alone", () => {
  const config: LintConfig = { rules: { "allowed-groups": { groups: { ops: ["*:role/a"] } } } };
  expectFindings(
    "allowed-groups",
    roles(`
      - rolearn: arn:aws:iam::111122223333:role/a
        groups: &g [ops] # aws-auth-map-disable-line allowed-groups -- a may
      - «rolearn»: arn:aws:iam::111122223333:role/b
        groups: *g
    `),
    ["role/b have the group 'ops'"],
    config,
  );
});

it("sees the groups that several spellings of the key give together", () => {
  const config: LintConfig = { rules: { "allowed-groups": { groups: { "system:masters": [] } } } };
  for (const entry of [
    "- rolearn: x\n  Groups: [«system:masters»]\n  groups: [~]",
    "- rolearn: x\n  Groups: [«system:masters»]\n  groups: [5]",
    "- rolearn: x\n  GROUPS: [a, «system:masters»]\n  Groups: [a]\n  groups: [~, ~]",
    "- rolearn: x\n  groups: 5\n  Groups: [«system:masters»]",
  ]) {
    expectFindings("allowed-groups", roles(entry), ["no one may have it"], config);
  }
  expectSilent("allowed-groups", roles("- rolearn: x\n  Groups: [system:masters]\n  groups: []"), config);
});
