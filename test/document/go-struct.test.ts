import { describe, expect, it } from "vitest";
import { parseAwsAuth } from "../../src/exports/index.ts";

/** The only entry's groups. */
function groupsOf(lines: string): readonly string[] | undefined {
  return parseAwsAuth({ mapRoles: `- rolearn: x\n${lines}` }).roles[0]?.groups;
}

describe("keys match by Unicode simple folding", () => {
  it.each(["groups", "Groups", "GROUPS", "groupſ", "GROUPſ"])("%s is groups", (key) => {
    expect(groupsOf(`  ${key}: [g]\n`)).toEqual(["g"]);
  });

  it.each(["group", "groups ", "groupß", "grоups", "ɡroups", "g\u0301roups"])('"%s" is not', (key) => {
    expect(groupsOf(`  "${key}": [g]\n`)).toEqual([]);
  });

  it("in sso and mapUsers, too", () => {
    const mapRoles = '- ſſo: {PERMIſſIONSETNAME: P, accountid: "111122223333", Partition: aws-cn}\n';
    expect(parseAwsAuth({ mapRoles, mapUsers: "- UſERARN: u\n" })).toMatchObject({
      roles: [{ sso: { permissionSetName: "P", accountId: "111122223333", partition: "aws-cn" } }],
      users: [{ userArn: "u" }],
      problems: [],
    });
  });

  it("while those of the ConfigMap match exactly", () => {
    expect(parseAwsAuth({ maproles: "- rolearn: x\n", mapRoleſ: "- rolearn: x\n" }).roles).toEqual([]);
  });
});

describe("of several spellings of one key, the bytewise greatest is assigned last", () => {
  it.each([
    ["lower case beats upper case", "  groups: [lower]\n  GROUPS: [upper]\n", ["lower"]],
    ["whatever their order", "  GROUPS: [upper]\n  groups: [lower]\n", ["lower"]],
    ["ſ beats s", "  groupſ: [long]\n  groups: [short]\n", ["long"]],
    ["and an exact repetition counts once, with its last value", "  groups: [a]\n  groups: [b]\n", ["b"]],
  ])("%s", (_, lines, groups) => {
    expect(groupsOf(lines)).toEqual(groups);
  });
});

describe("a list that is assigned twice shows the first through the gaps of the second", () => {
  it.each([
    ["a null", "  Groups: [a, b]\n  groups: [~, x]\n", ["a", "x"]],
    ["a value of the wrong type", "  Groups: [a, b]\n  groups: [x, 5]\n", ["x", "b"]],
    ["a null beyond its end", "  Groups: [a]\n  groups: [x, ~]\n", ["x", ""]],
    [
      "a null, past a shorter list between them",
      "  GROUPS: [a, b]\n  Groups: [c]\n  groups: [~, ~]\n",
      ["c", "b"],
    ],
  ])("%s", (_, lines, groups) => {
    expect(groupsOf(lines)).toEqual(groups);
  });

  it.each([
    ["a list of the wrong type", "  Groups: [a, b]\n  groups: x\n", ["a", "b"]],
    ["a number", "  Groups: [a]\n  groups: 5\n", ["a"]],
  ])("and stays where the second is no list: %s", (_, lines, groups) => {
    expect(groupsOf(lines)).toEqual(groups);
  });

  it.each([
    ["null", "  Groups: [a, b]\n  groups: ~\n", []],
    ["an empty list", "  Groups: [a, b]\n  groups: []\n", []],
    ["null, before another list", "  GROUPS: [a, b]\n  Groups: ~\n  groups: [~, ~]\n", ["", ""]],
    ["an empty list, before another list", "  GROUPS: [a, b]\n  Groups: []\n  groups: [~, ~]\n", ["", ""]],
  ])("but is gone behind %s", (_, lines, groups) => {
    expect(groupsOf(lines)).toEqual(groups);
  });

  it("as a text does", () => {
    const usernameOf = (lines: string) =>
      parseAwsAuth({ mapRoles: `- rolearn: x\n${lines}` }).roles[0]?.username;
    expect(usernameOf("  Username: a\n  username: ~\n")).toBe("a");
    expect(usernameOf("  Username: a\n  username: 5\n")).toBe("a");
    expect(usernameOf("  Username: a\n  username: ''\n")).toBe("");
  });
});

describe("sso that is given twice fills one struct", () => {
  it("field by field", () => {
    const mapRoles = `- SSO: {permissionSetName: P, accountID: "111122223333"}\n  sso: {permissionSetName: Q}\n`;
    expect(parseAwsAuth({ mapRoles }).roles).toMatchObject([
      { sso: { permissionSetName: "Q", accountId: "111122223333" } },
    ]);
  });

  it("unless the second is null, which takes the first away", () => {
    const mapRoles = `- rolearn: x\n  SSO: {permissionSetName: P, accountID: "111122223333"}\n  sso: ~\n`;
    const { roles, problems } = parseAwsAuth({ mapRoles });
    expect(roles).toMatchObject([{ roleArn: "x" }]);
    expect(roles[0]).not.toHaveProperty("sso");
    expect(problems).toEqual([]);
  });
});
