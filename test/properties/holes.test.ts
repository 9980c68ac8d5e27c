// An answer for mappings with holes is the answer by every value of the holes.
import fc from "fast-check";
import { expect, it } from "vitest";
import {
  type CallerIdentity,
  createMapper,
  type EntryHole,
  type Resolution,
} from "../../src/exports/index.ts";
import { accountId, accounts, callerIdentity, roles, trickyText, users } from "./arbitraries.ts";
import { dice, type Filling, filled, type Holed, type Whole, withHoles } from "./holed.ts";

const name = fc.constantFrom("Admin", "Node", "team/Ops", "AWSReservedSSO_P_0123");
const arnOf = (kind: string) =>
  fc.tuple(accountId, name).map(([account, role]) => `arn:aws:iam::${account}:${kind}/${role}`);
const become = {
  username: fc.constantFrom("admin", "dev", "dev-{{SessionName}}"),
  groups: fc.array(fc.constantFrom("a", "b"), { maxLength: 2 }),
};
const sso = fc.record({ permissionSetName: fc.constant("P"), accountId });

/** Mappings in which entries for the same identity are likely. */
const likely: fc.Arbitrary<Whole> = fc.record({
  roles: fc.array(fc.oneof(fc.record({ roleArn: arnOf("role"), ...become }), fc.record({ sso, ...become })), {
    maxLength: 4,
  }),
  users: fc.array(fc.record({ userArn: arnOf("role"), ...become }), { maxLength: 3 }),
  accounts: fc.array(accountId, { maxLength: 3 }),
});
const tricky: fc.Arbitrary<Whole> = fc.record({ roles, users, accounts });
const identity = fc
  .record({ account: accountId, role: name, session: fc.constantFrom("alice", "i-0123456789abcdef0") })
  .map(({ account, role, session }) => ({
    Arn: `arn:aws:sts::${account}:assumed-role/${role}/${session}`,
    Account: account,
    UserId: `AROAEXAMPLE:${session}`,
  }));

/** What is told of an answer, without the entry's place. */
function said(resolution: Resolution): unknown {
  const { mapped } = resolution;
  if (!mapped) return { mapped, reason: resolution.reason };
  const { username, groups, via } = resolution;
  return { mapped, username, groups, via };
}

function answer(mappings: Parameters<typeof createMapper>[0], caller: CallerIdentity, ssoRoleMatch: boolean) {
  return createMapper(mappings, { ssoRoleMatch, ec2PrivateDnsName: () => "ip-1" }).resolve(caller);
}

const canonical = ({ Arn = "" }: Partial<CallerIdentity>) =>
  Arn.replace(":sts:", ":iam:")
    .replace("assumed-role", "role")
    .replace(/\/[^/]*$/, "");

/** Fillings by random texts, and by those that make entries fit the identity. */
function fillings(holed: Holed, caller: CallerIdentity, texts: readonly string[]): Filling[] {
  const { mappings, original } = holed;
  const arn = canonical(caller);
  const fit = new Map<string, string>();
  const makeFit = (
    text: string,
    wanted: string,
    holes: Holed["mappings"]["accountItems"][number]["holes"],
  ) => {
    for (const { start, end, expression } of holes ?? []) {
      const tail = text.length - end;
      fit.set(expression, wanted.slice(start, Math.max(start, wanted.length - tail)));
    }
  };
  const ofField = (all: readonly EntryHole[], name: EntryHole["field"]) =>
    all.filter(({ field }) => field === name);
  for (const { roleArn, sso, holes = [] } of mappings.roles) {
    if (roleArn !== undefined) makeFit(roleArn, arn, ofField(holes, "roleArn"));
    if (sso === undefined) continue;
    makeFit(sso.permissionSetName, "P", ofField(holes, "permissionSetName"));
    makeFit(sso.accountId, caller.Account ?? "", ofField(holes, "accountId"));
  }
  for (const { userArn, holes = [] } of mappings.users) makeFit(userArn, arn, ofField(holes, "userArn"));
  for (const { account, holes } of mappings.accountItems) makeFit(account, caller.Account ?? "", holes);
  const mixed = (turn: number): Filling => {
    const textOf = (expression: string, at: number) => {
      const random = texts[(at + turn) % Math.max(1, texts.length)] ?? "x";
      return (at + turn) % 3 === 0 ? random : (fit.get(expression) ?? random);
    };
    const expressions = [...original.texts.keys()];
    const entry = { username: texts[0] ?? "hidden", groups: texts.slice(1) };
    const some = <Item>(item: Item, known: ReadonlyMap<string, readonly Item[]>) =>
      new Map([...known.keys()].map((expression) => [expression, turn % 2 === 0 ? [item] : []]));
    return {
      texts: new Map(expressions.map((expression, at) => [expression, textOf(expression, at)])),
      groups: new Map([...original.groups.keys()].map((expression) => [expression, texts.slice(turn)])),
      roles: some({ roleArn: arn, ...entry }, original.roles),
      users: some({ userArn: arn, ...entry }, original.users),
      accounts: some(caller.Account ?? "", original.accounts),
    };
  };
  const none = mixed(1);
  const nothingFits = new Map([...original.texts.keys()].map((expression) => [expression, texts[0] ?? "x"]));
  return [
    original,
    { ...none, texts: nothingFits },
    { ...none, texts: new Map([...original.texts, ...fit]) },
    ...[0, 1, 2, 3, 4, 5].map(mixed),
  ];
}

for (const [kind, whole, asked, runs] of [
  ["likely", likely, identity, 3000],
  ["tricky", tricky, callerIdentity, 2000],
] as const) {
  it(`an answer of ${kind} mappings that is not unknown is the answer by each filling`, () => {
    let known = 0;
    let unknown = 0;
    fc.assert(
      fc.property(
        whole,
        asked,
        dice,
        fc.array(fc.oneof(trickyText, fc.constantFrom("admin", "a")), { minLength: 2, maxLength: 4 }),
        fc.boolean(),
        (mappings, caller, numbers, texts, ssoRoleMatch) => {
          const holed = withHoles(mappings, numbers);
          const told = answer(holed.mappings, caller, ssoRoleMatch);
          if (told.mapped === null) {
            unknown++;
            expect(told.holes.length).toBeGreaterThan(0);
            return;
          }
          known++;
          for (const filling of fillings(holed, caller, texts)) {
            expect(said(answer(filled(holed, filling), caller, ssoRoleMatch))).toEqual(said(told));
          }
        },
      ),
      { numRuns: runs, seed: 19 },
    );
    expect(known).toBeGreaterThan(runs / 10);
    expect(unknown).toBeGreaterThan(runs / 10);
  });
}

it("mappings without holes are filled as they are, and the original filling gives the mappings back", () => {
  fc.assert(
    fc.property(likely, dice, (mappings, numbers) => {
      const holed = withHoles(mappings, numbers);
      expect(filled(holed, holed.original)).toEqual(mappings);
    }),
    { seed: 19 },
  );
});

it("an answer that is unknown differs by two fillings", () => {
  fc.assert(
    fc.property(likely, identity, dice, (mappings, caller, numbers) => {
      const holed = withHoles(mappings, numbers, false);
      fc.pre(answer(holed.mappings, caller, false).mapped === null);
      const answers = fillings(holed, caller, ["x", "y", "z"]).map((filling) =>
        JSON.stringify(said(answer(filled(holed, filling), caller, false))),
      );
      expect(new Set(answers).size).toBeGreaterThan(1);
    }),
    { numRuns: 1500, seed: 19 },
  );
});
