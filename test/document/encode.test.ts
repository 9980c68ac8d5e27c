import { describe, expect, it } from "vitest";
import { encodeAwsAuth, parseAwsAuth } from "../../src/exports/index.ts";

function usernameLine(username: string): string | undefined {
  const { mapUsers } = encodeAwsAuth({ users: [{ userArn: "u", username, groups: [] }] });
  return mapUsers?.split("\n")[1];
}

describe("encodeAwsAuth", () => {
  it.each([
    "alice",
    "system:node:{{EC2PrivateDNSName}}",
    "user@example.com",
    "arn:aws:iam::111122223333:user/team/bob",
    "aws:{{AccountID}}:{{SessionName}}",
    "a-b_c.d+e=f,g",
  ])("leaves plain text plain: %s", (username) => {
    expect(usernameLine(username)).toBe(`  username: ${username}`);
  });

  it.each([
    ...["", " ", "~", "null", "NULL", "yes", "No", "on", "OFF", "true", "y", "N"],
    ...[
      "0",
      "12",
      "012",
      "0x1F",
      "0b1",
      "0o7",
      "1_000",
      "-1",
      "+1",
      "1.5",
      ".5",
      "1e3",
      ".inf",
      "-.INF",
      ".nan",
    ],
    ...[
      "12:30:45",
      "2020-01-01",
      "111122223333",
      "<<",
      "=",
      "-",
      "- a",
      "? a",
      ": a",
      "a:",
      "a: b",
      "a #b",
      "#a",
    ],
    ...[
      "{{SessionName}}",
      "{a}",
      "[a]",
      "&a",
      "*a",
      "!a",
      "|",
      ">",
      "%a",
      "@a",
      "`a",
      "'a'",
      "'",
      ", a",
      "a ",
      " a",
    ],
    ...["---", "..."],
  ])("puts in quotes what could be something else: '%s'", (username) => {
    expect(usernameLine(username)).toBe(`  username: "${username}"`);
  });

  it.each([
    ['"', '\\"'],
    ["\\", "\\\\"],
    ["\n", "\\n"],
    ["\r", "\\r"],
    ["\t", "\\t"],
    ["\0", "\\0"],
    ["\x07", "\\a"],
    ["\x1b", "\\e"],
    ["\x7f", "\\u007f"],
    ["\u0080", "\\u0080"],
    ["\u2028", "\\u2028"],
    ["\u2029", "\\u2029"],
    ["\ufeff", "\\ufeff"],
    ["\u200b", "\\u200b"],
    ["\u202e", "\\u202e"],
    ["\uffff", "\\uffff"],
    ["\u{e0041}", "\\U000e0041"],
  ])("escapes %j", (char, written) => {
    expect(usernameLine(`a${char}b`)).toBe(`  username: "a${written}b"`);
    expect(parseAwsAuth(encodeAwsAuth({ accounts: [`a${char}b`] })).accounts).toEqual([`a${char}b`]);
  });

  it("writes an entry's keys in the order in which people write them", () => {
    const { mapRoles } = encodeAwsAuth({
      roles: [{ groups: ["g", "h"], username: "u", roleArn: "x" }],
    });
    expect(mapRoles).toBe("- rolearn: x\n  username: u\n  groups:\n    - g\n    - h\n");
  });

  it("writes account ids in quotes, that no tool takes one for a number", () => {
    expect(encodeAwsAuth({ accounts: ["111122223333", "012345678912"] })).toEqual({
      mapAccounts: '- "111122223333"\n- "012345678912"\n',
    });
  });

  it("writes long text on one line", () => {
    const username = "word ".repeat(200);
    expect(usernameLine(username)).toBe(`  username: "${username}"`);
  });

  it("writes equal texts out, without anchors", () => {
    const groups = ["system:nodes"];
    const role = { roleArn: "x", username: "u", groups };
    const { mapRoles } = encodeAwsAuth({ roles: [role, role] });
    expect(mapRoles).not.toMatch(/[&*]/);
  });

  it("takes what parseAwsAuth gives, and leaves out where it stood", () => {
    const awsAuth = parseAwsAuth({ mapRoles: "- {rolearn: x, username: u}\n", mapAccounts: "[a]" });
    expect(encodeAwsAuth(awsAuth)).toEqual({
      mapRoles: "- rolearn: x\n  username: u\n",
      mapAccounts: "- a\n",
    });
  });

  it("refuses rolearn and sso together", () => {
    const sso = { permissionSetName: "P", accountId: "111122223333" };
    expect(() => encodeAwsAuth({ roles: [{ roleArn: "x", sso, username: "", groups: [] }] })).toThrow(
      "roles[0] needs either roleArn or sso",
    );
  });
});
