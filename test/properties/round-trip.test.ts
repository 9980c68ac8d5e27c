import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type EncodeInput, encodeAwsAuth, parseAwsAuth } from "../../src/exports/index.ts";
import { partitions } from "../../src/schema/entries.ts";
import { plain } from "../said.ts";
import { anyText, nearlyYaml } from "./syntax.ts";

const wellFormed = (text: string) => text.replace(/\p{Surrogate}/gu, "");

/** Words that some YAML takes for a boolean or null, in any case, which matters to go-yaml. */
const wordLike = fc
  .constantFrom(
    "y",
    "n",
    "yes",
    "no",
    "on",
    "off",
    "true",
    "false",
    "null",
    "~",
    ".inf",
    "-.inf",
    "+.inf",
    ".nan",
    "<<",
    "=",
  )
  .chain((word) =>
    fc
      .tuple(...[...word].map((char) => fc.constantFrom(char, char.toUpperCase())))
      .map((chars) => chars.join("")),
  );
const numberLike = fc.stringMatching(
  /^[-+]?(?:0[xXoObB])?[0-9a-fA-F_]{0,6}(?:\.[0-9_]{0,3})?(?:[eE][-+]?[0-9]{0,4})?$/,
);
const dateLike = fc.stringMatching(/^\d{1,4}[-:]\d{1,2}[-:]\d{1,2}(?:[Tt ]\d\d:\d\d:\d\dZ?)?$/);
const templateLike = fc
  .array(
    fc.constantFrom(
      "{{SessionName}}",
      "{{",
      "}}",
      "<<AccountID>>",
      ":",
      "system:node",
      "@",
      " ",
      "- ",
      "#",
      "'",
      '"',
    ),
    {
      maxLength: 6,
    },
  )
  .map((parts) => parts.join(""));

const text: fc.Arbitrary<string> = fc.oneof(
  anyText.map(wellFormed),
  nearlyYaml.map(wellFormed),
  fc.string({ unit: "grapheme" }),
  wordLike,
  numberLike,
  dateLike,
  templateLike,
  fc.tuple(fc.constantFrom(" ", "\t", "\n", "\u0085", "\ufeff"), wordLike).map((parts) => parts.join("")),
  fc.tuple(numberLike, fc.constantFrom(" ", "\t", "\n", ":", "\u2028")).map((parts) => parts.join("")),
);
const arn = text.filter((value) => value !== "");
const who = { username: text, groups: fc.array(text, { maxLength: 3 }) };
const sso = fc.record(
  {
    permissionSetName: fc.oneof(
      fc.stringMatching(/^[\w+=,.@-]{1,32}$/),
      fc.oneof(wordLike, numberLike).filter((value) => /^[\w+=,.@-]{1,32}$/.test(value)),
    ),
    accountId: fc.stringMatching(/^[0-9]{12}$/),
    partition: fc.constantFrom(...partitions),
  },
  { requiredKeys: ["permissionSetName", "accountId"] },
);
const mappings = fc.record({
  roles: fc.array(fc.oneof(fc.record({ roleArn: arn, ...who }), fc.record({ sso, ...who })), {
    maxLength: 4,
  }),
  users: fc.array(fc.record({ userArn: arn, ...who }), { maxLength: 4 }),
  accounts: fc.array(text, { maxLength: 4 }),
});

const numbered = <Entry extends object>(list: readonly Entry[]) =>
  list.map((entry, index) => ({ ...entry, index }));

/** What is read, without where it stands. */
function readBack(input: Parameters<typeof parseAwsAuth>[0]) {
  const { roles, users, accounts, problems } = parseAwsAuth(input);
  return {
    roles: roles.map(plain),
    users: users.map(plain),
    accounts,
    problems,
  };
}

const expected = ({ roles = [], users = [], accounts = [] }: EncodeInput) => ({
  roles: numbered(roles),
  users: numbered(users),
  accounts,
  problems: [],
});

describe("what encodeAwsAuth writes", () => {
  it("reads back as the same roles, users and accounts, as data and as a ConfigMap object", () => {
    fc.assert(
      fc.property(mappings, (input) => {
        const data = encodeAwsAuth(input);
        expect(readBack(data)).toEqual(expected(input));
        expect(readBack({ kind: "ConfigMap", data })).toEqual(expected(input));
      }),
      { numRuns: 600 },
    );
  });

  it("reads back from a JSON manifest, as kubectl prints and applies it", () => {
    fc.assert(
      fc.property(mappings, fc.constantFrom(0, 2), (input, indent) => {
        const metadata = { name: "aws-auth", namespace: "kube-system" };
        const manifest = { apiVersion: "v1", kind: "ConfigMap", metadata, data: encodeAwsAuth(input) };
        expect(readBack(JSON.stringify(manifest, null, indent))).toEqual(expected(input));
      }),
      { numRuns: 300 },
    );
  });

  it("reads back from a block of text in a YAML manifest, as people paste it", () => {
    fc.assert(
      fc.property(mappings, (input) => {
        const sections = Object.entries(encodeAwsAuth(input)).map(
          ([name, section]) => `  ${name}: |\n${section.replace(/^(?=.)/gm, "    ")}`,
        );
        const manifest = `kind: ConfigMap\nmetadata:\n  name: aws-auth\ndata:\n${sections.join("")}`;
        expect(readBack(manifest)).toEqual(expected(input));
      }),
      { numRuns: 300 },
    );
  });

  it("is written the same once it was read", () => {
    fc.assert(
      fc.property(mappings, (input) => {
        const data = encodeAwsAuth(input);
        expect(encodeAwsAuth(parseAwsAuth(data))).toEqual(data);
      }),
      { numRuns: 250 },
    );
  });

  it("is printable: no control character but the line feed, no separator, nothing unseen", () => {
    fc.assert(
      fc.property(mappings, (input) => {
        for (const section of Object.values(encodeAwsAuth(input)))
          expect(section).not.toMatch(/(?!\n)\p{Cc}|\p{Zl}|\p{Zp}|\p{Cf}/u);
      }),
      { numRuns: 300 },
    );
  });

  it("holds every character of the basic plane, alone and among others", () => {
    const characters = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
      (char) => !/\p{Surrogate}/u.test(char),
    );
    expect(characters).toHaveLength(0x10000 - 0x800);
    for (let start = 0; start < characters.length; start += 4096) {
      const some = characters.slice(start, start + 4096);
      const accounts = some.flatMap((char) => [char, `a${char}b`]);
      expect(parseAwsAuth(encodeAwsAuth({ accounts })).accounts).toEqual(accounts);
    }
    const special = characters.filter(
      (char) => /[\p{C}\p{Z}\p{P}\p{S}]/u.test(char) && !/[\p{Co}\p{Cn}]/u.test(char),
    );
    const roles = special.map((char) => ({
      roleArn: `arn${char}`,
      username: char,
      groups: [`${char}x`, `x${char}x`, `x ${char} x`],
    }));
    expect(readBack(encodeAwsAuth({ roles }))).toEqual(expected({ roles }));
  });
});
