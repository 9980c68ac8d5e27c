import fc from "fast-check";
import { expect, it } from "vitest";
import { AwsAuthParseError, createMapper, parseAwsAuth, toTokenReview } from "../../src/exports/index.ts";
import { callerIdentity, trickyText, yamlText } from "./arbitraries.ts";

// What JavaScript callers can hand over in spite of the types.
const anything = fc.anything({ withNullPrototype: true, withBigInt: true, maxDepth: 3 });

const sectionNames = fc.constantFrom(
  "mapRoles",
  "mapUsers",
  "mapAccounts",
  "__proto__",
  "constructor",
  "toString",
);
const data = fc.dictionary(sectionNames, fc.oneof(yamlText, trickyText));

it("parseAwsAuth reads any text without a throw, and tells each problem in one line", () => {
  fc.assert(
    fc.property(fc.oneof(yamlText, trickyText, fc.string({ unit: "binary" })), (text) => {
      for (const { message, code } of parseAwsAuth(text).problems) {
        expect(code).toMatch(/^[a-z-]+$/);
        expect(message).not.toMatch(/[\n\r]/);
      }
    }),
    { numRuns: 2000 },
  );
});

it("parseAwsAuth reads any data object and any JavaScript value without a throw", () => {
  fc.assert(
    fc.property(
      fc.oneof(data, anything, fc.record({ kind: anything, data: anything, metadata: anything })),
      (input) => {
        parseAwsAuth(input as never);
      },
    ),
    { numRuns: 2000 },
  );
});

it("strict throws exactly when there are problems, and carries them", () => {
  fc.assert(
    fc.property(data, (input) => {
      const { problems } = parseAwsAuth(input);
      let thrown: unknown;
      try {
        parseAwsAuth(input, { strict: true });
      } catch (error) {
        thrown = error;
      }
      expect(thrown instanceof AwsAuthParseError ? thrown.problems : []).toEqual(problems);
      expect(thrown === undefined).toBe(problems.length === 0);
    }),
    { numRuns: 1000 },
  );
});

it("resolve answers any identity over any document without a throw", () => {
  const odd = fc.record(
    {
      Arn: fc.oneof(
        anything,
        callerIdentity.map(({ Arn }) => Arn),
      ),
      Account: anything,
      UserId: anything,
      AccessKeyId: anything,
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(
      data,
      fc.oneof(callerIdentity, trickyText, odd, anything),
      fc.boolean(),
      (input, identity, ssoRoleMatch) => {
        const mapper = createMapper(parseAwsAuth(input), { ssoRoleMatch });
        const resolution = mapper.resolve(identity as never);
        expect(typeof resolution.mapped).toBe("boolean");
        toTokenReview(resolution);
      },
    ),
    { numRuns: 2000 },
  );
});

it("leaves Object.prototype as it was", () => {
  const before = Object.getOwnPropertyNames(Object.prototype).sort();
  fc.assert(
    fc.property(yamlText, (text) => {
      parseAwsAuth({ mapRoles: `- __proto__: {polluted: x}\n  constructor: y\n${text}` });
      parseAwsAuth(JSON.parse('{"__proto__": {"mapRoles": "- rolearn: x"}}'));
    }),
  );
  expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before);
  expect("polluted" in {}).toBe(false);
});
