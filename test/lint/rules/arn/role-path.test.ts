import { expect, it } from "vitest";
import { applyEdits } from "../../../../src/text/edit.ts";
import { expectFindings, expectFix, expectSilent, findingsOf, roles } from "../../marked.ts";

it("finds a role's path, and says what to write", () => {
  expectFindings(
    "role-path",
    roles(`
      - rolearn: «arn:aws:iam::111122223333:role/team/dev»
        username: dev
      - rolearn: «"arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com/eu-west-1/AWSReservedSSO_X_0"»
        username: x
    `),
    ["write arn:aws:iam::111122223333:role/dev", "role/AWSReservedSSO_X_0"],
  );
});

it("is silent about roles without a path, and about users with one", () => {
  expectSilent("role-path", roles("- rolearn: arn:aws:iam::111122223333:role/dev"));
  expectSilent("role-path", roles("- rolearn: arn:aws:iam::111122223333:user/team/alice"));
});

it("takes the path out, in the quotes that are there", () => {
  expectFix(
    "role-path",
    roles("- {rolearn: 'arn:aws:iam::111122223333:role/team/dev', username: dev, groups: [a]}"),
    roles("- {rolearn: 'arn:aws:iam::111122223333:role/dev', username: dev, groups: [a]}"),
  );
});

const dev = (arn: string, rest: string) => `- rolearn: arn:aws:iam::111122223333:role/${arn}\n  ${rest}\n`;

it("takes the entry out where another one lets the role in with the same", () => {
  const living = dev("Dev", "username: d\n  groups: [a, b]");
  const dead = dev("team/dev", "username: d\n  groups: [b, a]");
  const [found] = findingsOf("role-path", roles(dead + living));
  expect(found?.message).toBe(
    "STS leaves a role's path out of its sessions' ARNs, so this matches no one; line 6 lets that role in, with the same username and groups: delete this entry",
  );
  expect(found?.related).toMatchObject([{ line: 6, what: "the entry that counts" }]);
  expectFix("role-path", roles(dead + living), roles(living));
  expectFix("role-path", roles(living + dead), roles(living));
});

it.each([
  ["username: d\n  groups: [a]", "lets that role in, with these groups and more: delete this entry", true],
  [
    "username: x\n  groups: [a]",
    "lets that role in as 'd', and only that entry counts: delete this one",
    true,
  ],
  [
    "username: d\n  groups: [a, x, y]",
    "lets that role in, and only that entry counts: add 'x' and 'y' there if they are wanted, and delete this one",
    false,
  ],
])("says what the other entry gives: %j", (rest, words, isSuggested) => {
  const living = dev("dev", "username: d\n  groups: [a, b]");
  const text = roles(dev("team/dev", rest) + living);
  const [found] = findingsOf("role-path", text);
  expect(found?.message).toContain(`line 6 ${words}`);
  expect(found?.fixable).toBe(false);
  expect(found?.suggestion !== undefined).toBe(isSuggested);
  if (found?.suggestion) expect(applyEdits(text, found.suggestion.edits).text).toBe(roles(living));
});

it("has a person decide where only the entry with the path has the username of a node", () => {
  const node = dev("team/dev", "username: system:node:{{EC2PrivateDNSName}}");
  const [found] = findingsOf("role-path", roles(node + dev("dev", "username: d")));
  expect(found?.message).toMatch(/and only one entry can count: keep one, as arn:\S+:role\/dev$/);
  expect(found).not.toHaveProperty("suggestion");
});

it("puts one of several right where all have a path, and tells the others of it", () => {
  const text = roles(dev("a/dev", "username: d") + dev("b/dev", "username: d"));
  const [first, last] = findingsOf("role-path", text);
  expect(first?.message).toContain(
    "line 5 is for that role too, and only one entry can count: keep one, as arn:aws:iam::111122223333:role/dev",
  );
  expect(first?.suggestion).toBeUndefined();
  expect(last?.suggestion?.edits).toMatchObject([{ text: "arn:aws:iam::111122223333:role/dev" }]);
  expect(last?.fixable).toBe(false);
});

it("does not say that an entry which is not read lets the role in", () => {
  const text = `${roles(dev("team/dev", "username: d"))}  maproles: |
    - rolearn: arn:aws:iam::111122223333:role/dev
      username: d
`;
  const [found] = findingsOf("role-path", text);
  expect(found?.message).toContain("line 6 is for that role too, and only one entry can count");
  expect(found?.fixable).toBe(false);
  expect(found?.suggestion).toBeUndefined();
});
