import { it } from "vitest";
import { expectFindings, expectFix, expectNoFix, expectSilent, roles, users } from "../../marked.ts";

const arn = "arn:aws:iam::111122223333:role/a";

it("finds keys that are ignored, and says which one was meant", () => {
  expectFindings(
    "unknown-key",
    roles(`- «role_arn»: ${arn}\n  «user»: a\n  «"group"»: [x]\n  «comment»: y`),
    [
      "'role_arn' is ignored, and the entry is dropped without one; write rolearn",
      "write username",
      "write groups",
      "an entry of mapRoles has rolearn, username and groups",
    ],
  );
  expectFindings("unknown-key", users("- «usrarn»: x\n  «usernme»: a"), ["write userarn", "write username"]);
  expectFindings("unknown-key", roles(`- rolearn: ${arn}\n  «user»: a\n  username: b`), [
    "stands there already",
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

it("offers no fix where another entry has the ARN, two keys mean one, or the section is wrong", () => {
  expectNoFix("unknown-key", roles(`- role_arn: ${arn}\n  username: a\n- rolearn: ${arn}\n  username: b`));
  expectNoFix("unknown-key", roles(`- role_arn: ${arn}\n  role: ${arn}`));
  expectNoFix("unknown-key", users(`- rolearn: ${arn}\n  username: a`));
  expectNoFix("unknown-key", roles(`- rolearn: ${arn}\n  group: {a: b}`));
});

it("finds unknown fields of sso", () => {
  expectFindings("unknown-key", roles("- sso: {«permissionSet»: A, accountID: '111122223333'}"), [
    "sso has permissionSetName",
  ]);
});

it("is silent about known keys in any case, userid, and merged mappings", () => {
  expectSilent("unknown-key", roles(`- RoleARN: ${arn}\n  UserName: a\n  groups: []\n  userid: x\n  SSO: ~`));
  expectSilent("unknown-key", roles(`- &base\n  rolearn: ${arn}\n- <<: *base\n  username: x`));
});
