// Random aws-auth documents that have much in common, and everyone who could ask to get in by them.
import fc from "fast-check";

const account = fc.constantFrom("111122223333", "444455556666");
const roleName = fc.constantFrom(
  "dev",
  "DEV",
  "ops",
  "op\u017f",
  "team/dev",
  "*",
  "AWSReservedSSO_A_0123456789abcdef",
);
const userName = fc.constantFrom("bob", "Bob", "path/eve");
const username = fc.constantFrom(
  "u",
  "v",
  "a:{{SessionName}}",
  "a:<<SessionName>>",
  "a:{{SessionNameRaw}}",
  "{{AccountID}}",
  "111122223333",
  "system:node:{{EC2PrivateDNSName}}",
  "k:{{AccessKeyID}}",
  "a:",
);
const groups = fc.array(
  fc.constantFrom(
    "a",
    "b",
    "system:masters",
    "system:nodes",
    "g:{{SessionName}}",
    "g:",
    "system:{{SessionName}}",
  ),
  { maxLength: 3 },
);

const role = fc.record({
  rolearn: fc.tuple(account, roleName).map(([id, name]) => `arn:aws:iam::${id}:role/${name}`),
  username,
  groups,
});
const sso = fc.record({
  sso: fc.record({ permissionSetName: fc.constantFrom("A", "a", "A_B"), accountID: account }),
  username,
  groups,
});
const user = fc.record({
  userarn: fc.oneof(
    fc.tuple(account, userName).map(([id, name]) => `arn:aws:iam::${id}:user/${name}`),
    fc.tuple(account, roleName).map(([id, name]) => `arn:aws:iam::${id}:role/${name}`),
    account.map((id) => `arn:aws:iam::${id}:root`),
  ),
  username,
  groups,
});

export interface Sections {
  readonly mapRoles: readonly object[];
  readonly mapUsers: readonly object[];
  readonly mapAccounts: readonly string[];
}

export const sections: fc.Arbitrary<Sections> = fc.record({
  mapRoles: fc.array(fc.oneof({ weight: 3, arbitrary: role }, { weight: 1, arbitrary: sso }), {
    maxLength: 5,
  }),
  mapUsers: fc.array(user, { maxLength: 4 }),
  mapAccounts: fc.array(account, { maxLength: 2 }),
});

/** A ConfigMap's data: JSON is YAML too. */
export function dataOf(document: Sections): Record<string, string> {
  return Object.fromEntries(Object.entries(document).map(([name, list]) => [name, JSON.stringify(list)]));
}

export interface Person {
  /** In canonical form. */
  readonly arn: string;
  /** What the reference may be told of it, session by session. */
  readonly callers: readonly { readonly Arn: string; readonly AccessKeyId: string }[];
}

const accounts = ["111122223333", "444455556666", "999988887777"];
const roleNames = [
  "dev",
  "ops",
  "nobody",
  "AWSReservedSSO_A_0123456789abcdef",
  "AWSReservedSSO_A_fedcba9876543210",
  "AWSReservedSSO_A_B_0123456789abcdef",
];
const sessions = ["alice@x.io", "bob", "i-0123456789abcdef0", "masters"];

/** Everyone who is named in such documents, and some who are not. */
export const people: readonly Person[] = accounts.flatMap((id) => [
  ...roleNames.map((name) => ({
    arn: `arn:aws:iam::${id}:role/${name}`,
    callers: sessions.map((session) => ({
      Arn: `arn:aws:sts::${id}:assumed-role/${name}/${session}`,
      AccessKeyId: "ASIAEXAMPLE",
    })),
  })),
  ...["user/bob", "user/path/eve", "user/nobody", "root"].map((resource) => {
    const arn = `arn:aws:iam::${id}:${resource}`;
    return { arn, callers: [{ Arn: arn, AccessKeyId: "AKIAEXAMPLE" }] };
  }),
]);
