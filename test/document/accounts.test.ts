import { describe, expect, it } from "vitest";
import { parseAwsAuth } from "../../src/exports/index.ts";

const read = (mapAccounts: string) => parseAwsAuth({ mapAccounts });

describe("mapAccounts", () => {
  it.each([
    ["a leading zero", "012345678912"],
    ["an exponent", "1e3"],
    ["a base", "0x1F"],
    ["a fraction", "1.0"],
    ["a sign", "+12"],
    ["underscores", "1_000"],
    ["a number too long for any type", "111122223333444455556666"],
    ["a boolean", "Yes"],
    ["a date", "2020-01-01"],
    ["no number", ".nan"],
    ["more than one word", "not an account"],
  ])("keeps %s as it is written", (_, account) => {
    expect(read(`- ${account}\n`)).toMatchObject({ accounts: [account], problems: [] });
    expect(read(`["${account}", '${account}']\n`).accounts).toEqual([account, account]);
  });

  it.each(["~", "null", "Null", "NULL", "", "!!null"])("makes empty text of nothing: '%s'", (nothing) => {
    expect(read(`- a\n- ${nothing}\n- b\n`)).toMatchObject({ accounts: ["a", "", "b"], problems: [] });
  });

  it("keeps an item as often as it stands there, in order", () => {
    expect(read("- b\n- a\n- b\n").accounts).toEqual(["b", "a", "b"]);
  });

  it("drops a list or mapping alone, and says where it stood", () => {
    const { accounts, problems } = read('- a\n- [b]\n- "c"\n- d: e\n');
    expect(accounts).toEqual(["a", "c"]);
    expect(problems).toMatchObject([
      { code: "wrong-type", lost: "entry", path: [1], range: { start: { line: 2, column: 3 } } },
      { code: "wrong-type", lost: "entry", path: [3], range: { start: { line: 4, column: 3 } } },
    ]);
    expect(problems[0]?.message).toBe(
      "mapAccounts[1] is not an account id; write each id as an item of its own, in quotes",
    );
  });

  it.each([
    [
      "text",
      "111122223333",
      'mapAccounts is a number (111122223333), not a list: all of its entries are lost; write one "- …" for each entry',
    ],
    [
      "a mapping",
      "a: b",
      'mapAccounts is a mapping, not a list: all of its entries are lost; write one "- …" for each entry',
    ],
    [
      "a mapping in braces",
      "{}",
      'mapAccounts is a mapping, not a list: all of its entries are lost; write one "- …" for each entry',
    ],
    [
      "a quoted text",
      "'- a'",
      'mapAccounts is text (- a), not a list: all of its entries are lost; write one "- …" for each entry',
    ],
  ])("that is %s is no list", (_, text, message) => {
    expect(read(text)).toMatchObject({ accounts: [], problems: [{ code: "section-not-list", message }] });
  });

  it("may be JSON", () => {
    expect(read('["111122223333","012345678912"]')).toMatchObject({
      accounts: ["111122223333", "012345678912"],
      problems: [],
    });
  });

  it("is lost from the item on that cannot be read", () => {
    const { accounts, accountItems, problems } = read('- "1"\n- [2]\n- !!int x\n- "4"\n');
    expect(accounts).toEqual(["1", "", "", ""]);
    expect(accountItems?.map(({ source }) => source?.start.line)).toEqual([
      1,
      undefined,
      undefined,
      undefined,
    ]);
    expect(problems.find(({ lost }) => lost === "section")?.message).toBe(
      "mapAccounts is lost from item 2 on (items count from 0): 'x' does not fit its tag !!int",
    );
    expect(read("- !!int x\n- 1\n").problems[0]?.message).toMatch(/^mapAccounts is lost as a whole: /);
  });

  it("does not touch the other sections when it is lost", () => {
    const awsAuth = parseAwsAuth({
      mapAccounts: "- a: b: c\n",
      mapRoles: "- rolearn: x\n",
      mapUsers: "- userarn: u\n",
    });
    expect(awsAuth).toMatchObject({
      accounts: [],
      roles: [{ roleArn: "x" }],
      users: [{ userArn: "u" }],
      problems: [{ section: "mapAccounts", lost: "section" }],
    });
  });
});
