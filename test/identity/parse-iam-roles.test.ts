import { describe, expect, it } from "vitest";
import { parseIamRoles } from "../../src/identity/parse-iam-roles.ts";
import { badSections } from "../bad-texts.ts";
import { role, trusts, user } from "../lint/iam-lists.ts";

const named = (...texts: readonly string[]) =>
  parseIamRoles(...texts).principals.map(({ kind, name }) => `${kind} ${name}`);
const json = (value: unknown) => JSON.stringify(value);
const account = { partition: "aws", account: "111122223333" };

describe("the roles and users", () => {
  it.each<[what: string, text: string, names: string[]]>([
    ["list-roles", json({ Roles: [role("a"), role("x/b")] }), ["role a", "role b"]],
    ["list-roles, indented", JSON.stringify({ Roles: [role("a")] }, null, 4), ["role a"]],
    ["list-users", json({ Users: [user("x/a")] }), ["user a"]],
    [
      "get-account-authorization-details",
      json({
        UserDetailList: [user("u")],
        GroupDetailList: [{}],
        RoleDetailList: [role("r")],
        Policies: [{}],
        IsTruncated: false,
      }),
      ["role r", "user u"],
    ],
    ["a bare list of roles", json([role("a"), role("b")]), ["role a", "role b"]],
    ["a bare list of users", json([user("a")]), ["user a"]],
    [
      "a bare list of ARNs",
      json(["arn:aws:iam::111122223333:role/x/a", "arn:aws:iam::111122223333:user/b"]),
      ["role a", "user b"],
    ],
    [
      "a list of pages",
      json([
        { Roles: [role("a")], IsTruncated: true },
        { Roles: [role("b")], IsTruncated: false },
      ]),
      ["role a", "role b"],
    ],
    [
      "pages one after another",
      `${json({ Roles: [role("a")] })}\n${json({ Users: [user("b")] })}`,
      ["role a", "user b"],
    ],
    [
      "pages without anything between",
      `${json({ Roles: [role("a")] })}${json([role("b")])}`,
      ["role a", "role b"],
    ],
  ])("are read from %s", (_, text, names) => {
    const { problems } = parseIamRoles(text);
    expect({ names: named(text).sort(), problems }).toEqual({ names, problems: [] });
  });

  it("have paths, accounts and trust policies", () => {
    const { principals } = parseIamRoles(
      json({ Roles: [role("ci/deployer", trusts("ec2.amazonaws.com"), "444455556666")] }),
    );
    expect(principals).toEqual([
      {
        kind: "role",
        name: "deployer",
        path: "/ci/",
        partition: "aws",
        account: "444455556666",
        trust: { services: ["ec2.amazonaws.com"], hasOthers: false, isOpen: false },
      },
    ]);
  });

  it("survive a trip through JSON", () => {
    const read = parseIamRoles(json({ Roles: [role("a", trusts("ec2.amazonaws.com"))] }));
    expect(JSON.parse(JSON.stringify(read))).toEqual(read);
  });
});

describe("an account", () => {
  const page = (IsTruncated: boolean, ...Roles: readonly object[]) => json({ Roles, IsTruncated });
  it.each<[what: string, texts: string[], isWhole: boolean]>([
    ["one page", [page(false, role("a"))], true],
    ["a page that says nothing of more", [json({ Roles: [role("a")] })], true],
    ["a bare list", [json([role("a")])], true],
    ["a page with more behind it", [page(true, role("a"))], false],
    ["the CLI's own token", [json({ Roles: [role("a")], NextToken: "x" })], false],
    ["all pages in one text", [page(true, role("a")) + page(true, role("b")) + page(false, role("c"))], true],
    ["all pages in two texts", [page(true, role("a")), page(false, role("b"))], true],
    ["a last page without roles", [page(true, role("a")), page(false)], true],
    ["pages in the wrong order", [page(false, role("b")) + page(true, role("a"))], false],
    [
      "another account's pages after a page with more behind it",
      [page(true, role("a")), page(false, role("b", undefined, "444455556666"))],
      false,
    ],
    [
      "another list after a page with more behind it",
      [page(true, role("a")), json({ Users: [user("a")] })],
      false,
    ],
    [
      "details whose last page has no roles",
      [
        json({ RoleDetailList: [role("a")], IsTruncated: true }),
        json({ UserDetailList: [], RoleDetailList: [], Policies: [], IsTruncated: false }),
      ],
      true,
    ],
  ])("is known as far as the list goes: %s", (_, texts, hasAllRoles) => {
    const { accounts } = parseIamRoles(...texts);
    expect(accounts.find((each) => each.account === account.account)).toMatchObject({
      ...account,
      hasAllRoles,
    });
  });

  it("is not known from an empty list", () => {
    const { accounts, problems } = parseIamRoles(json({ Roles: [] }));
    expect(accounts).toEqual([]);
    expect(problems).toEqual([
      { code: "empty", text: 0, message: "holds neither a role nor a user, so nothing is known" },
    ]);
  });

  it("has users only where the list has some", () => {
    const { accounts } = parseIamRoles(json({ RoleDetailList: [role("a")], UserDetailList: [] }));
    expect(accounts).toEqual([{ ...account, hasAllRoles: true, hasAllUsers: false }]);
  });
});

describe("a problem", () => {
  it.each<[what: string, text: string, code: string, message: string]>([
    ["nothing", " \n", "not-json", "is empty; give it what 'aws iam list-roles --output json' prints"],
    ["YAML", "Roles:\n- RoleName: a\n", "not-json", "line 1: this is not JSON"],
    ["text after a page", `${json({ Roles: [role("a")] })}\n\noops`, "not-json", "line 3: this is not JSON"],
    [
      "a file that was cut",
      '{\n  "Roles": [\n    {"RoleName": "a',
      "not-json",
      "line 1: the JSON that begins here is cut short",
    ],
    [
      "a cut page after a whole one",
      `${json({ Roles: [role("a")] })}\n{"Roles": [`,
      "not-json",
      "line 2: the JSON that begins here is cut short",
    ],
    [
      "another command's JSON",
      json({ Policies: [] }),
      "not-iam",
      "this has none of Roles, Users, RoleDetailList and UserDetailList",
    ],
    ["a manifest", json({ kind: "ConfigMap", data: {} }), "not-iam", "this has none of Roles"],
    ["a number", "12", "not-iam", "this is no list of roles or users"],
    ["a list of other texts", json(["a"]), "not-iam", "'a' is not the ARN of a role or a user"],
    ["a list of something else", json([1]), "not-iam", "'0' is not what IAM prints"],
    [
      "a role without an ARN",
      json({ Roles: [{ RoleName: "a" }] }),
      "not-iam",
      "'Roles.0.Arn' is not what IAM prints",
    ],
    [
      "a role whose name no role can have",
      json({ Roles: [{ RoleName: "a", Arn: "arn:aws:iam::111122223333:role/a: {b}" }] }),
      "not-iam",
      "'arn:aws:iam::111122223333:role/a: {b}' is not the ARN of a role or a user",
    ],
    [
      "a role with a user's ARN",
      json({ Roles: [{ RoleName: "a", Arn: "arn:aws:iam::111122223333:user/a" }] }),
      "not-iam",
      "'arn:aws:iam::111122223333:user/a' is not the ARN of a role or a user",
    ],
    [
      "a list that ends early",
      json({ Roles: [role("a")], IsTruncated: true }),
      "truncated",
      "ends before IAM's list does (IsTruncated, or NextToken)",
    ],
  ])("is told in one line: %s", (_, text, code, message) => {
    const { problems } = parseIamRoles(text);
    expect(problems).toEqual([{ code, text: 0, message: expect.stringContaining(message) }]);
    expect(problems[0]?.message).not.toMatch(/\n/);
  });

  it("names the text that it is about", () => {
    expect(parseIamRoles(json({ Roles: [role("a")] }), "x").problems).toMatchObject([
      { code: "not-json", text: 1 },
    ]);
  });

  it("is all that comes of bad texts", () => {
    for (const [, text] of badSections) expect(() => parseIamRoles(text, text)).not.toThrow();
  });

  it("is one for each text, however many there could be", () => {
    expect(parseIamRoles("{}".repeat(10_000)).problems).toHaveLength(1);
    const pages = JSON.stringify([{ Roles: [role("a")] }, ...Array.from({ length: 10_000 }, () => 1)]);
    expect(parseIamRoles(pages).problems).toHaveLength(1);
  });

  it("is no stack trace for very deep JSON", () => {
    expect(parseIamRoles(`${'[{"Roles":[]},'.repeat(20_000)}1${"]".repeat(20_000)}`).problems).toHaveLength(
      1,
    );
    expect(parseIamRoles("[".repeat(100_000)).problems).toHaveLength(1);
    expect(parseIamRoles(`${"[".repeat(5000)}${"]".repeat(5000)}`).problems).toHaveLength(1);
    expect(parseIamRoles(`${'{"a":'.repeat(5000)}1${"}".repeat(5000)}`).problems).toHaveLength(1);
    expect(parseIamRoles(`"${"a".repeat(4_000_000)}`).problems).toHaveLength(1);
  });
});
