import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ParsedArn, readArn } from "../../src/identity/arn.ts";
import { ClaimIndex, contendersOf, matchesSso } from "../../src/mapping/contest.ts";
import { EntryIndex } from "../../src/mapping/entry-index.ts";
import type { Mapping, RoleMapping, UserMapping } from "../../src/schema/entries.ts";
import { ACCOUNT, roleArn } from "./sessions.ts";

const parsed = (arn: string) => readArn(arn) as ParsedArn;
const entry = { groups: [] };
const role = (arn: string, username: string, index: number): RoleMapping => ({
  ...entry,
  kind: "role",
  roleArn: arn,
  username,
  index,
});
const user = (arn: string, username: string, index: number): UserMapping => ({
  ...entry,
  kind: "user",
  userArn: arn,
  username,
  index,
});
const sso = (permissionSetName: string, index: number): RoleMapping => ({
  ...entry,
  kind: "sso",
  sso: { permissionSetName, accountId: ACCOUNT },
  username: permissionSetName,
  index,
});
const names = (mappings: readonly Mapping[]) => mappings.map(({ username }) => username);

describe("the contenders for one identity", () => {
  it("are the last of the entries with one key", () => {
    const roles = [role(roleArn("A"), "first", 0), role(roleArn("a"), "last", 1)];
    expect(names(contendersOf({ roles, users: [] }))).toEqual(["last"]);
  });

  it("are entries of mapRoles alone where there are any", () => {
    const roles = [role(roleArn("A"), "role", 0)];
    const users = [user(roleArn("A"), "user", 0)];
    expect(names(contendersOf({ roles, users }))).toEqual(["role"]);
    expect(names(contendersOf({ roles: [], users }))).toEqual(["user"]);
  });

  it("are several where mapUsers has an ARN in several spellings", () => {
    const users = [
      user("arn:x:bob", "first", 0),
      user("arn:x:Bob", "other", 1),
      user("arn:x:bob", "last", 2),
    ];
    expect(names(contendersOf({ roles: [], users }))).toEqual(["other", "last"]);
  });
});

describe("the claims on an identity", () => {
  const roles = [
    sso("Dev", 0),
    role(roleArn("AWSReservedSSO_Dev_0123456789abcdef"), "arn", 1),
    role(roleArn("other"), "other", 2),
    sso("Dev_0123456789abcdef", 3),
  ];
  const dev = parsed(roleArn("AWSReservedSSO_Dev_0123456789abcdef"));

  it("are in the order of their section, those by an sso among the others", () => {
    expect(names(new ClaimIndex(roles, [], true).claimsOn(dev).roles)).toEqual(["Dev", "arn"]);
  });

  it("leave sso entries out where the feature gate is off", () => {
    expect(names(new ClaimIndex(roles, [], false).claimsOn(dev).roles)).toEqual(["arn"]);
  });

  it("by an sso are those that match by themselves", () => {
    expect(roles.map((each) => each.kind === "sso" && matchesSso(each.sso, dev))).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

it("whatever entry is found is among the contenders, and nothing is found where there are none", () => {
  const arn = fc.constantFrom(roleArn("A"), roleArn("a"), roleArn("AWSReservedSSO_Dev_x"), roleArn("\u017f"));
  const roles = fc.array(
    fc.oneof(
      arn.map((each) => role(each, "", 0)),
      fc.constant(sso("Dev", 0)),
    ),
    {
      maxLength: 4,
    },
  );
  const users = fc.array(
    arn.map((each) => user(each, "", 0)),
    { maxLength: 3 },
  );
  fc.assert(
    fc.property(roles, users, arn, fc.boolean(), (roleList, userList, asked, gate) => {
      const identity = parsed(asked);
      const found = new EntryIndex<Mapping>(roleList, userList, gate, (mapping) => mapping).find(identity);
      const contenders = contendersOf(new ClaimIndex(roleList, userList, gate).claimsOn(identity));
      if (found === undefined) expect(contenders).toEqual([]);
      else expect(contenders).toContain(found);
    }),
  );
});
