import { describe, expect, it } from "vitest";
import { parseAwsAuth } from "../../src/exports/index.ts";

const ARN = "arn:aws:iam::111122223333:role/A";
const readRoles = (mapRoles: string) => parseAwsAuth({ mapRoles });

describe("the fields of an entry", () => {
  it("have keys in any case, ſ included", () => {
    const { roles, problems } = readRoles(`- RoleARN: ${ARN}\n  uſername: u\n  GROUPS: [g]\n`);
    expect(roles).toMatchObject([{ roleArn: ARN, username: "u", groups: ["g"] }]);
    expect(problems).toEqual([]);
  });

  it("take the bytewise greatest spelling of a key, wherever it stands", () => {
    expect(readRoles(`- rolearn: ${ARN}\n  username: lower\n  Username: upper\n`).roles).toMatchObject([
      { username: "lower" },
    ]);
  });

  it("take the last of a repeated key", () => {
    expect(readRoles(`- rolearn: ${ARN}\n  username: a\n  username: b\n`).roles).toMatchObject([
      { username: "b" },
    ]);
  });

  it("keep what another spelling gave where a value is null or of the wrong type", () => {
    const text = `- rolearn: ${ARN}\n  Username: kept\n  username: ~\n  Groups: [a, b, c]\n  groups: [x, 5]\n`;
    expect(readRoles(text).roles).toMatchObject([{ username: "kept", groups: ["x", "b"] }]);
  });

  it("are empty where nothing or null stands, without a problem", () => {
    const { roles, problems } = readRoles(`- rolearn: ${ARN}\n- rolearn: ${ARN}\n  username:\n  groups: ~\n`);
    expect(roles).toMatchObject([
      { username: "", groups: [] },
      { username: "", groups: [] },
    ]);
    expect(problems).toEqual([]);
  });

  it("ignore keys that are not theirs", () => {
    expect(
      readRoles(`- rolearn: ${ARN}\n  role_arn: x\n  group: [g]\n  __proto__: {username: p}\n`),
    ).toMatchObject({
      roles: [{ username: "", groups: [] }],
      problems: [],
    });
  });

  it("are left out, each with a problem, where a value has the wrong type", () => {
    const text = `- rolearn: ${ARN}\n  username: 123\n  groups: [a, yes, [b], ~]\n- rolearn: ${ARN}\n  username: b\n  groups: system:masters\n`;
    const { roles, problems } = readRoles(text);
    expect(roles).toMatchObject([
      { username: "", groups: ["a", "", "", ""], index: 0 },
      { username: "b", groups: [], index: 1 },
    ]);
    expect(problems.map(({ code, path, message }) => [code, path, message])).toEqual([
      ["wrong-type", [0, "username"], 'mapRoles[0].username takes text, not a number (123); quote it: "123"'],
      [
        "wrong-type",
        [0, "groups", 1],
        'mapRoles[0].groups[1] takes text, not a boolean (yes); quote it: "yes"',
      ],
      ["wrong-type", [0, "groups", 2], "mapRoles[0].groups[2] takes text, not a list"],
      [
        "wrong-type",
        [1, "groups"],
        "mapRoles[1].groups takes a list of text, not text (system:masters); write it as a list: [system:masters]",
      ],
    ]);
  });

  it("include userid, of which only the type matters", () => {
    expect(readRoles(`- rolearn: ${ARN}\n  userid: x\n`).problems).toEqual([]);
    expect(readRoles(`- rolearn: ${ARN}\n  userid: 5\n`)).toMatchObject({
      roles: [{ roleArn: ARN }],
      problems: [{ code: "wrong-type" }],
    });
  });
});

describe("an entry is dropped, and the others stand,", () => {
  const stands = `- rolearn: ${ARN}\n  username: stands\n`;

  it.each([
    ["without rolearn and sso", "- username: u\n", ["missing-arn"]],
    ["with an empty rolearn", '- rolearn: ""\n', ["missing-arn"]],
    ["that is empty", "- \n", ["missing-arn"]],
    ["that is text", "- x\n", ["wrong-type", "missing-arn"]],
    ["that is a list", "- [x]\n", ["wrong-type", "missing-arn"]],
    [
      "with rolearn and sso",
      `- rolearn: ${ARN}\n  sso: {permissionSetName: P, accountID: "111122223333"}\n`,
      ["arn-and-sso"],
    ],
    [
      "with rolearn and an sso of the wrong type",
      `- rolearn: ${ARN}\n  sso: x\n`,
      ["arn-and-sso", "wrong-type"],
    ],
    ["with a long account", '- sso: {permissionSetName: P, accountID: "1111222233334"}\n', ["sso-entry"]],
    [
      "with an account behind a letter",
      '- sso: {permissionSetName: P, accountID: "x111122223333"}\n',
      ["sso-entry"],
    ],
    ["with a short account", '- sso: {permissionSetName: P, accountID: "12"}\n', ["sso-entry"]],
    [
      "with an account that is a number",
      "- sso: {permissionSetName: P, accountID: 111122223333}\n",
      ["sso-entry", "wrong-type"],
    ],
    [
      "with a wildcard permission set",
      '- sso: {permissionSetName: "P*", accountID: "111122223333"}\n',
      ["sso-entry"],
    ],
    [
      "with an unknown partition",
      '- sso: {permissionSetName: P, accountID: "111122223333", partition: aws-x}\n',
      ["sso-entry"],
    ],
  ])("%s", (_, text, codes) => {
    const { roles, problems } = readRoles(text + stands);
    expect(roles).toMatchObject([{ username: "stands", index: 1 }]);
    expect(problems.map(({ code }) => code)).toEqual(codes);
  });

  it("without userarn in mapUsers, where sso means nothing", () => {
    const mapUsers = `- {username: u, sso: x, rolearn: y}\n- {userarn: z}\n`;
    expect(parseAwsAuth({ mapUsers })).toMatchObject({
      users: [{ userArn: "z", index: 1 }],
      problems: [{ code: "missing-arn" }],
    });
  });
});

describe("sso", () => {
  it("is kept with its fields in any case, and an empty partition is none", () => {
    const { roles } = readRoles(
      '- SSO: {permissionsetname: P_1, AccountId: "111122223333", partition: ""}\n  username: u\n',
    );
    expect(roles).toMatchObject([
      { sso: { permissionSetName: "P_1", accountId: "111122223333" }, username: "u" },
    ]);
    expect(roles[0]?.sso).not.toHaveProperty("partition");
  });

  it("of two spellings fills one struct", () => {
    const text = '- SSO: {permissionSetName: P}\n  sso: {accountID: "111122223333"}\n';
    expect(readRoles(text).roles).toMatchObject([
      { sso: { permissionSetName: "P", accountId: "111122223333" } },
    ]);
  });
});

describe("a section", () => {
  it.each(["", "  \n", "``", '""', "''", " '' \n", "null", "~", "[]", "# nothing\n", "---\n"])(
    "may be empty: %j",
    (text) => {
      expect(parseAwsAuth({ mapRoles: text, mapUsers: text, mapAccounts: text })).toEqual({
        roles: [],
        users: [],
        accounts: [],
        problems: [],
      });
    },
  );

  it.each([
    ["a mapping", `rolearn: ${ARN}\n`],
    ["text", "text\n"],
    ["a quoted list", '"- rolearn: x\\n"'],
    ["an object in JSON", "{}"],
    ["a mapping in braces", "{rolearn: x}"],
  ])("that is %s is no list", (_, text) => {
    expect(readRoles(text)).toMatchObject({
      roles: [],
      problems: [{ code: "section-not-list", lost: "section" }],
    });
  });

  it("that is a list in JSON is read", () => {
    expect(readRoles(`[{"rolearn":"${ARN}","username":"x"}]`)).toMatchObject({
      roles: [{ username: "x" }],
      problems: [],
    });
  });

  it("is lost as a whole where a number is not finite, and the others stand", () => {
    const awsAuth = parseAwsAuth({
      mapRoles: `- rolearn: ${ARN}\n  note: .inf\n`,
      mapUsers: "- userarn: x\n",
    });
    expect(awsAuth).toMatchObject({
      roles: [],
      users: [{ userArn: "x" }],
      problems: [{ code: "number-not-finite", section: "mapRoles" }],
    });
  });
});

describe("mapAccounts", () => {
  it("keeps each scalar's source text", () => {
    const mapAccounts =
      '- 012345678912\n- "111122223333"\n- 1e3\n- 0x10\n- true\n- null\n- 190:20:30\n- .inf\n- !!binary aGk=\n';
    expect(parseAwsAuth({ mapAccounts })).toMatchObject({
      accounts: ["012345678912", "111122223333", "1e3", "0x10", "true", "", "190:20:30", ".inf", "hi"],
      problems: [],
    });
  });

  it("leaves out what is no scalar, and keeps the rest", () => {
    const { accounts, problems } = parseAwsAuth({ mapAccounts: "- [a]\n- b\n- {c: d}\n" });
    expect(accounts).toEqual(["b"]);
    expect(problems.map(({ code, path }) => [code, path])).toEqual([
      ["wrong-type", [0]],
      ["wrong-type", [2]],
    ]);
  });

  it("keeps what it had when a tag contradicts its value, with empty text for the rest, as the reference does", () => {
    expect(parseAwsAuth({ mapAccounts: "- a\n- !!int b\n- c\n" })).toMatchObject({
      accounts: ["a", "", ""],
      problems: [{ code: "yaml-tag" }],
    });
  });
});
