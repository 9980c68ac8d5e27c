import { expect, it } from "vitest";
import { lint } from "../../../src/lint/lint.ts";
import { roles, users } from "../marked.ts";
import { expectYields, type Pair } from "./yields.ts";

const ARN = "arn:aws:iam::111122223333:role/dev";
const entry = (rest: string) => roles(`- rolearn: ${ARN}\n  ${rest}`);
const named = (username: string) => entry(`username: ${username}\n  groups: [devs]`);
const inGroups = (groups: string) => entry(`username: dev\n  groups: ${groups}`);
const shared = (username: string) =>
  roles(`
    - rolearn: arn:aws:iam::111122223333:role/a
      username: ${username}
      groups: [devs]
    - rolearn: arn:aws:iam::111122223333:role/b
      username: ${username}
      groups: [devs]
  `);

const ofDocument: readonly Pair[] = [
  ["yaml-syntax", "unquoted-template", "unquoted", named("@dev")],
  ["yaml-syntax", "wrong-type", "unquoted", named(".inf")],
  ["yaml-syntax", "wrong-type", "not-finite", named("[.nan, dev]")],
  ["yaml-syntax", "placeholder", "unquoted", named("%TEAM_NAME%"), "unquoted-template"],
  ["placeholder", "unknown-template", "template", named('"dev:{{session_name}}"')],
  ["placeholder", "unbalanced-template", "template", named('"dev:{{{session_name}}}"')],
  ["placeholder", "angle-template", "template", named("dev:<<SessionName>>")],
];

const ofMissing: readonly Pair[] = [
  ["missing-arn", "unknown-key", "missing", roles(`- role_arn: ${ARN}\n  username: dev`)],
  ["missing-arn", "unknown-key", "empty", roles(`- rolearn: ""\n  role: ${ARN}\n  username: dev`)],
  ["missing-arn", "wrong-type", "empty", roles("- rolearn: 111122223333\n  username: dev")],
  ["missing-arn", "wrong-type", "missing", roles(`- ${ARN}`)],
  ["key-case", "duplicate-key", "several", roles(`- rolearn: ${ARN}\n  RoleARN: ${ARN}\n  username: dev`)],
  ["missing-username", "unknown-key", "missing", entry("user_name: dev\n  groups: [devs]")],
  ["missing-username", "unknown-key", "empty", entry('username: ""\n  user: dev\n  groups: [devs]')],
  ["missing-username", "wrong-type", "empty", named("1234")],
  ["missing-username", "missing-arn", "missing", roles("- groups: [devs]")],
  ["no-groups", "missing-arn", "none", roles("- username: dev")],
  ["no-groups", "unknown-key", "none", entry("username: dev\n  group: [devs]")],
  ["no-groups", "wrong-type", "none", inGroups("devs")],
  ["no-groups", "wrong-type", "none", inGroups("{devs: true}")],
  [
    "no-groups",
    "node-role",
    "none-to-node",
    roles('- rolearn: arn:aws:iam::111122223333:role/node\n  username: "system:node:{{EC2PrivateDNSName}}"'),
  ],
];

const ofTexts: readonly Pair[] = [
  ["empty-group", "wrong-type", "wrong-type", inGroups("[devs, 1234]")],
  ["empty-group", "wrong-type", "wrong-type", inGroups("\n    - devs\n    - system: masters")],
  ["duplicate-group", "empty-group", "duplicate", inGroups('["", ""]')],
  ["shared-username", "placeholder", "shared", shared("<your name>")],
  ["shared-username", "unknown-template", "shared", shared('"{{ SessionName }}"')],
  ["unbalanced-template", "nested-template", "leaves-braces", named('"dev:{{{{AccountID}}}}"')],
  ["shared-username", "unbalanced-template", "shared", shared('"{{SessionName}"')],
  ["shared-username", "angle-template", "shared", shared("<<SessionName>>"), "placeholder"],
  ["stray-whitespace", "placeholder", "in-arn", roles("- rolearn: <ARN of the role>\n  username: dev")],
  ["stray-whitespace", "folded-item", "in-arn", roles(`- rolearn: ${ARN}\n    - devs\n  username: dev`)],
  ["stray-whitespace", "folded-item", "in-lines", inGroups("\n    - devs\u00a0\n      - ops")],
];

it.each(
  [...ofDocument, ...ofMissing, ...ofTexts].map((pair) => ({ name: pair.slice(0, 3).join(" "), pair })),
)("$name", ({ pair }) => {
  expectYields(pair);
});

const rulesOf = (text: string) => lint(text).map(({ rule }) => rule);

it("yields only to what is about the same field", () => {
  const text = users("- userarn: arn:aws:iam::111122223333:user/a\n  note: x\n  userid: 12");
  expect(rulesOf(text)).toEqual(
    expect.arrayContaining(["missing-username", "no-groups", "unknown-key", "wrong-type"]),
  );
  expect(rulesOf(entry('user_name: dev\n  groups: "devs"'))).not.toContain("no-groups");
  expect(rulesOf(entry("user_name: dev"))).toContain("no-groups");
  expect(rulesOf(roles('- rolearn: <ARN>\n  username: " dev"'))).toContain("stray-whitespace");
  expect(rulesOf(inGroups('\n    - " devs"\n    - ops\n      - admins'))).toContain("stray-whitespace");
});
