import { expect, it } from "vitest";
import { type LintConfig, parseConfig } from "../../../../src/lint/config/config.ts";
import { expectFindings, expectSilent, roles, users } from "../../marked.ts";

const role = "arn:aws:iam::111122223333:role/admin";
const config: LintConfig = {
  rules: { "required-mapping": { mappings: [{ arn: role, groups: ["platform-admins"] }] } },
};
const entry = `- rolearn: ${role}\n  username: admin:{{SessionName}}\n  groups: [platform-admins, other]`;

it("finds that the identity has no entry, at the section that could have one", () => {
  expectFindings(
    "required-mapping",
    "data:\n  mapUsers: ''\n  «mapRoles»: |\n    - rolearn: x\n",
    [`${role} must keep its access, and would not get in: ${role} has no entry`],
    config,
  );
  expectFindings("required-mapping", "data:\n  «mapUsers»: ''\n", [], config);
  expectFindings("required-mapping", "«»{}", [], config);
});

it("points at the entry where it is there and does not work", () => {
  expectFindings(
    "required-mapping",
    roles(`- rolearn: «arn:aws:iam::111122223333:role/team/admin»\n  groups: [platform-admins]`),
    ["has no entry"],
    config,
  );
  expectFindings(
    "required-mapping",
    roles(`- rolearn: «${role}»\n  groups: [x]`),
    ["it lacks platform-admins, and has x"],
    config,
  );
  expectFindings(
    "required-mapping",
    roles(`- rolearn: ${role}\n  groups: [platform-admins]\n- rolearn: «${role}»\n  groups: []`),
    ["has no groups"],
    config,
  );
});

it("finds that its section is lost", () => {
  expectFindings(
    "required-mapping",
    roles(`${entry.replace(role, `«${role}»`)}\n- rolearn: x\n  username: {{SessionName}}`),
    ["has no entry"],
    config,
  );
  expectFindings(
    "required-mapping",
    `data:\n  «maproles»: ''\n`.replace("«maproles»", "«mapRole»"),
    [],
    config,
  );
});

it("asks about usernames, sessions and users", () => {
  const of = (mapping: Record<string, unknown>): LintConfig => ({
    rules: { "required-mapping": { mappings: [mapping] } },
  });
  const session = "arn:aws:sts::111122223333:assumed-role/admin/alice";
  expectSilent(
    "required-mapping",
    roles(entry),
    of({ arn: session, username: "admin:alice", groups: ["other"] }),
  );
  expectSilent("required-mapping", roles(entry), of({ arn: role, username: "admin:{{SessionName}}" }));
  expectFindings(
    "required-mapping",
    roles(entry.replace(role, `«${role}»`)),
    ["its username is 'admin:alice', not 'bob'"],
    of({ arn: session, username: "bob" }),
  );
  expectFindings(
    "required-mapping",
    "data:\n  mapRoles: ''\n  «mapUsers»: ''\n",
    [],
    of({ arn: "arn:aws:iam::111122223333:user/a" }),
  );
  expectFindings(
    "required-mapping",
    roles(entry.replace(role, `«${role}»`)),
    [/it lacks ops, and has .*; its username is .* not 'bob'/],
    of({ arn: role, username: "bob", groups: ["ops"] }),
  );
});

it("is silent where access is kept, also of a node, whose username has no session here", () => {
  expectSilent("required-mapping", roles(entry), config);
  expectSilent(
    "required-mapping",
    roles(`- rolearn: ${role}\n  username: system:node:{{EC2PrivateDNSName}}\n  groups: [platform-admins]`),
    config,
  );
  expectSilent("required-mapping", roles("- rolearn: x"));
});

it.each([
  ["not-an-arn", "is not the whole ARN"],
  ["arn:aws:iam::111122223333:group/x", "is not the whole ARN"],
  ["arn:aws:iam::111122223333:role/team/x", "has a path"],
])("takes no %s", (arn, message) => {
  expect(() => parseConfig({ rules: { "required-mapping": { mappings: [{ arn }] } } })).toThrow(message);
});

it("takes no empty list, which would check nothing", () => {
  expect(() => parseConfig({ rules: { "required-mapping": { mappings: [] } } })).toThrow("shorter than 1");
});

it("takes a node's entry for access, and not its template where no node is asked about", () => {
  const named = (arn: string): LintConfig => ({ rules: { "required-mapping": { mappings: [{ arn }] } } });
  const node = roles("- rolearn: arn:aws:iam::111122223333:role/n\n  username: n:{{EC2PrivateDNSName}}");
  const session = "arn:aws:sts::111122223333:assumed-role/n";
  expectSilent("required-mapping", node, named("arn:aws:iam::111122223333:role/n"));
  expectSilent("required-mapping", node, named(`${session}/i-0123456789abcdef0`));
  const label = "arn:aws:iam::111122223333:role/n";
  expectFindings(
    "required-mapping",
    node.replace(label, `«${label}»`),
    ["session name 'alice' is not an EC2 instance id"],
    named(`${session}/alice`),
  );
  const user = "arn:aws:iam::111122223333:user/bob";
  expectFindings(
    "required-mapping",
    users(`- userarn: «${user}»\n  username: bob:{{EC2PrivateDNSName}}`),
    ["is not an EC2 instance id"],
    named(user),
  );
});

it("knows the account in the groups of a role that no session was given of", () => {
  const arn = "arn:aws:iam::111122223333:role/n";
  const groups = ["x-111122223333"];
  const config: LintConfig = { rules: { "required-mapping": { mappings: [{ arn, groups }] } } };
  const node = (group: string) =>
    roles(`- rolearn: ${arn}\n  username: n:{{EC2PrivateDNSName}}\n  groups: ["${group}"]`);
  expectSilent("required-mapping", node("x-{{AccountID}}"), config);
  expectFindings(
    "required-mapping",
    node("y-{{AccountID}}").replace(arn, `«${arn}»`),
    ["it lacks x-111122223333, and has y-111122223333"],
    config,
  );
});

it("refuses ARNs that are no one's", () => {
  for (const arn of ["arn:aws:iam::111122223333:role/*", "arn:aws:iam::111122223333:user/ops-?"]) {
    const config = { rules: { "required-mapping": { mappings: [{ arn }] } } };
    expect(() => parseConfig(config)).toThrow(
      "has a wildcard, and no identity's ARN has one; name each identity",
    );
  }
});
