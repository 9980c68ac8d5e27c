import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  AwsAuthParseError,
  type CallerIdentity,
  createMapper,
  parseAwsAuth,
  type Resolution,
  toTokenReview,
} from "../../src/exports/index.ts";
import { anyCaller, anyInput, anyText, nearlySection } from "./syntax.ts";

const parse = parseAwsAuth as (
  input: unknown,
  options?: { strict: boolean },
) => ReturnType<typeof parseAwsAuth>;

describe("parseAwsAuth, of any text or value,", () => {
  it("gives lists of the promised types without a throw", () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { roles, users, accounts, problems } = parse(input);
        for (const { roleArn, sso } of roles)
          expect([roleArn, sso].filter((key) => key !== undefined)).toHaveLength(1);
        for (const { userArn } of users) expect(userArn).not.toBe("");
        const texts = [
          ...accounts,
          ...[...roles, ...users].flatMap(({ username, groups }) => [username, ...groups]),
          ...problems.flatMap(({ code, message }) => [code, message]),
        ];
        expect(texts.filter((text) => typeof text !== "string")).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it("throws in strict mode exactly where there are problems, and throws just these", () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const lenient = parse(input);
        const strict = outcomeOf(() => parse(input, { strict: true }));
        if (lenient.problems.length === 0) expect(strict).toEqual({ returned: lenient });
        else {
          expect(strict.thrown).toBeInstanceOf(AwsAuthParseError);
          expect(strict.thrown).toHaveProperty("problems", lenient.problems);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("gives the same answer a second time", () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        expect(parse(input)).toEqual(parse(input));
      }),
      { numRuns: 250 },
    );
  });

  it("reads each section as if it stood alone", () => {
    fc.assert(
      fc.property(nearlySection, nearlySection, nearlySection, (mapRoles, mapUsers, mapAccounts) => {
        const all = parseAwsAuth({ mapRoles, mapUsers, mapAccounts });
        const roles = parseAwsAuth({ mapRoles });
        const users = parseAwsAuth({ mapUsers });
        const accounts = parseAwsAuth({ mapAccounts });
        const { accountItems } = accounts;
        const texts = [roles, users, accounts].flatMap((each) => each.texts ?? []);
        expect(all).toEqual({
          roles: roles.roles,
          users: users.users,
          accounts: accounts.accounts,
          accountItems,
          problems: [...roles.problems, ...users.problems, ...accounts.problems],
          texts: texts.length === 0 ? undefined : texts,
        });
      }),
      { numRuns: 750 },
    );
  });

  it("tells entries that lie in the text and problems that begin in it", () => {
    fc.assert(
      fc.property(nearlySection, (mapRoles) => {
        const { roles, problems } = parseAwsAuth({ mapRoles });
        for (const { source } of roles) {
          if (source === undefined) throw new Error("an entry without its place in the text");
          expect(mapRoles.slice(source.start.offset, source.end.offset)).toMatch(/./su);
          expect(source.end.offset).toBeLessThanOrEqual(mapRoles.length);
        }
        for (const { range } of problems) {
          if (range === undefined) continue;
          expect(range.start.offset).toBeLessThanOrEqual(mapRoles.length);
          expect(range.end.offset).toBeGreaterThanOrEqual(range.start.offset);
        }
      }),
      { numRuns: 750 },
    );
  });

  it.each(["[", "{", "- ", "? ", "&a ", "*a ", "!x ", "'", '"', "|\n ", "---\n", "a:\n ", "{a: ["])(
    "does not run out of stack or time on %j many times over",
    (fragment) => {
      const text = fragment.repeat(5000);
      expect(parse(text).problems.length).toBeGreaterThan(0);
      for (const name of ["mapRoles", "mapUsers", "mapAccounts"]) {
        const { roles, users, accounts } = parse({ [name]: `- ${text}` });
        expect([roles, users]).toEqual([[], []]);
        expect(accounts.length).toBeLessThanOrEqual(1);
      }
    },
    5_000,
  );
});

describe("resolve, of any document and caller,", () => {
  const options = fc.record(
    {
      ssoRoleMatch: fc.boolean(),
      reservedUsernamePrefixes: fc.array(anyText, { maxLength: 2 }),
      templateDelimiters: fc.constantFrom("both" as const, "braces" as const),
    },
    { requiredKeys: [] },
  );

  it("gives a resolution of the promised shape without a throw, the same as resolveAsync", async () => {
    await fc.assert(
      fc.asyncProperty(anyInput, anyCaller, options, async (input, caller, settings) => {
        const mapper = createMapper(parse(input), settings);
        const resolution = mapper.resolve(caller as CallerIdentity);
        expectShape(resolution);
        expect(await mapper.resolveAsync(caller as CallerIdentity)).toEqual(resolution);
      }),
      { numRuns: 1000 },
    );
  });

  it("finds an entry made for it, whatever text its role's name is", () => {
    fc.assert(
      fc.property(anyText, (name) => {
        const roleArn = `arn:aws:iam::111122223333:role/${name}`;
        const mapper = createMapper({
          roles: [{ roleArn, username: "u", groups: [], index: 0 }],
          users: [],
          accounts: [],
        });
        const resolution = mapper.resolve(roleArn);
        expectShape(resolution);
        // Go lower-cases İ to i before it compares, and İ is not i then.
        expect(resolution.mapped).toBe(!name.includes("İ"));
      }),
      { numRuns: 1000 },
    );
  });
});

function expectShape(resolution: Resolution): void {
  if (resolution.mapped) {
    expect(typeof resolution.username).toBe("string");
    expect(resolution.groups.every((group) => typeof group === "string")).toBe(true);
    expect(resolution.mapping === undefined).toBe(resolution.via === "account");
  } else {
    expect(["malformed-identity", "not-mapped", "template", "reserved-username"]).toContain(
      resolution.reason,
    );
    expect(resolution.identity === undefined).toBe(resolution.reason === "malformed-identity");
    expect(resolution.message).not.toBe("");
  }
  expect(toTokenReview(resolution).authenticated).toBe(resolution.mapped);
}

function outcomeOf(run: () => unknown): { returned?: unknown; thrown?: unknown } {
  try {
    return { returned: run() };
  } catch (thrown) {
    return { thrown };
  }
}
