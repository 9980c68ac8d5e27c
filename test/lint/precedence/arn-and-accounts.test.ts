import { expect, it } from "vitest";
import type { LintConfig } from "../../../src/lint/config/config.ts";
import { lint } from "../../../src/lint/lint.ts";
import { accounts, roles, users } from "../marked.ts";

const role = (arn: string) => roles(`- rolearn: ${arn}\n  username: dev:{{SessionName}}`);
const user = (arn: string) => users(`- userarn: ${arn}\n  username: alice`);
const ACCOUNT = "111122223333";
const policy: LintConfig["rules"] = { "allowed-accounts": { accounts: [ACCOUNT] } };

/** A rule, the one that it yields to, what it finds, and a document in which both find something. */
const PAIRS: readonly (readonly [string, string, string, string])[] = [
  ["wildcard-arn", "placeholder", "wildcard", role(`arn:aws:iam::ACCOUNT_ID:role/*`)],
  [
    "instance-profile-arn",
    "placeholder",
    "instance-profile",
    role("arn:aws:iam::ACCOUNT_ID:instance-profile/x"),
  ],
  [
    "instance-profile-arn",
    "wildcard-arn",
    "instance-profile",
    role(`arn:aws:iam::${ACCOUNT}:instance-profile/*`),
  ],
  ["invalid-arn", "placeholder", "account", role("arn:aws:iam::ACCOUNT_ID:role/dev")],
  ["invalid-arn", "wildcard-arn", "name-character", role(`arn:aws:iam::${ACCOUNT}:role/dev-*`)],
  ["invalid-arn", "instance-profile-arn", "resource", role(`arn:aws:iam::${ACCOUNT}:instance-profile/x`)],
  ["invalid-arn", "stray-whitespace", "white-space", role(`arn:aws:iam::${ACCOUNT}:role/ops team`)],
  ["invalid-arn", "stray-whitespace", "white-space", role(`"arn:aws:iam::${ACCOUNT}:role/dev\\u200b"`)],
  ["invalid-arn", "folded-item", "white-space", role(`arn:aws:iam::${ACCOUNT}:role/dev\n    - viewers`)],
  ["invalid-arn", "confusable-character", "letter", role(`arn:aws:iam::${ACCOUNT}:role/d\u0435v`)],
  ["role-path", "placeholder", "path", role("arn:aws:iam::ACCOUNT_ID:role/team/dev")],
  ["role-path", "wildcard-arn", "path", role(`arn:aws:iam::${ACCOUNT}:role/team/*`)],
  ["role-path", "invalid-arn", "path", role("arn:aws:iam::1234:role/team/dev")],
  ["assumed-role-arn", "placeholder", "session", role("arn:aws:sts::ACCOUNT_ID:assumed-role/dev/s")],
  ["assumed-role-arn", "wildcard-arn", "session", role(`arn:aws:sts::${ACCOUNT}:assumed-role/*/s`)],
  ["assumed-role-arn", "invalid-arn", "session", role("arn:aws:sts::1234:assumed-role/dev/s")],
  ["root-arn", "placeholder", "root", user("arn:aws:iam::ACCOUNT_ID:root")],
  ["root-arn", "wildcard-arn", "root", user('"arn:aws:iam::*:root"')],
  ["root-arn", "invalid-arn", "root", user("arn:aws:iam::1234:root")],
  ["arn-section", "placeholder", "user-in-roles", role("arn:aws:iam::ACCOUNT_ID:user/alice")],
  ["arn-section", "wildcard-arn", "role-in-users", user(`arn:aws:iam::${ACCOUNT}:role/*`)],
  ["arn-section", "invalid-arn", "role-in-users", user("arn:aws:iam::1234:role/dev")],
  [
    "sso-role-suffix",
    "placeholder",
    "no-suffix",
    role(`arn:aws:iam::${ACCOUNT}:role/AWSReservedSSO_Admin_xxxxxx`),
  ],
  [
    "sso-role-suffix",
    "wildcard-arn",
    "no-suffix",
    role(`arn:aws:iam::${ACCOUNT}:role/AWSReservedSSO_Admin_*`),
  ],
  ["sso-role-suffix", "invalid-arn", "no-suffix", role("arn:aws:iam::1234:role/AWSReservedSSO_Admin")],
  [
    "sso-entry",
    "arn-and-sso",
    "ignored",
    roles(
      `- rolearn: arn:aws:iam::${ACCOUNT}:role/dev\n  sso: {permissionSetName: Admin, accountID: "${ACCOUNT}"}`,
    ),
  ],
  ["allowed-accounts", "placeholder", "refused", role("arn:aws:iam::999988887777:role/<name>")],
  [
    "no-node-role",
    "duplicate-arn",
    "replaced",
    roles(
      `- rolearn: arn:aws:iam::${ACCOUNT}:role/eks\n  username: system:node:{{EC2PrivateDNSName}}\n  groups: [system:bootstrappers, system:nodes]\n- rolearn: arn:aws:iam::${ACCOUNT}:role/eks\n  username: x\n  groups: [a]`,
    ),
  ],
  ["account-id", "placeholder", "other", accounts("- ACCOUNT_ID")],
];

const foundBy = (rule: string, text: string, rules: LintConfig["rules"] = {}) =>
  lint(text, { config: { rules: { ...policy, ...rules } } })
    .filter((finding) => finding.rule === rule)
    .map(({ data }) => data?.found);

it.each(PAIRS)("%s yields to %s (%s)", (rule, winner, found, text) => {
  // Most of what another rule names is also an invalid ARN, or has white space in it once lines are folded. A third rule
  // would come first once the other one is off.
  const third = winner === "folded-item" ? "stray-whitespace" : "invalid-arn";
  const apart: LintConfig["rules"] = [rule, winner].includes(third) ? {} : { [third]: "off" };
  expect(foundBy(winner, text)).not.toEqual([]);
  expect(foundBy(rule, text, apart)).not.toContain(found);
  expect(foundBy(rule, text, { ...apart, [winner]: "off" })).toContain(found);
  expect(foundBy(rule, `# aws-auth-map-disable ${winner}\n${text}`, apart)).toContain(found);
});

it("names a comma at an ARN's end where nothing else is wrong with it", () => {
  expect(foundBy("invalid-arn", role("arn:aws:iam::1234:role/dev,"))).toEqual(["account-length"]);
  expect(foundBy("invalid-arn", role("arn:aws:iam::ACCOUNT_ID:role/dev,"))).toEqual(["comma"]);
});

it("names a letter that no look-alike stands behind, which no other rule does", () => {
  expect(foundBy("invalid-arn", role(`arn:aws:iam::${ACCOUNT}:role/über`))).toEqual(["letter"]);
});
