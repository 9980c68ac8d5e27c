// Mistakes that people reported in public: each is found at the right place.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { lint } from "../../src/lint/lint.ts";

const folder = fileURLToPath(new URL("../fixtures/incidents/", import.meta.url));

/** Rule and text, in the file's order. */
const incidents: Readonly<Record<string, readonly (readonly [rule: string, text: string])[]>> = {
  "01-role-path": [["role-path", "arn:aws:iam::111122223333:role/gitlab-ci/runner"]],
  "02-sso-role-path": [
    [
      "role-path",
      "arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com/eu-west-1/AWSReservedSSO_Admin_0123456789abcdef",
    ],
  ],
  "03-sso-role-suffix": [["sso-role-suffix", "0123456789abcdef"]],
  "04-wildcard": [["wildcard-arn", "*"]],
  "05-yaml-syntax": [["yaml-syntax", '"dev']],
  "06-colon-in-value": [["yaml-syntax", "alice:"]],
  "07-keys-not-indented": [["yaml-syntax", "username:"]],
  "08-angle-brackets": [
    ["placeholder", "<system:node:{{EC2PrivateDNSName}}>"],
    ["placeholder", "<system:bootstrappers>"],
    ["placeholder", "<system:nodes>"],
  ],
  "09-placeholder": [
    ["placeholder", "<ARN of instance role (not instance profile)>"],
    ["placeholder", "INSTANCE_ROLE_ARN"],
  ],
  "10-region-for-account": [["invalid-arn", "us-west-2"]],
  "11-eleven-digits": [["invalid-arn", "88888888888"]],
  "12-quotes-around-keys": [
    ["unknown-key", '\\\\\\"rolearn\\\\\\"'],
    ["unknown-key", '\\\\\\"username\\\\\\"'],
  ],
  "12-quotes-in-values": [["invalid-arn", '\\"arn:aws:iam::111122223333:role/eks-node\\"']],
  "13-empty-username": [["missing-username", "username"]],
  "14-group": [["unknown-key", "group"]],
  "14-role-arn": [["unknown-key", "role_arn"]],
  "15-three-usernames": [
    ["duplicate-arn", "arn:aws:iam::111122223333:role/admin"],
    ["duplicate-arn", "arn:aws:iam::111122223333:role/admin"],
  ],
  "16-key-case": [
    ["key-case", "roleARN"],
    ["key-case", "userARN"],
  ],
  "17-node-role-replaced": [["no-node-role", "mapRoles"]],
  "18-space-in-template": [["unknown-template", "{{ EC2PrivateDNSName}}"]],
  "18-template-eaten": [["node-role", '"system:node:"']],
  "19-instance-profile": [["instance-profile-arn", "arn:aws:iam::111122223333:instance-profile/eks-node"]],
  "20-map-accounts": [["map-accounts", "mapAccounts"]],
  "21-access-key": [["access-key-template", "{{AccessKeyID}}"]],
  "22-assumable-node-role": [["node-extra-groups", "platform-admins"]],
  "23-reserved-path-cut-short": [
    ["role-path", "arn:aws:iam::111122223333:role/aws-reserved/AWSReservedSSO_Admin_0123456789abcdef"],
  ],
  "23-unquoted-template": [["unquoted-template", "{{SessionName}}@example.com"]],
  "24-stray-space": [["folded-item", "- system:nodes"]],
  "25-section-not-text": [["section-not-text", "mapRoles"]],
  "26-section-names": [
    ["section-name", "maproles"],
    ["section-name", "MapUsers"],
  ],
  "27-session-name-unquoted": [["unquoted-template", "{{SessionName}}"]],
  "28-fargate-profile": [["invalid-arn", "eks"]],
  "28-iam-group": [["invalid-arn", "group/developers"]],
  "29-fargate-groups": [["node-role", "groups"]],
  "30-same-arn-twice": [["duplicate-arn", "arn:aws:iam::111122223333:role/dev"]],
  "31-two-writers": [["no-node-role", "mapRoles"]],
  "32-masters-added": [["system-masters", "system:masters"]],
  "98-role-key-for-a-user": [["unknown-key", "rolearn"]],
  "99-space-in-group": [["wrong-type", "team: developers"]],
};

const fileOf = (name: string) => readdirSync(folder).find((file) => file.startsWith(`${name}.`)) ?? name;

function findingsOf(name: string) {
  const text = readFileSync(`${folder}${fileOf(name)}`, "utf8");
  return lint(text, { filename: name }).map(
    ({ rule, start, end }) => [rule, text.slice(start, end)] as const,
  );
}

it("has every row of the list, and no file without an expectation", () => {
  const files = readdirSync(folder).map((file) => file.replace(/\.\w+$/, ""));
  expect(files.sort()).toEqual(Object.keys(incidents).sort());
  const rows = new Set(files.map((file) => Number(file.slice(0, 2))));
  for (let row = 1; row <= 32; row++) expect(rows).toContain(row);
});

describe("incident", () => {
  it.each(Object.entries(incidents))("%s is found", (name, expected) => {
    const rules = new Set(expected.map(([rule]) => rule));
    expect(findingsOf(name).filter(([rule]) => rules.has(rule))).toEqual(expected);
  });
});

describe("required-mapping", () => {
  it.each(["05-yaml-syntax", "17-node-role-replaced", "31-two-writers"])(
    "says of %s that the nodes are locked out",
    (name) => {
      const arn = "arn:aws:iam::111122223333:role/eks-node";
      const groups = ["system:bootstrappers", "system:nodes"];
      const text = readFileSync(`${folder}${name}.yaml`, "utf8");
      const found = lint(text, {
        config: { rules: { "required-mapping": { mappings: [{ arn, groups }] } } },
      });
      expect(found.filter(({ rule }) => rule === "required-mapping")).toHaveLength(1);
    },
  );
});
