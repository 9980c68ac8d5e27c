import { describe, expect, it } from "vitest";
import { findUnread, parseAwsAuth } from "../../src/exports/index.ts";

const role = (name: string) => `arn:aws:iam::111122223333:role/${name}`;

/** `LINE:COLUMN CAUSE KEY SECTION ARN-NAME` for each. */
function unread(input: Parameters<typeof parseAwsAuth>[0]): string[] {
  return findUnread(parseAwsAuth(input)).map(
    ({ arn, cause, key = "-", section = "-", range: { start, end } }) => {
      if (typeof input === "string") expect(input.slice(start.offset, end.offset)).toBe(arn);
      return `${start.line}:${start.column} ${cause} ${key} ${section} ${arn.replace(role(""), "")}`;
    },
  );
}

describe("ARNs that are not read", () => {
  it("are none where all is read", () => {
    const text = `data:\n  mapRoles: |\n    - rolearn: ${role("a")}\n      username: ${role("b")}\n`;
    expect(unread(text)).toEqual([]);
    expect(unread({ mapRoles: `- rolearn: ${role("a")}` })).toEqual([]);
    expect(Object.keys(parseAwsAuth(text))).toEqual(["roles", "users", "accounts", "problems", "texts"]);
  });

  it("are told with what keeps them from being read", () => {
    const text = `kind: ConfigMap
metadata: {name: aws-auth, annotations: {x: "${role("copy")}"}}
data:
  mapRoles: |2
      - rolearn: ${role("kept")}
      # - rolearn: ${role("comment")}
      - role_arn: ${role("key")}
      - {rolearn: '${role("both")}', sso: {}}
      - rolearn: ${role("last")}
    - rolearn: ${role("dedented")}
  mapUsers: |
    - userarn: ${role("lost")}
      username: {{x}}
  maproles: |
    - rolearn: ${role("ignored")}
`;
    expect(unread(text)).toEqual([
      "2:46 elsewhere x - copy",
      "6:20 comment rolearn mapRoles comment",
      "7:19 entry role_arn mapRoles key",
      "8:20 entry rolearn mapRoles both",
      "10:16 elsewhere rolearn mapRoles dedented",
      "12:16 section userarn mapUsers lost",
      "15:16 key rolearn - ignored",
    ]);
  });

  it("are told of an entry that is for another ARN", () => {
    const text = `data:
  mapRoles: |
    - rolearn: ${role("first")}
      username: ${role("name")}
      groups: [${role("group")}, "in-${role("other-group")}"]
      # rolearn: ${role("comment")}
      role_arn: ${role("misspelt")}
      rolearn: ${role("last")}
    - sso: {permissionSetName: Admin, accountID: "111122223333"}
      role_arn: ${role("sso")}
  mapUsers: |
    - userarn: ${role("user")}
      UserArn: ${role("overridden")}
      username: "${role("user")} or so"
`;
    expect(unread(text)).toEqual([
      "3:16 entry rolearn mapRoles first",
      "6:18 comment rolearn mapRoles comment",
      "7:17 entry role_arn mapRoles misspelt",
      "10:17 entry role_arn mapRoles sso",
      "13:16 entry UserArn mapUsers overridden",
    ]);
    const messages = (findUnread(parseAwsAuth(text)) ?? []).map(({ message }) => message);
    expect(messages[0]).toBe(`it is in the entry for ${role("last")}`);
    expect(messages[3]).toBe("it is in the entry for a permission set");
    const long = `- role_arn: ${role("x")}\n  rolearn: ${role("y".repeat(400))}\n`;
    expect(findUnread(parseAwsAuth({ mapRoles: long }))?.[0]?.message).toMatch(
      / for arn:aws:[^ ]{100,300}…$/,
    );
  });

  it("are none that an entry elsewhere is for, and none that an escape goes on in", () => {
    const text = `- rolearn: ${role("a")}\n  note: &r ${role("b")}\n  other: "${role("\\x63")}"\n- rolearn: *r\n`;
    expect(unread({ mapRoles: text })).toEqual([]);
  });

  it("stand in a comment of an entry only behind a # outside quotes", () => {
    const text = `- rolearn: ${role("a")}\n  note: "ticket #12, was ${role("b")}"\n  x: 'y' # not ${role("c")}\n  # ${role("d")}\n  username: u # ${role("e")}\n`;
    expect(unread({ mapRoles: text })).toEqual([
      "2:26 entry - mapRoles b",
      "3:16 entry - mapRoles c",
      "4:5 comment - mapRoles d",
      "5:17 comment - mapRoles e",
    ]);
  });

  it("are told of sections that are no text", () => {
    expect(unread(`data:\n  mapRoles:\n    - rolearn: ${role("a")}\n`)).toEqual([
      "3:16 section rolearn mapRoles a",
    ]);
  });

  it("are found in quoted text and JSON, line by line", () => {
    const section = `# - rolearn: ${role("comment")}\n- role_arn: ${role("key")}\n- rolearn: ${role("kept")}\n`;
    const quoted = JSON.stringify(section);
    expect(unread(`data:\n  mapRoles: ${quoted}\n`)).toEqual([
      "2:27 comment rolearn mapRoles comment",
      "2:79 entry role_arn mapRoles key",
    ]);
    expect(unread(`{"data":{"mapRoles":${quoted}}}`).map((line) => line.replace(/^\S+ /, ""))).toEqual([
      "comment rolearn mapRoles comment",
      "entry role_arn mapRoles key",
    ]);
  });

  it("are told of data, with lines of its texts", () => {
    const data = {
      mapRoles: `- rolearn: ${role("kept")}\n- x: ${role("dropped")}`,
      mapRole: `- rolearn: ${role("ignored")}`,
      other: 5 as unknown as string,
    };
    expect(unread(data)).toEqual(["2:6 entry x mapRoles dropped", "1:12 key rolearn - ignored"]);
    expect(unread({ kind: "ConfigMap", data })).toHaveLength(2);
  });

  it("are told of each section of data on its own", () => {
    const data = {
      mapRoles: `- rolearn: ${role("kept")}\n- x: ${role("dropped")}`,
      mapUsers: `- x: ${role("dropped")}\n- userarn: ${role("kept")}\n  username: "${"x".repeat(30)}"`,
      mapAccounts: `- ${role("account")}`,
    };
    expect(unread(data)).toEqual([
      "2:6 entry x mapRoles dropped",
      "1:6 entry x mapUsers dropped",
      "1:3 elsewhere - mapAccounts account",
    ]);
  });

  it("are told of mapAccounts where mapUsers holds an entry in the same place", () => {
    expect(unread({ mapUsers: `- userarn: ${role("kept")}`, mapAccounts: `- ${role("account")}` })).toEqual([
      "1:3 elsewhere - mapAccounts account",
    ]);
  });

  it("are none where mapUsers stands in front of mapRoles", () => {
    const text = `data:\n  mapUsers: |\n    - userarn: ${role("a")}\n  mapRoles: |\n    - rolearn: ${role("b")}\n    - rolearn: ${role("c")}\n`;
    expect(unread(text)).toEqual([]);
  });

  it("may be an item themselves, and have no key then", () => {
    const text = `- ${role("item")}`;
    expect(unread({ mapRoles: text })).toEqual(["1:3 entry - mapRoles item"]);
    expect(Object.keys(findUnread(parseAwsAuth({ mapRoles: text }))?.[0] ?? {})).toEqual([
      "arn",
      "cause",
      "message",
      "section",
      "range",
    ]);
  });

  it("are told of why they are not read, not of what else is wrong", () => {
    const text = `metadata: {name: aws-auth, annotations: {x: "${role("copy")}"}}\ndata:\n  mapRoles: |\n    - rolearn: ${role("kept")}\n      username: 5\n`;
    expect(parseAwsAuth(text).problems).toHaveLength(1);
    expect(findUnread(parseAwsAuth(text))).toMatchObject([
      { message: "it is not in a section that is read" },
    ]);
  });

  it("are told of the entry that is dropped, not of a value in it", () => {
    const found = findUnread(parseAwsAuth({ mapRoles: `- username: [${role("x")}]` }));
    expect(found).toMatchObject([{ cause: "entry", message: expect.stringContaining("has no rolearn") }]);
  });

  it("are not looked for in texts that are too long", () => {
    expect(unread(`x: ${role("a")}`.padEnd(8 * 1024 * 1024 + 1))).toEqual([]);

    const long = `- x: ${role("dropped")}\n`.padEnd(8 * 1024 * 1024 + 1, "#");
    expect(unread({ mapRoles: long, other: long, mapUsers: `- x: ${role("dropped")}` })).toEqual([
      "1:6 entry x mapUsers dropped",
    ]);
    expect(unread({ mapRole: long.slice(0, -1) })).toEqual(["1:6 key x - dropped"]);
  });
});
