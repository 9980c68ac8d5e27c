import { expect, it } from "vitest";
import {
  expectFindings,
  expectFix,
  expectNoFix,
  expectSilent,
  expectSuggestion,
  findingsOf,
  roles,
  users,
} from "../../marked.ts";

const arn = "arn:aws:iam::111122223333:role/a";

it("finds keys that are ignored, and says which one was meant", () => {
  expectFindings(
    "unknown-key",
    roles(`- «role_arn»: ${arn}\n  «user»: a\n  «"group"»: [x]\n  «comment»: y`),
    [
      "'role_arn' is ignored, so this entry is dropped and no one gets in by it; write rolearn",
      "'user' is ignored, so this entry gives no username; write username",
      "'group' is ignored, so this entry gives no groups; write groups",
      "'comment' is ignored, because an entry of mapRoles has only rolearn, username and groups; remove it, or make it a comment",
    ],
  );
  expectFindings("unknown-key", users("- «usrarn»: x\n  «usernme»: a"), ["write userarn", "write username"]);
  expectFindings("unknown-key", roles(`- rolearn: ${arn}\n  «user»: a\n  username: b`), [
    "the key is called username, and this entry has that too; keep one of the two values, under username",
  ]);
});

it("renames them, and makes a list of a single group", () => {
  expectFix(
    "unknown-key",
    roles(`- role_arn: ${arn}\n  user: a\n  group: system:monitoring`),
    roles(`- rolearn: ${arn}\n  username: a\n  groups: [system:monitoring]`),
  );
  expectFix(
    "unknown-key",
    roles(`- {"roleArns": "${arn}", "username": "a", "group": ["x"]}`),
    roles(`- {"rolearn": "${arn}", "username": "a", "groups": ["x"]}`),
  );
});

it("offers no fix where the groups are none, or have more in them than names", () => {
  for (const groups of ["[]", '""', '"*, dev"', '"dev, {{SessionName}}"']) {
    const [found] = findingsOf("unknown-key", roles(`- rolearn: ${arn}\n  username: a\n  group: ${groups}`));
    expect(found?.message).toContain("write groups, and below it one '- NAME' for each group");
    expect(found).toMatchObject({ fixable: false });
    expect(found).not.toHaveProperty("suggestion");
  }
  expectFix(
    "unknown-key",
    roles(`- rolearn: ${arn}\n  username: a\n  group: a, "b:{{AccountID}}", a`.replaceAll('"', "")),
    roles(`- rolearn: ${arn}\n  username: a\n  groups: [a, "b:{{AccountID}}"]`),
  );
});

it("offers no fix where another entry has the ARN, two keys mean one, or the section is wrong", () => {
  expectNoFix("unknown-key", roles(`- role_arn: ${arn}\n  username: a\n- rolearn: ${arn}\n  username: b`));
  expectNoFix("unknown-key", roles(`- role_arn: ${arn}\n  role: ${arn}`));
  expectNoFix("unknown-key", users(`- rolearn: ${arn}\n  username: a`));
  expectNoFix("unknown-key", roles(`- rolearn: ${arn}\n  group: {a: b}`));
});

it("finds unknown fields of sso", () => {
  expectFindings("unknown-key", roles("- sso: {«permissionSet»: A, accountID: '111122223333'}"), [
    "sso has only permissionSetName, accountID, partition; write permissionSetName",
  ]);
  const sso = (keys: string) => roles(`- sso: {${keys}, accountID: '111122223333'}\n  username: a`);
  expectSuggestion("unknown-key", sso("permission_set: A"), sso("permissionSetName: A"));
  for (const [finding] of [
    expectFindings("unknown-key", sso("permissionSetName: A, «permissionSet»: B")),
    expectFindings("unknown-key", sso("permissionSetName: A, «sessionDuration»: 1h")),
  ]) {
    expect(finding?.suggestion).toBeUndefined();
    expect(finding?.message).toMatch(/partition$/);
  }
});

it("warns of a key that takes nothing from its entry, since it may have been meant to restrict it", () => {
  const [inEntry] = expectFindings("unknown-key", roles(`- rolearn: ${arn}\n  «namespace»: dev`));
  expect(inEntry?.severity).toBe("warning");
  const [inDropped] = expectFindings("unknown-key", roles("- «principal»: x\n  username: a"));
  expect(inDropped?.severity).toBe("error");
});

it("says what is in the way of the right key, and tells nobody to write it then", () => {
  const advice = (section: string) =>
    findingsOf("unknown-key", section).map(({ message, fix, suggestion }) => [
      message.replace(/^.*?; /, ""),
      fix ?? suggestion,
    ]);
  const cases: readonly [section: string, advice: string][] = [
    [
      roles(`- role_arn: ${arn}\n  username: a\n- rolearn: ${arn}\n  username: b`),
      "another entry is for this ARN already: keep one of the two, with all the groups that are meant",
    ],
    [
      roles(`- role_arn: ${arn}\n  sso: {permissionSetName: A, accountID: '111122223333'}`),
      "this entry has sso too, and only one of them may be there: on EKS that is rolearn",
    ],
    [
      users(`- rolearn: ${arn}\n  username: a`),
      "move the entry to mapRoles, where the key for this ARN is rolearn",
    ],
    [
      roles("- userarn: arn:aws:iam::111122223333:user/a\n  username: a"),
      "move the entry to mapUsers, where the key for this ARN is userarn",
    ],
    [roles("- role_arn:\n  username: a"), "write rolearn, with text as its value"],
    [
      roles(`- rolearn: ${arn}\n  username: a\n  group: viewers editors`),
      "write groups, and below it one '- NAME' for each group",
    ],
    [
      roles(`- rolearn: ${arn}\n  username: a\n  group: [viewers, 12]`),
      "write groups, and below it one '- NAME' for each group",
    ],
    [
      roles(`- rolearn: ${arn}\n  username: a\n  group: [system:bootstrappers, system:nodes]`),
      "write groups, and see that they go with the username: a node's username and a node's groups go together, and with nothing else",
    ],
  ];
  for (const [section, expected] of cases) expect(advice(section)).toEqual([[expected, undefined]]);
  expect(advice(roles(`- rolearn: ${arn}\n  user: a\n  name: b`))).toEqual(
    Array(2).fill([
      "several keys of this entry mean username: keep one of them, and call it username",
      undefined,
    ]),
  );
});

it("suggests the section's own key where the ARN shows that the section is the right one", () => {
  const user = "arn:aws:iam::111122223333:user/a";
  const entry = (key: string) => users(`- ${key}: ${user}\n  username: a\n  groups: [a]`);
  expectSuggestion("unknown-key", entry("rolearn"), entry("userarn"));
});

it("does not say that '<<' gives nothing", () => {
  expectFindings(
    "unknown-key",
    roles(`- &base\n  rolearn: ${arn}\n  groups: [a]\n- <<: *base\n  «group»: [b]`),
    [/^'group' is ignored; write groups$/],
  );
});

it("is silent about known keys in any case, userid, and merged mappings", () => {
  expectSilent("unknown-key", roles(`- RoleARN: ${arn}\n  UserName: a\n  groups: []\n  userid: x\n  SSO: ~`));
  expectSilent("unknown-key", roles(`- &base\n  rolearn: ${arn}\n- <<: *base\n  username: x`));
});
