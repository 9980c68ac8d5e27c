// Random migrations: whoever may change the map chooses its texts.
import fc from "fast-check";
import type { EntryToMake, Migration } from "../../../src/migrate/formats/migration.ts";
import type { AccessPolicyAssociation } from "../../../src/schema/access-entry.ts";
import { trickyText } from "../../properties/arbitraries.ts";

/** Text that a format, or a tool behind it, could take for something else. */
const hostile = fc.constantFrom(
  // biome-ignore-start lint/suspicious/noTemplateCurlyInString: they are texts
  "${aws_iam_role.x.arn}",
  "$${x}",
  "%{ if true }x%{ endif }",
  "$(touch /tmp/x)",
  "`id`",
  "'; id; '",
  '"\n}\nresource "x" "y" {',
  "*/ x /*",
  "# comment",
  "\\",
  "\\u0041",
  "\\'",
  "a\nMANIFEST\nid\n",
  "${Token[TOKEN.1]}",
  "#{Token[TOKEN.1]}",
  "{{resolve:secretsmanager:x}}",
  "file:///etc/passwd",
  "https://example.com",
  "-x",
  "--force",
  "[1]",
  '{"a": 1}',
  "a,b=c",
  "##[set-env name=a]b",
  "::warning::x",
  "é",
  "e\u0301",
  "\u202eabc",
  "\u2028",
  "\u0000",
  "\u{e0041}",
  "__proto__",
  "null",
  "~",
  "${AWS::AccountId}",
  "$ HOME",
  "a b",
  "a\tb",
  // biome-ignore-end lint/suspicious/noTemplateCurlyInString: they are texts
);
const text = fc.oneof(
  hostile,
  trickyText,
  fc.tuple(hostile, hostile).map((parts) => parts.join("")),
);
const name = fc.oneof(
  fc.constantFrom("admin", "Admin", "ad-min", "ad_min", "AdMin", "platform/admin", "1", "a.b", "x=y,z@w"),
  fc.stringMatching(/^[\w+=,.@-]{1,64}$/),
  text,
);
const account = fc.constantFrom("111122223333", "444455556666");
const arn = fc
  .tuple(account, fc.constantFrom("role", "user"), name)
  .map(([id, kind, own]) => `arn:aws:iam::${id}:${kind}/${own}`);

const policy: fc.Arbitrary<AccessPolicyAssociation> = fc.record({
  policyArn: fc
    .constantFrom("AmazonEKSClusterAdminPolicy", "AmazonEKSViewPolicy", "Amazon", "x")
    .map((own) => `arn:aws:eks::aws:cluster-access-policy/${own}`),
  scope: fc.oneof(
    fc.constant({ type: "cluster", namespaces: [] }),
    fc.record({
      type: fc.constant("namespace"),
      namespaces: fc.uniqueArray(fc.oneof(fc.constantFrom("dev-*", "default"), text), {
        minLength: 1,
        maxLength: 2,
      }),
    }),
  ),
});

const comments = fc.array(text, { maxLength: 2 });

const entry: fc.Arbitrary<EntryToMake> = fc
  .record({
    principalArn: arn,
    type: fc.constantFrom("STANDARD", "STANDARD", "STANDARD", "EC2_LINUX"),
    // One that is empty is none.
    username: fc.option(
      text.filter((each) => each !== ""),
      { nil: undefined },
    ),
    groups: fc.uniqueArray(text, { maxLength: 3 }),
    policies: fc.uniqueArray(policy, { maxLength: 2, selector: ({ policyArn }) => policyArn }),
    comments,
  })
  .map(({ comments: own, type, principalArn, username, ...rest }) => ({
    comments: own,
    entry:
      type === "STANDARD"
        ? { principalArn, type, ...rest, ...(username === undefined ? {} : { username }) }
        : { principalArn, type, groups: [], policies: [] },
  }));

export const migrations: fc.Arbitrary<Migration> = fc.record({
  clusterName: fc.constantFrom("production", "a-b_c"),
  region: fc.constant("eu-west-1"),
  accountId: fc.constant("111122223333"),
  entries: fc.uniqueArray(entry, { maxLength: 5, selector: (each) => each.entry.principalArn }),
  bindings: fc.array(
    fc.record({ name: fc.constant("masters"), clusterRole: fc.constant("x"), group: text }),
    {
      maxLength: 1,
    },
  ),
  comments,
});
