import { expect, it } from "vitest";
import { expectFindings, expectSilent, roles, users } from "../../marked.ts";

it("finds an entry without username, at its ARN", () => {
  expectFindings("missing-username", users("- userarn: «arn:aws:iam::111122223333:user/a»"), [
    "this entry has no username",
  ]);
});

it.each([
  ["role/Dev", roles, "dev:{{SessionName}}"],
  ["role/github-actions", roles, "ci:{{SessionName}}"],
  ["user/people/ann", users, "ann"],
])("offers a username that fits: %s", (arn, section, username) => {
  const key = section === users ? "userarn" : "rolearn";
  const text = section(`- ${key}: «arn:aws:iam::111122223333:${arn}»\n  groups: [a]`);
  const [found] = expectFindings("missing-username", text, [`add a username, such as ${username}`]);
  expect(found?.suggestion).toMatchObject({ edits: [{ text: `\n      username: ${username}` }] });
});

it("offers it behind a key without a value", () => {
  const text = roles("- rolearn: arn:aws:iam::111122223333:role/dev\n  «username»:\n  groups: [a]");
  const [found] = expectFindings("missing-username", text, ["add a username, such as dev:{{SessionName}}"]);
  expect(found?.suggestion).toMatchObject({ edits: [{ text: " dev:{{SessionName}}" }] });
});

it("offers none that another entry has, and none for a placeholder", () => {
  const ann = "- userarn: arn:aws:iam::111122223333:user/ann\n";
  expectFindings(
    "missing-username",
    users(`- userarn: «arn:aws:iam::111122223333:user/ann»\n${ann}  username: ann`),
    [/add a username$/],
  );
  expectFindings("missing-username", roles("- rolearn: «arn:aws:iam::111122223333:role/ROLE_NAME»"), [
    /add a username$/,
  ]);
});

it("leaves a node's groups to node-role, which knows a node's username", () => {
  expectSilent(
    "missing-username",
    roles("- rolearn: arn:aws:iam::111122223333:role/n\n  groups: [system:bootstrappers, system:nodes]"),
  );
});

it("finds an empty one, at the key or the value", () => {
  expectFindings("missing-username", roles("- rolearn: x\n  «username»:\n  groups: [a]"), [
    "this username is empty",
  ]);
  expectFindings("missing-username", roles('- rolearn: x\n  username: «""»'));
  expectFindings("missing-username", roles("- rolearn: x\n  «UserName»: ~"));
});

it("is silent about what other rules say better", () => {
  expectSilent("missing-username", roles("- rolearn: x\n  username: 12"));
  expectSilent("missing-username", roles("- rolearn: x\n  user: a"));
  expectSilent("missing-username", roles("- text"));
  expectSilent("missing-username", roles("- rolearn: x\n  username: a"));
});

it("points at a tag, which leaves an empty text", () => {
  expectFindings("missing-username", roles("- rolearn: x\n  username: «!alice»\n  groups: [a]"), [
    "this username is empty, since !alice is a tag to YAML unless it is quoted",
  ]);
});

it("leaves an entry without an ARN to missing-arn, and says of one that is dropped what would come of it", () => {
  expectSilent("missing-username", roles("- groups: [a]"));
  expectFindings(
    "missing-username",
    roles(
      "- rolearn: «arn:aws:iam::111122223333:role/a»\n  sso: {permissionSetName: A, accountID: '111122223333'}\n  groups: [a]",
    ),
    ["this entry has no username: once the entry is no longer dropped, its sessions have no name"],
  );
});
