// Random maps, wild ones among them, and the identities that are asked about.
import fc from "fast-check";
import type { AccountItem, MappingInput, RoleInput, UserInput } from "../../src/exports/index.ts";
import { trickyText } from "../properties/arbitraries.ts";

export const CLUSTER_ACCOUNT = "111122223333";
const OTHER_ACCOUNT = "444455556666";

const account = fc.constantFrom(CLUSTER_ACCOUNT, CLUSTER_ACCOUNT, CLUSTER_ACCOUNT, OTHER_ACCOUNT);
const partition = fc.constantFrom("aws", "aws", "aws", "aws", "aws", "aws", "aws-cn");
const name = fc.constantFrom(
  "Admin",
  "admin",
  "dev",
  "node",
  "AWSReservedSSO_Ops_0123456789abcdef",
  "AWSServiceRoleForX",
  "\u212Aey", // the Kelvin sign
  "system",
);
const path = fc.constantFrom("/", "/", "/", "/", "/team/", "/a/b/", "/aws-service-role/x.amazonaws.com/");

const arnPieces = fc.record({ account, partition, name, path });

export const wildRoleArn: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 8,
    arbitrary: arnPieces.map(
      (each) => `arn:${each.partition}:iam::${each.account}:role${each.path}${each.name}`,
    ),
  },
  {
    weight: 1,
    arbitrary: arnPieces.map((each) => `ARN:${each.partition}:IAM::${each.account}:Role/${each.name}`),
  },
  {
    weight: 1,
    arbitrary: arnPieces.map(
      (each) => `arn:${each.partition}:sts::${each.account}:assumed-role/${each.name}/me`,
    ),
  },
  { weight: 1, arbitrary: arnPieces.map((each) => `arn:${each.partition}:iam::${each.account}:root`) },
  {
    weight: 1,
    arbitrary: arnPieces.map(
      (each) => `arn:${each.partition}:sts::${each.account}:federated-user/${each.name}`,
    ),
  },
  {
    weight: 1,
    arbitrary: arnPieces.map(
      (each) => `arn:${each.partition}:iam::${each.account}:user${each.path}${each.name}`,
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      `arn:aws:iam::${CLUSTER_ACCOUNT}:role/*`,
      `arn:aws:iam::${CLUSTER_ACCOUNT}:group/x`,
      "",
    ),
  },
  { weight: 1, arbitrary: trickyText },
);

const wildUserArn = fc.oneof(
  {
    weight: 6,
    arbitrary: arnPieces.map(
      (each) => `arn:${each.partition}:iam::${each.account}:user${each.path}${each.name}`,
    ),
  },
  { weight: 2, arbitrary: wildRoleArn },
);

export const wildUsername: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.constantFrom("alice", "bob", "dev:{{SessionName}}", "{{AccountID}}:{{SessionName}}"),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      "",
      "dev:{{SessionName}}",
      "dev-{{SessionName}}",
      "{{SessionName}}",
      "{{SessionNameRaw}}",
      "<<SessionName>>",
      "a:<<SessionNameRaw>>",
      "{{AccountID}}:{{SessionName}}",
      "x-{{AccountID}}",
      "{{AccessKeyID}}",
      "a:{{AccessKeyID}}",
      "a:{{EC2PrivateDNSName}}",
      "system:node:{{EC2PrivateDNSName}}",
      "system:node:{{SessionName}}",
      "system:node:{{SessionNameRaw}}",
      "system:node:<<EC2PrivateDNSName>>",
      "system:admin",
      "System:admin",
      "system",
      "aws:x",
      "kubeadm:x",
      "a:{{{{SessionName}}}}",
      "a:{{Access{{SessionName}}KeyID}}",
      "a:{<<SessionName>>}",
      "a:{{ SessionName }}",
    ),
  },
  { weight: 1, arbitrary: trickyText },
);

export const wildGroup: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      "dev",
      "view",
      "cluster-admins",
      "system:masters",
      "system:masters",
      "system:nodes",
      "system:bootstrappers",
      "system:node-proxier",
      "eks:kube-proxy-windows",
      "system:authenticated",
      "system:other",
      "aws:x",
      "EKS:x",
      "kubeadm:cluster-admins",
      "{{SessionName}}",
      "team-{{SessionName}}",
      "team-{{AccountID}}",
      "<<SessionName>>",
      "{{EC2PrivateDNSName}}",
      "{{AccessKeyID}}",
      "system:{{SessionName}}",
      "",
    ),
  },
  { weight: 1, arbitrary: trickyText },
);

/** Nodes' groups come together, or hardly any line would be a node's. */
const groups = fc.oneof(
  fc.subarray(["dev", "view", "system:masters"]),
  fc.array(wildGroup, { maxLength: 4 }),
  fc
    .tuple(
      fc.subarray(["system:bootstrappers", "system:nodes", "system:node-proxier", "eks:kube-proxy-windows"]),
      fc.array(wildGroup, { maxLength: 1 }),
    )
    .map((lists) => lists.flat()),
);

const sso = fc.record({
  permissionSetName: fc.constantFrom("Ops", "Dev"),
  accountId: account,
});

const role: fc.Arbitrary<RoleInput> = fc.oneof(
  { weight: 9, arbitrary: fc.record({ roleArn: wildRoleArn, username: wildUsername, groups }) },
  { weight: 1, arbitrary: fc.record({ sso, username: wildUsername, groups }) },
);
const user: fc.Arbitrary<UserInput> = fc.record({ userArn: wildUserArn, username: wildUsername, groups });

export const wildMap: fc.Arbitrary<MappingInput> = fc
  .record({
    roles: fc.array(role, { maxLength: 6 }),
    users: fc.array(user, { maxLength: 4 }),
    accounts: fc.array(fc.oneof(account, account, trickyText), { maxLength: 2 }),
  })
  .map((map) => ({
    ...map,
    accountItems: map.accounts.map((each, index): AccountItem => ({ account: each, index })),
  }));

export const wildSettings = fc.record(
  {
    ssoRoleMatch: fc.boolean(),
    templateDelimiters: fc.constantFrom("both", "braces" as const),
    reservedUsernamePrefixes: fc.constantFrom([], ["aws:"], ["system:", "dev:"]),
  },
  { requiredKeys: [] },
);

const SESSIONS = ["alice", "a@b", "i-0123456789abcdef0", "AccessKeyID"];

/** Sessions and users of each ARN that the map names, of their accounts, and strangers. */
export function identitiesOf({ roles, users, accounts }: MappingInput): string[] {
  const written = [...roles.flatMap(({ roleArn }) => roleArn ?? []), ...users.map(({ userArn }) => userArn)];
  const strangers = [CLUSTER_ACCOUNT, OTHER_ACCOUNT, ...accounts].flatMap((each) => [
    ...["Ops", "Dev"].flatMap((set) =>
      SESSIONS.map(
        (session) => `arn:aws:sts::${each}:assumed-role/AWSReservedSSO_${set}_fedcba9876543210/${session}`,
      ),
    ),
    `arn:aws:sts::${each}:assumed-role/stranger/me`,
    `arn:aws:iam::${each}:user/stranger`,
    `arn:aws:iam::${each}:root`,
  ]);
  return [...new Set([...written.flatMap(identitiesBy), ...strangers])];
}

function identitiesBy(written: string): string[] {
  const [, partition = "aws", accountId = "", kind = "", rest = ""] =
    /^arn:([^:]*):\w+::([^:]*):([\w-]+)\/(.*)$/i.exec(written) ?? [];
  const name = rest.slice(rest.lastIndexOf("/") + 1);
  // The reference compares in any case, and IAM has names in ASCII alone.
  const plain = [name, name.replaceAll("\u212A", "K")];
  switch (kind.toLowerCase()) {
    case "role":
    case "assumed-role":
      return plain.flatMap((each) => [
        ...SESSIONS.map((session) => `arn:${partition}:sts::${accountId}:assumed-role/${each}/${session}`),
        `arn:${partition}:sts::${accountId}:assumed-role/${rest.split("/")[0]}/me`,
      ]);
    case "user":
      return plain.flatMap((each) => [
        written.replace(name, each),
        `arn:${partition}:iam::${accountId}:user/${each}`,
      ]);
    default:
      return [written];
  }
}
