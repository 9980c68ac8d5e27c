import { it } from "vitest";
import { expectFindings, expectNoFix, expectSilent, roles } from "../../marked.ts";

it("points at repeats that do not count: of one spelling, all but the last", () => {
  expectFindings("duplicate-key", roles('- rolearn: x\n  «username»: a\n  groups: []\n  "username": b\n'), [
    "of a repeated key only the last one counts, at line 6",
  ]);
  expectFindings("duplicate-key", roles("- «other»: 1\n  other: 2\n  rolearn: x"));
});

it("says where another entry is likely to begin", () => {
  expectFindings("duplicate-key", roles("- «rolearn»: a\n  rolearn: b"), [
    "keep one, or begin a new entry with '- ' at the second one",
  ]);
});

it("knows that of several spellings the bytewise greatest counts, wherever it stands", () => {
  expectFindings("duplicate-key", roles("- rolearn: x\n  username: a\n  «userName»: b\n  «USERNAME»: c"), [
    "only the one that sorts last counts, 'username', at line 4",
  ]);
});

it("is silent about different keys, and the same key in different entries", () => {
  expectSilent("duplicate-key", roles("- rolearn: x\n  username: a\n- rolearn: z\n  username: a"));
});

it("finds a section and a data that the ConfigMap has twice: all that stands under the first is dropped", () => {
  const entry = (name: string) =>
    `    - rolearn: arn:aws:iam::111122223333:role/${name}\n      username: ${name}\n`;
  const twice = `data:\n  «mapRoles»: |\n${entry("a")}  mapUsers: ""\n  mapRoles: |\n${entry("b")}`;
  expectFindings("duplicate-key", twice, [
    "this 'mapRoles' has no effect: of a repeated key only the last one counts, at line 6; keep one, with what both hold",
  ]);
  // What is dropped rivals nothing.
  const same = twice.replaceAll(/[«»]/g, "").replaceAll("role/b", "role/a");
  expectSilent("duplicate-arn", same);
  expectFindings("duplicate-key", twice.replace(/^data:\n/, "").replaceAll(/^ {2}/gm, ""));
  expectFindings("duplicate-key", `«data»:\n  mapRoles: ""\ndata:\n  mapUsers: ""\n`, ["at line 3"]);
  expectFindings("duplicate-key", '{"data":{«"mapRoles"»:"","mapRoles":""}}');
});

it("leaves a misspelt section that stands there twice alone", () => {
  expectNoFix("section-name", 'data:\n  maproles: "[]"\n  maproles: "[]"\n');
});

it("knows that null and what is no text are not assigned, wherever they stand", () => {
  expectFindings("duplicate-key", roles("- rolearn: x\n  Username: a\n  «username»: 5\n  «userName»: ~"), [
    "this 'username' has no effect, because its value has the wrong type: what counts is 'Username', at line 4; keep one",
    "this 'userName' has no effect, because its value has the wrong type: what counts is 'Username', at line 4; keep one",
  ]);
  expectFindings("duplicate-key", roles("- rolearn: x\n  Groups: [a]\n  «groups»: 5"), [
    "what counts is 'Groups', at line 4",
  ]);
  expectFindings("duplicate-key", roles("- rolearn: x\n  «Groups»: [a]\n  groups: ~"), [
    "of several spellings only the one that sorts last counts, 'groups', at line 5",
  ]);
  expectSilent("duplicate-key", roles("- rolearn: x\n  Username: 5\n  username: ~"));
});

it("knows that lists of groups fill one another's gaps, and that two sso fill one", () => {
  expectFindings("duplicate-key", roles("- rolearn: x\n  «Groups»: [a, b]\n  groups: [c, ~]"), [
    "this 'Groups' still counts where a value is left out in 'groups', at line 5; keep one",
  ]);
  expectFindings("duplicate-key", roles("- rolearn: x\n  «Groups»: [a, b]\n  groups: [c]"), [
    "has no effect: of several spellings",
  ]);
  expectFindings("duplicate-key", roles("- «SSO»: {accountID: '1'}\n  sso: {permissionSetName: a}"), [
    "this 'SSO' still counts where a value is left out in 'sso', at line 4",
  ]);
  expectFindings("duplicate-key", roles("- «SSO»: {accountID: '1'}\n  sso: ~"), [
    "the one that sorts last counts",
  ]);
});

it("tells what '<<' fills in, and leaves alone what it brings in and does not count", () => {
  const base = "- &b\n  rolearn: z\n  Groups: [a]\n";
  expectFindings("duplicate-key", roles(`${base}- <<: *b\n  rolearn: x\n  «groups»: [~]`), [
    "this 'groups' leaves values out, and they are taken from what '<<' brings in: 'Groups', at line 5; keep one",
  ]);
  expectSilent("duplicate-key", roles(`${base}- <<: *b\n  rolearn: x\n  groups: [c]`));
});

it("offers no fix in an entry whose keys it is about: it could make the other one count", () => {
  for (const [rule, entry] of [
    ["wrong-type", "- rolearn: x\n  Groups: [a]\n  groups: 5"],
    ["wrong-type", "- rolearn: x\n  Username: a\n  username: 5"],
    ["key-case", "- rolearn: x\n  Username: a\n  username: 5"],
  ] as const) {
    expectNoFix(rule, roles(entry));
  }
});
