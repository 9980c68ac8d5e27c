import { expect, it } from "vitest";
import { parseAwsAuth } from "../../../../src/exports/index.ts";
import { fix } from "../../../../src/lint/fix.ts";
import { lint } from "../../../../src/lint/lint.ts";
import { expectFindings, expectFix, expectNoFix, expectSilent, roles } from "../../marked.ts";

it("finds a section without |, and puts it there", () => {
  const bad =
    "data:\n  mapRoles:   # nodes\n    # first\n    - rolearn: x\n      username: b\n  mapUsers: ''\n";
  expectFindings("section-not-text", bad.replace("mapRoles", "«mapRoles»"), [
    /^mapRoles is a list, not text: the API server refuses the ConfigMap, .*; put "\|" behind "mapRoles:"/,
  ]);
  expectFix("section-not-text", bad, bad.replace("mapRoles:", "mapRoles: |"));
});

it("moves a list in the key's own column to the right, in any line ends", () => {
  expectFix(
    "section-not-text",
    "data:\r\n  mapRoles:\r\n  - rolearn: x\r\n    username: b\r\n\r\n  - rolearn: z\r\n  mapUsers: ''\r\n",
    "data:\r\n  mapRoles: |\r\n    - rolearn: x\r\n      username: b\r\n\r\n    - rolearn: z\r\n  mapUsers: ''\r\n",
  );
});

it("lints what stands in it as if it were text", () => {
  const text = "data:\n  mapRoles:\n    - rolearn: arn:aws:iam::111122223333:role/a/b\n      username: 12\n";
  const rules = lint(text).map(({ rule }) => rule);
  expect(rules).toEqual(expect.arrayContaining(["section-not-text", "role-path", "wrong-type"]));
  expect(fix(text).text).toBe(
    'data:\n  mapRoles: |\n    - rolearn: arn:aws:iam::111122223333:role/b\n      username: "12"\n',
  );
});

it("finds numbers, mappings, flow lists and a data that is no mapping, which it does not fix", () => {
  for (const bad of [
    "data:\n  «mapRoles»: 12\n",
    "data:\n  «mapRoles»: {a: b}\n",
    "data:\n  «mapRoles»: [{rolearn: x}]\n",
    "data:\n  «mapRoles»:\n    a: b\n",
    "«mapRoles»:\n  - rolearn: x\n",
    '{«"mapRoles"»: [{"rolearn": "x"}]}',
    '{"data": {«"mapRoles"»: {"rolearn": "x"}}}',
    "kind: ConfigMap\nmetadata: {name: aws-auth}\n«data»: |\n  mapRoles: x\n",
  ]) {
    expectFindings("section-not-text", bad);
    expectNoFix("section-not-text", bad.replace(/[«»]/g, ""));
  }
});

it("writes a list in JSON as one string, and advises nothing that JSON has not", () => {
  const text = (value: string) => `{"data": {"mapUsers": ${value}}}`;
  const list = '[\n  {"userarn":\n "x", "username": "a\\n \\"b\\""}\n]';
  const [finding] = expectFindings("section-not-text", text(list).replace('"mapUsers"', '«"mapUsers"»'), [
    'write the list as one string: "mapUsers": "[{…}]"',
  ]);
  expect(finding?.message).not.toMatch(/\||indent/);
  const string = JSON.stringify('[ {"userarn": "x", "username": "a\\n \\"b\\""} ]');
  expectFix("section-not-text", text(list), text(string));
  expect(parseAwsAuth(text(string)).users).toMatchObject([{ userArn: "x", username: 'a\n "b"' }]);
});

it("does not fix what an anchor could show elsewhere, nor what would not parse then", () => {
  expectNoFix("section-not-text", "data:\n  mapRoles:\n    - &a\n      rolearn: x\n");
  const dedentedComment = "data:\n  mapRoles:\n    - rolearn: x\n# aside\n    - rolearn: z\n";
  expect(fix(dedentedComment).text).toBe(dedentedComment);
});

it("is silent about text, about nothing, and about other keys", () => {
  expectSilent("section-not-text", roles("- rolearn: x"));
  expectSilent("section-not-text", "data:\n  mapRoles:\n  mapUsers: ~\n  other:\n    - a\n");
});
