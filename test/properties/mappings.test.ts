import fc from "fast-check";
import { expect, it } from "vitest";
import {
  createMapper,
  encodeAwsAuth,
  parseAwsAuth,
  type RoleInput,
  type UserInput,
} from "../../src/exports/index.ts";
import { fold, lowerCase } from "../../src/text/fold.ts";
import { plain } from "../said.ts";
import { accounts, callerIdentity, roles, trickyText, users } from "./arbitraries.ts";

const withIndex = <Entry>(entries: readonly Entry[]) => entries.map((entry, index) => ({ ...entry, index }));

it("what encodeAwsAuth writes reads back as the same mappings, without a problem", () => {
  fc.assert(
    fc.property(roles, users, accounts, (roleEntries, userEntries, accountEntries) => {
      const data = encodeAwsAuth({ roles: roleEntries, users: userEntries, accounts: accountEntries });
      const { roles: readRoles, users: readUsers, accounts: readAccounts, problems } = parseAwsAuth(data);
      expect(problems).toEqual([]);
      expect(readRoles.map(plain)).toEqual(withIndex(roleEntries));
      expect(readUsers.map(plain)).toEqual(withIndex(userEntries));
      expect(readAccounts).toEqual(accountEntries);
    }),
    { numRuns: 1500 },
  );
});

it("the answer does not depend on the order of entries that are no duplicates", () => {
  const distinct = fc.tuple(roles, users).map(([roleEntries, userEntries]) => ({
    roles: uniqueBy(roleEntries, ({ roleArn, sso }) =>
      fold(lowerCase(roleArn ?? sso?.permissionSetName ?? "")),
    ),
    users: uniqueBy(userEntries, ({ userArn }) => fold(lowerCase(userArn))),
  }));
  fc.assert(
    fc.property(distinct, callerIdentity, fc.boolean(), (entries, identity, ssoRoleMatch) => {
      const answer = (order: <Entry>(list: Entry[]) => Entry[]) => {
        const { mapping, ...rest } = resolutionOf(
          order(entries.roles),
          order(entries.users),
          identity,
          ssoRoleMatch,
        );
        return rest;
      };
      expect(answer((list) => [...list].reverse())).toEqual(answer((list) => list));
    }),
    { numRuns: 1500 },
  );
});

it("an entry in another case is the same entry", () => {
  fc.assert(
    fc.property(callerIdentity, trickyText, fc.boolean(), (identity, username, upper) => {
      const canonical =
        createMapper({ roles: [], users: [], accounts: [] }).resolve(identity).identity?.canonicalArn ?? "";
      const spelled = upper ? canonical.replace(/[a-z]/g, (char) => char.toUpperCase()) : canonical;
      const plain = resolutionOf([{ roleArn: canonical, username, groups: [] }], [], identity, false);
      const other = resolutionOf([{ roleArn: spelled, username, groups: [] }], [], identity, false);
      expect({ ...other, mapping: undefined }).toEqual({ ...plain, mapping: undefined });
    }),
    { numRuns: 500 },
  );
});

it("what a session name holds is never expanded again", () => {
  const templates = [
    "{{SessionName}}",
    "{{SessionNameRaw}}",
    "<<SessionNameRaw>>",
    "{{AccountID}}",
    "{{AccessKeyID}}",
  ];
  const sessionName = fc
    .array(fc.constantFrom(...templates, "{{", "}}", "<<", "x"), { maxLength: 4 })
    .map((parts) => parts.join(""));
  const username = fc.array(fc.constantFrom("{{SessionNameRaw}}", "-", "{{AccountID}}"), { maxLength: 3 });
  fc.assert(
    fc.property(sessionName, username, (session, parts) => {
      const identity = {
        Arn: "arn:aws:sts::111122223333:assumed-role/Admin/s",
        Account: "111122223333",
        UserId: `AROAEXAMPLE:${session}`,
        AccessKeyId: "ASIAEXAMPLE",
      };
      const roleArn = "arn:aws:iam::111122223333:role/Admin";
      const resolution = resolutionOf(
        [{ roleArn, username: parts.join(""), groups: [parts.join("")] }],
        [],
        identity,
        false,
      );
      const expected = parts
        .map((part) =>
          part === "{{SessionNameRaw}}" ? session : part === "{{AccountID}}" ? "111122223333" : part,
        )
        .join("");
      expect(resolution).toMatchObject({ mapped: true, username: expected, groups: [expected] });
    }),
  );
});

function resolutionOf(
  roleEntries: readonly Omit<RoleInput, "index">[],
  userEntries: readonly Omit<UserInput, "index">[],
  identity: { Arn: string; Account: string; UserId: string; AccessKeyId: string },
  ssoRoleMatch: boolean,
) {
  const awsAuth = { roles: withIndex(roleEntries), users: withIndex(userEntries), accounts: [] };
  return createMapper(awsAuth, { ssoRoleMatch }).resolve(identity) as {
    mapped: boolean;
    username?: string;
    groups?: readonly string[];
    mapping?: unknown;
  };
}

function uniqueBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}
