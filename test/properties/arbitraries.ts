// Random documents, identities and mappings.
import fc from "fast-check";
import type { RoleInput, UserInput } from "../../src/exports/index.ts";

/** Text that YAML, the reference's decoding or its templates could take for something else. */
export const trickyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 20 }),
  fc.string({ unit: "binary", maxLength: 20 }).filter((text) => !/\p{Surrogate}/u.test(text)),
  fc.constantFrom(
    ...[
      "",
      " ",
      "~",
      "null",
      "yes",
      "Off",
      "0x1F",
      "012",
      "1e3",
      ".inf",
      "2020-01-01",
      "12:30:45",
      "- a",
      "a: b",
    ],
    ...[
      "a #b",
      "#",
      "{{SessionName}}",
      "{{{{SessionName}}}}",
      "<<SessionName>>",
      "x:{{AccountID}}",
      "'",
      '"',
      "\\",
    ],
    ...[
      "&a",
      "*a",
      "!x",
      "%",
      "@",
      "`",
      "|",
      ">",
      "-",
      "?",
      ":",
      "[",
      "{",
      "---",
      "...",
      "<<",
      "\t",
      "\n",
      "\r\n",
    ],
    ...[
      "\u0085",
      "\u2028",
      "\u00a0",
      "\ufeff",
      "\u0000",
      "\u007f",
      "\uffff",
      "ſ",
      "K",
      "İ",
      "__proto__",
      "constructor",
    ],
  ),
);

/** Text made of what YAML is made of. */
export const yamlText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          "- ",
          ": ",
          ":",
          "\n",
          "\n  ",
          "\n    ",
          " ",
          "\t",
          "{",
          "}",
          "[",
          "]",
          ",",
          '"',
          "'",
          "#",
          " #",
          "\\",
          "?",
        ],
        ...[
          "&a ",
          "*a",
          "!!str ",
          "!x ",
          "|\n",
          ">-\n",
          "---\n",
          "...\n",
          "<<: *a",
          "%YAML 1.1\n",
          "@",
          "`",
          "\r",
          "\u0085",
        ],
        ...[
          "\u2028",
          "\ufeff",
          "rolearn: x",
          "- rolearn: y\n",
          "userarn: z",
          "username: u",
          "groups: [a, b]",
          "sso:",
          "{{",
          "}}",
        ],
      ),
      fc.string({ maxLength: 4 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(""));

export const accountId: fc.Arbitrary<string> = fc.constantFrom(
  "111122223333",
  "444455556666",
  "012345678912",
);

const roleName = fc.constantFrom(
  "Admin",
  "admin",
  "Node",
  "Kſ",
  "ks",
  "K",
  "team/Ops",
  "AWSReservedSSO_P_0123",
  "*",
  "a b",
);

export const roleArn: fc.Arbitrary<string> = fc.oneof(
  fc.tuple(accountId, roleName).map(([account, name]) => `arn:aws:iam::${account}:role/${name}`),
  fc.tuple(accountId, roleName).map(([account, name]) => `ARN:aws:IAM::${account}:ROLE/${name}`),
  trickyText.filter((text) => text !== ""),
);

const userArn = fc.oneof(
  fc.tuple(accountId, roleName).map(([account, name]) => `arn:aws:iam::${account}:user/${name}`),
  roleArn,
);

const sso = fc.record(
  {
    permissionSetName: fc.stringMatching(/^[\w+=,.@-]{1,32}$/),
    accountId,
    partition: fc.constantFrom("aws" as const, "aws-cn" as const),
  },
  { requiredKeys: ["permissionSetName", "accountId"] },
);

const user = { username: trickyText, groups: fc.array(trickyText, { maxLength: 3 }) };

/** Entries as the library reads them, without index and source. */
export const roles: fc.Arbitrary<Omit<RoleInput, "index">[]> = fc.array(
  fc.oneof(fc.record({ roleArn, ...user }), fc.record({ sso, ...user })),
  { maxLength: 6 },
);
export const users: fc.Arbitrary<Omit<UserInput, "index">[]> = fc.array(fc.record({ userArn, ...user }), {
  maxLength: 6,
});
export const accounts: fc.Arbitrary<string[]> = fc.array(fc.oneof(accountId, trickyText), { maxLength: 4 });

export const callerIdentity = fc
  .record({
    account: accountId,
    name: roleName,
    session: fc.oneof(trickyText, fc.constant("i-0123456789abcdef0")),
  })
  .map(({ account, name, session }) => ({
    Arn: `arn:aws:sts::${account}:assumed-role/${name}/${session}`,
    Account: account,
    UserId: `AROAEXAMPLE:${session}`,
    AccessKeyId: "ASIAEXAMPLE",
  }));
