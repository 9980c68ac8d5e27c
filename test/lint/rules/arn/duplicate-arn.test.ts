import { expect, it } from "vitest";
import { applyEdits } from "../../../../src/text/edit.ts";
import {
  expectFindings,
  expectFix,
  expectNoFix,
  expectSilent,
  findingsOf,
  roles,
  users,
} from "../../marked.ts";

it("points at the entries that do not count, and says where the one that does stands", () => {
  expectFindings(
    "duplicate-arn",
    roles(`
      - rolearn: «arn:aws:iam::111122223333:role/dev»
        username: one
      - rolearn: «arn:aws:iam::111122223333:role/Dev»
        username: two
      - rolearn: arn:aws:iam::111122223333:role/dev
        username: three
    `),
    [
      "this entry counts for nothing: line 7 has the same ARN, and the last entry of an ARN wins, with the username 'three'; one ARN has one username",
      "line 7 has the same ARN",
    ],
  );
});

it("knows that mapRoles comes before mapUsers, whatever stands last", () => {
  expectFindings(
    "duplicate-arn",
    `data:
  mapUsers: |
    - userarn: «arn:aws:iam::111122223333:user/alice»
      username: alice
  mapRoles: |
    - rolearn: arn:aws:iam::111122223333:user/alice
`,
    ["line 6 has the same ARN, and mapRoles is asked before mapUsers"],
  );
});

it("says of users that differ in case that it is random who counts", () => {
  const alice = (name: string, groups: string) =>
    `- userarn: «arn:aws:iam::111122223333:user/${name}»\n  groups: [${groups}]\n`;
  expectFindings("duplicate-arn", users(alice("alice", "a") + alice("Alice", "b")), [
    "line 5 has the same ARN in another spelling, and which of the entries counts is random, login by login; keep one",
    "line 3 has",
  ]);
  expectFindings("duplicate-arn", users(alice("a", "a") + alice("A", "b") + alice("a", "c")), [
    "lines 5, 7 have the same ARN in another spelling",
  ]);
  expectFindings("duplicate-arn", users(alice("a", "a") + alice("a", "b").replace(/[«»]/g, "")), [
    "the last entry of an ARN wins",
  ]);
});

const dev = (groups: string, username = "dev") =>
  `- rolearn: arn:aws:iam::111122223333:role/dev\n  username: ${username}\n  groups: ${groups}\n`;

it("takes out an entry that another one repeats, with all of its lines", () => {
  const block = `- rolearn: arn:aws:iam::111122223333:role/Dev
  username: dev
  groups:
    - b
    - a
`;
  const other = "- rolearn: arn:aws:iam::111122223333:role/ops\n  username: ops\n  groups: [ops]\n";
  const [found] = findingsOf("duplicate-arn", roles(block + dev("[a, b]")));
  expect(found).toMatchObject({ severity: "warning", related: [{ line: 8 }] });
  expect(found?.message).toBe(
    "line 8 has the same ARN, username and groups, and only one of the two counts; delete this entry",
  );
  for (const [before, after] of [
    [block + dev("[a, b]"), dev("[a, b]")],
    [block + other + dev("[a, b]"), other + dev("[a, b]")],
    [other + block + dev("[a, b]"), other + dev("[a, b]")],
    [dev("[a]") + dev("[a]") + other + dev("[a]"), other + dev("[a]")],
  ] as const) {
    expectFix("duplicate-arn", roles(before), roles(after));
  }
  const flow = "{rolearn: arn:aws:iam::111122223333:role/dev, username: d}";
  expectFix("duplicate-arn", roles(`[${flow}, ${flow}]`), roles(`[${flow}]`));
  const json = (items: string) => `{"data": {"mapRoles": "[${items}]"}}`;
  const item = flow.replace(/[\w:/]+(?=[:,}] ?)/g, '\\"$&\\"').replaceAll('\\":', '\\": ');
  expectFix("duplicate-arn", json(`${item}, ${item}`), json(item));
});

it("takes users in two spellings for one entry where it makes no difference which counts", () => {
  const user = (name: string) => `- userarn: arn:aws:iam::111122223333:user/${name}\n  username: al`;
  expectFix("duplicate-arn", users(`${user("al")}\n${user("Al")}`), users(user("Al")));
});

it("takes nothing out that a comment may be about", () => {
  expectNoFix("duplicate-arn", roles(`${dev("[a]").trimEnd()} # for the release\n${dev("[a]")}`));
  expectNoFix("duplicate-arn", roles(`# the bot\n${dev("[a]")}${dev("[a]")}`));
  expectNoFix("duplicate-arn", roles(`${dev("[a]").replace("\n", "\n  # the bot\n")}${dev("[a]")}`));
  expect.hasAssertions();
});

it("names the groups that are lost", () => {
  const text = roles(dev("[a, b, c]") + dev("[b, d]"));
  const [found] = findingsOf("duplicate-arn", text);
  expect(found?.message).toBe(
    "this entry counts for nothing: line 6 has the same ARN, and the last entry of an ARN wins, so the groups 'a' and 'c' are lost; add them to the entry at line 6 and delete this one",
  );
  expect(found).toMatchObject({ severity: "error", fixable: false, data: { lost: ["a", "c"] } });
  expect(findingsOf("duplicate-arn", roles(dev("[a]") + dev("[b]", "ops")))[0]?.message).toContain(
    "so the group 'a' is lost; add it to the entry at line 6 and delete this one; the username is then 'ops'",
  );
});

it("says where nothing is lost", () => {
  const text = roles(dev("[a]") + dev("[a, b]"));
  const [found] = findingsOf("duplicate-arn", text);
  expect(found?.message).toContain("wins, with these groups and more; delete this entry");
  expect(found?.severity).toBe("warning");
  expect(applyEdits(text, found?.suggestion?.edits ?? []).text).toBe(roles(dev("[a, b]")));
});

it.each([
  [
    roles(dev("[a]", "one") + dev("[a]", "two")),
    "with the username 'two'; one ARN has one username: for people, use one username with {{SessionName}}, or give each a role of their own",
  ],
  [
    roles(
      dev("[system:bootstrappers, system:nodes]", "system:node:{{EC2PrivateDNSName}}") +
        dev("[system:bootstrappers, system:nodes]", "system:node:{{SessionName}}"),
    ).replaceAll("role/dev", "role/eks-node"),
    "one ARN has one username: decide on one of the two; nodes that need the other one need a role of their own",
  ],
  [
    users(
      "- userarn: arn:aws:iam::111122223333:user/ci\n  username: a\n- userarn: arn:aws:iam::111122223333:user/ci\n  username: b",
    ),
    "one ARN has one username: decide on one; each person needs an IAM user or a role of their own",
  ],
])("says of two usernames that one ARN has one: %#", (text, words) => {
  const [found] = findingsOf("duplicate-arn", text);
  expect(found?.message).toContain(words);
  expect(found?.message).not.toContain("merge");
});

const NODE = ["[system:bootstrappers, system:nodes]", "system:node:{{EC2PrivateDNSName}}"] as const;

it("says that no node can join where the only entry for nodes counts for nothing", () => {
  const [found] = findingsOf("duplicate-arn", roles(dev(...NODE) + dev("[a]", "fargate-user")));
  expect(found).toMatchObject({ severity: "error", data: { found: "only-node" } });
  expect(found?.message).toBe(
    "this entry counts for nothing: line 6 has the same ARN, and the last entry of an ARN wins; no other entry is for nodes, so no node without an access entry can join; delete line 6, or give it another role",
  );
  const another = dev(...NODE).replace("role/dev", "role/other");
  const [beside] = findingsOf("duplicate-arn", roles(dev(...NODE) + another + dev("[a]", "x")));
  expect(beside?.data.found).toBe("replaced");
  expect(findingsOf("duplicate-arn", roles(dev("[a]") + dev(...NODE)))[0]?.data.found).toBe("replaced");
});

it("does not say of an entry that counts today that it counts for nothing", () => {
  const text = roles(
    `${dev("[a]")}- role_arn: arn:aws:iam::111122223333:role/dev\n  username: dev\n  groups: [a]`,
  );
  const [found] = findingsOf("duplicate-arn", text);
  expect(found?.message).toBe(
    "line 6 has the same ARN, and takes this entry's place as soon as it is read; keep one of the two",
  );
  expect(found).toMatchObject({ severity: "warning", fixable: false });
});

it("is silent about other ARNs, dropped entries, and other ConfigMaps", () => {
  expectSilent("duplicate-arn", roles("- rolearn: arn:aws:iam::1:role/a\n- rolearn: arn:aws:iam::2:role/a"));
  expectSilent("duplicate-arn", roles("- rolearn: x\n- rolearn: x\n  sso: {}"));
  const one = "data:\n  mapRoles: |\n    - rolearn: x\n";
  expectSilent("duplicate-arn", `${one}---\n${one}`);
});

it("names the line of an entry whose ARN is an alias, and points at that entry", () => {
  expectFindings(
    "duplicate-arn",
    roles(`
      - rolearn: &a «arn:aws:iam::111122223333:role/a»
      - «username»: b
        rolearn: *a
      - rolearn: *a
    `),
    ["line 6 has the same ARN", "line 6 has the same ARN"],
  );
});
