// A difference between mappings with holes holds by every value of the holes.
import fc from "fast-check";
import { expect, it } from "vitest";
import type { AccessChange } from "../../src/access/change.ts";
import { diffAccess } from "../../src/access/diff.ts";
import { accountId } from "./arbitraries.ts";
import { dice, type Filling, filled, type Holed, type Whole, withHoles } from "./holed.ts";

const arnOf = (kind: string) =>
  fc
    .tuple(accountId, fc.constantFrom("Admin", "Node", "Ops"))
    .map(([account, name]) => `arn:aws:iam::${account}:${kind}/${name}`);
const become = {
  username: fc.constantFrom("admin", "dev", "dev-{{SessionName}}"),
  groups: fc.array(fc.constantFrom("a", "b", "system:masters"), { maxLength: 2 }),
};
const whole: fc.Arbitrary<Whole> = fc.record({
  roles: fc.array(fc.record({ roleArn: arnOf("role"), ...become }), { maxLength: 3 }),
  users: fc.array(fc.record({ userArn: arnOf("user"), ...become }), { maxLength: 2 }),
  accounts: fc.array(accountId, { maxLength: 2 }),
});
/** One document, and another one that is often the same but for one part. */
const pair = fc
  .record({ before: whole, other: whole, kept: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()) })
  .map(({ before, other, kept: [roles, users, accounts] }): [Whole, Whole] => [
    before,
    {
      roles: roles ? before.roles : other.roles,
      users: users ? before.users : other.users,
      accounts: accounts ? before.accounts : other.accounts,
    },
  ]);

/** The values of both documents: an expression has the same value in both. */
function joined({ original: a }: Holed, { original: b }: Holed): Filling {
  return {
    texts: new Map([...a.texts, ...b.texts]),
    groups: new Map([...a.groups, ...b.groups]),
    roles: new Map([...a.roles, ...b.roles]),
    users: new Map([...a.users, ...b.users]),
    accounts: new Map([...a.accounts, ...b.accounts]),
  };
}

/** Other values, of which many are those that the documents have. */
function fillings(filling: Filling, texts: readonly string[]): Filling[] {
  const of = (shift: number): Filling => ({
    ...filling,
    texts: new Map(
      [...filling.texts.keys()].map((key, index) => [key, texts[(index + shift) % texts.length] ?? ""]),
    ),
  });
  const empty: Filling = {
    ...filling,
    roles: new Map(),
    users: new Map(),
    accounts: new Map(),
    groups: new Map(),
  };
  return [filling, empty, of(0), of(1)];
}

/** What is told of a change, without places. */
function said({ principal, kinds, old, new: is }: AccessChange): unknown {
  return [principal, kinds, [old, is].map((access) => access && [access.username, access.groups])];
}

/** The same entries, the other way round. */
function reversed({ mappings, original }: Holed): Holed {
  return { mappings: { ...mappings, roles: mappings.roles.toReversed() }, original };
}

const texts = fc.array(
  fc.oneof(
    fc.constantFrom("", "dev", "admin", "a", "system:masters", "Admin", "role/Admin", "Node"),
    arnOf("role"),
    arnOf("user"),
    accountId,
  ),
  { minLength: 3, maxLength: 6 },
);

it("tells no change that some values would make untrue, and all changes where nothing is said to be unknown", () => {
  let [told, silent] = [0, 0];
  fc.assert(
    fc.property(
      pair,
      dice,
      dice,
      fc.constantFrom("alike", "reversed", "other"),
      texts,
      ([before, after], numbers, others, kind, values) => {
        const old = withHoles(before, numbers);
        const is =
          kind === "reversed" ? reversed(old) : withHoles(after, kind === "alike" ? numbers : others);
        const { changes, unknown } = diffAccess(old.mappings, is.mappings);
        for (const filling of fillings(joined(old, is), values)) {
          const known = diffAccess(filled(old, filling), filled(is, filling)).changes.map(said);
          for (const change of changes) expect(known).toContainEqual(said(change));
          if (unknown === undefined) expect(changes).toHaveLength(known.length);
        }
        told += changes.length;
        if (unknown === undefined && (old.mappings.holes.length > 0 || old.original.texts.size > 0)) silent++;
      },
    ),
    { seed: 19, numRuns: 1000 },
  );
  // The property is about something.
  expect(told).toBeGreaterThan(200);
  expect(silent).toBeGreaterThan(40);
});
