// Random documents and callers beyond what `arbitraries.ts` has: text as no editor would write it, and what JavaScript
// callers can hand over in spite of the types.
import fc from "fast-check";

/** Any UTF-16, halves of surrogate pairs included. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }),
      fc.integer({ min: 0, max: 0xff }),
      fc.constantFrom(0x85, 0x2028, 0x2029, 0xfeff, 0xd800, 0xdc00, 0xfffe, 0x212a, 0x17f, 0x130),
    ),
    { maxLength: 24 },
  )
  .map((units) => String.fromCharCode(...units));

const FRAGMENTS = [
  ..."-:{}[],\"'\n\t\r #&*!|>%@`?\\~.",
  ...["- ", ": ", "? ", " #", "\n- ", "\n  ", "\n    ", "\r\n", "\u0085", "\u2028"],
  ...["&a ", "*a", "*b", "&a [*a]", "<<: *a", "<<: ", "!!str ", "!!int ", "!!binary ", "!x ", "!"],
  ...["|\n", ">-\n", "|2+\n", "---\n", "...\n", "%YAML 1.1\n", "{{SessionName}}", "\\x", "\\u00", "''", '""'],
  ...["0x", "1e1000", ".inf", ".nan", "null", "yes", "0b2", "1_0", "-0", "2020-01-01"],
  ...["mapRoles", "mapUsers: |\n", "data:\n", "kind: ConfigMap\n", "items:\n", "name: aws-auth\n"],
  ...[
    "rolearn",
    "rolearn: r\n",
    "userarn: u\n",
    "username: ",
    "groups: ",
    "sso: ",
    "ROLEARN: ",
    "__proto__: ",
  ],
];

/** Fragments of YAML in any order: nearly documents. */
export const nearlyYaml: fc.Arbitrary<string> = fc
  .array(
    fc.oneof({ arbitrary: fc.constantFrom(...FRAGMENTS), weight: 9 }, { arbitrary: anyText, weight: 1 }),
    {
      maxLength: 40,
    },
  )
  .map((parts) => parts.join(""));

/** A section that begins well, so that what follows is reached. */
export const nearlySection: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom("- rolearn: r\n  ", "- userarn: u\n  ", "- ", ""), nearlyYaml)
  .map((parts) => parts.join(""));

/** Any value, objects with odd prototypes and types among them. */
export const anyValue: fc.Arbitrary<unknown> = fc.anything({
  maxDepth: 3,
  withBigInt: true,
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withSet: true,
  withSparseArray: true,
  withTypedArray: true,
  withObjectString: true,
});

/** A `data` object, in which a section may be anything. */
export const anyData: fc.Arbitrary<object> = fc.record(
  {
    mapRoles: fc.oneof(nearlySection, anyText, anyValue),
    mapUsers: fc.oneof(nearlySection, anyText, anyValue),
    mapAccounts: fc.oneof(nearlySection, anyText, anyValue),
    ["__proto__"]: anyValue,
    toString: anyValue,
  },
  { requiredKeys: [] },
);

/** What might be given to `parseAwsAuth`. */
export const anyInput: fc.Arbitrary<unknown> = fc.oneof(
  nearlyYaml,
  anyText,
  anyData,
  anyValue,
  fc.record(
    { kind: fc.constantFrom("ConfigMap", "Secret", 5), metadata: anyValue, data: anyData },
    { requiredKeys: ["data"] },
  ),
  anyData.map((data) => safeJson({ kind: "ConfigMap", metadata: { name: "aws-auth" }, data })),
);

/** What might be given to `resolve`. */
export const anyCaller: fc.Arbitrary<unknown> = fc.oneof(
  anyText,
  anyValue,
  fc.record(
    {
      Arn: fc.oneof(anyText, anyValue, arnLike()),
      Account: fc.oneof(anyText, anyValue),
      UserId: fc.oneof(anyText, anyValue, fc.constantFrom(":", "AROA:i-01234567", "AROA:a@b")),
      AccessKeyId: fc.oneof(anyText, anyValue),
    },
    { requiredKeys: ["Arn"] },
  ),
  arnLike(),
);

/** Nearly ARNs: their parts in any order and number, and some that are ones. */
function arnLike(): fc.Arbitrary<string> {
  const part = fc.constantFrom(
    "arn",
    "aws",
    "aws-cn",
    "iam",
    "sts",
    "",
    "111122223333",
    "us-east-1",
    "role/r",
  );
  const resource = fc.constantFrom(
    "role/r",
    "role/",
    "role",
    "user/u",
    "root",
    "assumed-role/r/s",
    "assumed-role//",
  );
  return fc.oneof(
    fc.array(part, { maxLength: 7 }).map((parts) => parts.join(":")),
    fc
      .tuple(
        fc.constantFrom("iam", "sts"),
        fc.oneof(
          resource,
          anyText.map((text) => `role/${text}`),
        ),
      )
      .map(([service, name]) => `arn:aws:${service}::111122223333:${name}`),
  );
}

/** As JSON where there is some: BigInt has none. */
function safeJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (typeof part === "bigint" ? String(part) : part));
}
