// Random access entries and identities, in which entries for the same identity are likely.
import fc from "fast-check";
import type { AccessEntry, AccessEntryHole } from "../../src/schema/access-entry.ts";

const ACCOUNTS = ["111122223333", "444455556666"] as const;
const PRINCIPALS = [
  "role/Admin",
  "role/admin",
  "role/team/Admin",
  "role/Node",
  "user/alice",
  "user/team/alice",
  "root",
] as const;
const TYPES = ["STANDARD", "STANDARD", "STANDARD", "EC2_LINUX", "FARGATE_LINUX", "EC2", "HYPERPOD_LINUX"];
const POLICY = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy";
const IDS = ["AROAONE", "AROATWO"] as const;

const account = fc.constantFrom(...ACCOUNTS);

export const principalArn = fc
  .tuple(account, fc.constantFrom(...PRINCIPALS))
  .map(([id, resource]) => `arn:aws:iam::${id}:${resource}`);

const username = fc.constantFrom(
  "admin",
  "dev:{{SessionName}}",
  "raw:{{SessionNameRaw}}",
  "acc:{{AccountID}}",
);
const groups = fc.array(fc.constantFrom("a", "b", "team-{{SessionName}}"), { maxLength: 2 });
const policies = fc
  .array(fc.constantFrom("cluster", "namespace"), { maxLength: 1 })
  .map((types) =>
    types.map((type) => ({
      policyArn: POLICY,
      scope: { type, namespaces: type === "cluster" ? [] : ["dev"] },
    })),
  );

const optional = <Value>(name: string, value: fc.Arbitrary<Value>) =>
  fc
    .option(value, { nil: undefined, freq: 2 })
    .map((given) => (given === undefined ? {} : { [name]: given }));

/** An entry without holes. */
export const accessEntry: fc.Arbitrary<AccessEntry> = fc
  .tuple(
    fc.record({ principalArn, type: fc.constantFrom(...TYPES), groups, policies }),
    optional("username", username),
    optional("userId", fc.constantFrom(...IDS)),
    optional("isStored", fc.constant(true)),
  )
  .map(
    ([entry, ofName, ...more]): AccessEntry =>
      Object.assign({}, entry, entry.type === "STANDARD" ? ofName : {}, ...more),
  );

/** An entry of which some is not known: pieces of its texts, or whether it is there. */
export const holedEntry: fc.Arbitrary<AccessEntry> = fc
  .tuple(accessEntry, fc.nat(9), fc.nat(99), fc.nat(9))
  .map(([entry, kind, at, number]) => {
    if (kind < 3) return entry;
    if (kind === 3) return { ...entry, isPossible: true };
    const field = kind < 8 || entry.username === undefined ? "principalArn" : "username";
    return cut(entry, field, at, `\${${number}}`);
  });

function cut(
  entry: AccessEntry,
  field: "principalArn" | "username",
  at: number,
  expression: string,
): AccessEntry {
  const text = entry[field] ?? "";
  // A piece at the end, so that the name is unknown, or one in the middle.
  const start = Math.floor((text.length * (at % 10)) / 10);
  const end = at < 50 ? text.length : Math.min(text.length, start + 5);
  const hole: AccessEntryHole = {
    field,
    start,
    end: start + expression.length,
    expression,
    why: "reference",
  };
  return { ...entry, [field]: text.slice(0, start) + expression + text.slice(end), holes: [hole] };
}

export const caller = fc
  .record({
    account,
    who: fc.constantFrom("assumed-role/Admin", "assumed-role/Node", "user/alice", "user/team/alice", "root"),
    session: fc.constantFrom("alice@example.com", "i-0123456789abcdef0"),
    id: fc.constantFrom("", "AROAONE", "AROATWO", "AROATHREE"),
  })
  .map(({ account: id, who, session, id: userId }) => {
    const isSession = who.startsWith("assumed-role");
    return {
      Arn: isSession ? `arn:aws:sts::${id}:${who}/${session}` : `arn:aws:iam::${id}:${who}`,
      Account: id,
      ...(userId === "" ? {} : { UserId: isSession ? `${userId}:${session}` : userId }),
    };
  });

const grant = { username: fc.constantFrom("admin", "map", "map:{{SessionName}}"), groups };
const awsAuthRole = fc.record({
  roleArn: principalArn.map((arn) => arn.replace("/team/", "/")),
  ...grant,
});

export const awsAuth = fc.record({
  roles: fc.array(awsAuthRole, { maxLength: 3 }),
  users: fc.array(fc.record({ userArn: principalArn, ...grant }), { maxLength: 2 }),
  accounts: fc.array(account, { maxLength: 1 }),
});
