import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type CallerIdentity,
  createMapper,
  type RoleInput,
  type UserInput,
} from "../../src/exports/index.ts";
import { fold } from "../../src/text/fold.ts";
import { anyText } from "./syntax.ts";

const ACCOUNTS = ["111122223333", "444455556666"];

/** Few ARNs in many spellings, so that entries are duplicates and identities find them. */
const arn: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...ACCOUNTS),
    fc.constantFrom(
      "role/Ask",
      "role/AWSReservedSSO_P_1",
      "role/AWSReservedSSO_P_Q_1",
      "user/ask",
      "root",
      "role/t/Ask",
    ),
  )
  .map(([account, resource]) => `arn:aws:iam::${account}:${resource}`);

const OTHER_CASES: Readonly<Record<string, readonly string[]>> = { k: ["\u212a"], s: ["\u017f"] };

/** `text` with each letter in any of its cases, the Kelvin sign and the long s among them. */
function inAnyCase(text: string): fc.Arbitrary<string> {
  const spellings = [...text].map((char) => {
    const lower = char.toLowerCase();
    return fc.constantFrom(lower, char.toUpperCase(), ...(OTHER_CASES[lower] ?? []));
  });
  return fc.tuple(...spellings).map((chars) => chars.join(""));
}

const respelled: fc.Arbitrary<string> = fc.oneof(arn, arn.chain(inAnyCase));

const sso = fc.record(
  {
    permissionSetName: fc.constantFrom("P", "p", "P_Q"),
    accountId: fc.constantFrom(...ACCOUNTS),
    partition: fc.constantFrom("aws" as const, "aws-cn" as const),
  },
  { requiredKeys: ["permissionSetName", "accountId"] },
);

const who = {
  username: fc.constantFrom("a", "b", "c", "{{SessionName}}"),
  groups: fc.constantFrom([], ["g"]),
};

/** Entries numbered in the order in which they were made, by which they are told apart afterwards. */
const numbered = <Entry extends object>(list: readonly Entry[]) =>
  list.map((entry, index) => ({ ...entry, index }));
const roles: fc.Arbitrary<RoleInput[]> = fc
  .array(
    fc.oneof(
      fc.record({ kind: fc.constant("role" as const), roleArn: respelled, ...who }),
      fc.record({ kind: fc.constant("sso" as const), sso, ...who }),
    ),
    { maxLength: 8 },
  )
  .map(numbered);
const users: fc.Arbitrary<UserInput[]> = fc
  .array(fc.record({ kind: fc.constant("user" as const), userArn: respelled, ...who }), { maxLength: 8 })
  .map(numbered);

const caller: fc.Arbitrary<CallerIdentity> = arn.map((Arn) =>
  Arn.includes(":role/") ? { Arn, UserId: "AROA:alice" } : { Arn, UserId: "AIDA" },
);

/** What makes entries duplicates of each other. */
function roleKey({ roleArn, sso: match }: RoleInput): string {
  return fold(roleArn ?? `${match?.partition ?? "aws"} ${match?.accountId} ${match?.permissionSetName}`);
}
const userKey = ({ userArn }: UserInput) => fold(userArn);

/** `list` in the order of `places`, but for duplicates, which keep theirs among themselves. */
function reorder<Entry>(
  list: readonly Entry[],
  places: readonly number[],
  keyOf: (entry: Entry) => string,
): Entry[] {
  const queues = new Map<string, Entry[]>(list.map((entry) => [keyOf(entry), []]));
  for (const entry of list) queues.get(keyOf(entry))?.push(entry);
  const shuffled = list.map((entry, index) => ({ key: keyOf(entry), place: places[index] ?? 0 }));
  shuffled.sort((a, b) => a.place - b.place);
  return shuffled.flatMap(({ key }) => queues.get(key)?.shift() ?? []);
}

const places = fc.array(fc.nat(100), { minLength: 8, maxLength: 8 });
const gate = fc.boolean();

describe("the answer", () => {
  it("does not depend on the order of entries, but for that of duplicates among themselves", () => {
    fc.assert(
      fc.property(
        roles,
        users,
        places,
        places,
        caller,
        gate,
        (roleList, userList, one, other, who, ssoRoleMatch) => {
          const ordered = createMapper({ roles: roleList, users: userList, accounts: [] }, { ssoRoleMatch });
          const shuffled = createMapper(
            {
              roles: reorder(roleList, one, roleKey),
              users: reorder(userList, other, userKey),
              accounts: [],
            },
            { ssoRoleMatch },
          );
          expect(shuffled.resolve(who)).toEqual(ordered.resolve(who));
        },
      ),
      { numRuns: 1500 },
    );
  });

  it("comes from the entry that a search of the whole list finds", () => {
    // Each key once: which of several spellings wins is for the examples.
    const once = <Entry>(list: readonly Entry[], keyOf: (entry: Entry) => string) => [
      ...new Map(list.map((entry) => [keyOf(entry), entry])).values(),
    ];
    fc.assert(
      fc.property(roles, users, caller, gate, (allRoles, allUsers, who, ssoRoleMatch) => {
        const roleList = once(allRoles, roleKey);
        const userList = once(allUsers, userKey);
        const mapper = createMapper({ roles: roleList, users: userList, accounts: [] }, { ssoRoleMatch });
        const sameArn = (text: string | undefined) => text !== undefined && fold(text) === fold(who.Arn);
        const ssoFits = ({ sso: match }: RoleInput) =>
          match !== undefined &&
          (match.partition ?? "aws") === "aws" &&
          who.Arn.toLowerCase().startsWith(
            `arn:aws:iam::${match.accountId}:role/awsreservedsso_${match.permissionSetName.toLowerCase()}_`,
          );
        const bySso = roleList
          .filter(ssoFits)
          .sort((a, b) => (b.sso?.permissionSetName.length ?? 0) - (a.sso?.permissionSetName.length ?? 0));
        const expected =
          roleList.find(({ roleArn }) => sameArn(roleArn)) ??
          (ssoRoleMatch ? bySso[0] : undefined) ??
          userList.find(({ userArn }) => sameArn(userArn));
        const resolution = mapper.resolve(who);
        expect(resolution.mapped ? resolution.mapping : undefined).toBe(expected);
      }),
      { numRuns: 1500 },
    );
  });

  it("is the same whatever case the entry that is found is written in", () => {
    const respelling = arn.chain((written) => fc.tuple(fc.constant(written), inAnyCase(written)));
    fc.assert(
      fc.property(respelling, who.username, fc.boolean(), ([written, other], username, inUsers) => {
        const answer = (spelling: string) => {
          const entry = { username, groups: ["{{AccountID}}"], index: 0 };
          const mapper = createMapper({
            roles: inUsers ? [] : [{ roleArn: spelling, ...entry }],
            users: inUsers ? [{ userArn: spelling, ...entry }] : [],
            accounts: [],
          });
          const { mapping, ...rest } = mapper.resolve(written);
          return rest;
        };
        expect(answer(written)).toMatchObject({ mapped: true });
        expect(answer(other)).toEqual(answer(written));
      }),
      { numRuns: 750 },
    );
  });

  it("is the same whatever case the identity's ARN has behind its account", () => {
    const respelling = arn
      .filter((text) => text.includes(":role/"))
      .chain((written) => {
        const [prefix = "", name = ""] = written.split(":role/");
        return fc.tuple(
          fc.constant(written),
          inAnyCase(name).map((other) => `${prefix}:role/${other}`),
        );
      });
    fc.assert(
      fc.property(respelling, ([written, other]) => {
        const mapper = createMapper({
          roles: [{ roleArn: written, username: "u", groups: [], index: 0 }],
          users: [],
          accounts: [],
        });
        expect(mapper.resolve(other)).toMatchObject({ mapped: true, identity: { canonicalArn: other } });
      }),
      { numRuns: 500 },
    );
  });

  it("of a listed account is the canonical ARN just as it is, whatever it holds", () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...ACCOUNTS), (name, account) => {
        const Arn = `arn:aws:iam::${account}:user/${name}`;
        const mapper = createMapper({ roles: [], users: [], accounts: ["111122223333"] });
        const resolution = mapper.resolve({ Arn, Account: account });
        if (account === "111122223333") expect(resolution).toMatchObject({ username: Arn, groups: [] });
        else expect(resolution).toMatchObject({ mapped: false, reason: "not-mapped" });
      }),
      { numRuns: 250 },
    );
  });
});
