// Our answers in the vectors' words.
import type * as library from "../../src/index.ts";
import type { Vector, VectorOutcome } from "./vectors.ts";

type Library = Pick<typeof library, "parseAwsAuth" | "createMapper" | "canonicalizeArn" | "stripRolePath">;

/** Everything that a vector has an answer for, as `lib` answers it. */
export function answer(
  { parseAwsAuth, createMapper, canonicalizeArn, stripRolePath }: Library,
  vector: Vector,
) {
  const awsAuth = parseAwsAuth(vector.data);
  const { ssoRoleMatch, reservedUsernamePrefixes, ec2PrivateDnsNames } = vector.options;
  const mapper = createMapper(awsAuth, {
    ssoRoleMatch,
    reservedUsernamePrefixes,
    ec2PrivateDnsName: (id) => (Object.hasOwn(ec2PrivateDnsNames, id) ? ec2PrivateDnsNames[id] : undefined),
    templateDelimiters: "braces",
  });
  return {
    parsed: {
      roles: awsAuth.roles.map(({ roleArn, sso, username, groups }) => ({
        ...(roleArn === undefined ? {} : { rolearn: roleArn }),
        ...(sso === undefined ? {} : { sso: inDocumentKeys(sso) }),
        username,
        groups,
      })),
      users: awsAuth.users.map(({ userArn, username, groups }) => ({ userarn: userArn, username, groups })),
      accounts: awsAuth.accounts,
    },
    problems: awsAuth.problems,
    resolutions: vector.resolutions.map(({ identity }) => {
      const resolution = mapper.resolve(identity);
      const outcome: VectorOutcome = resolution.mapped
        ? { username: resolution.username, groups: resolution.groups, via: resolution.via }
        : { denied: resolution.reason };
      const { canonicalArn, sessionName } = resolution.identity ?? {};
      return { outcome, canonicalArn, sessionName };
    }),
    arns: (vector.arns ?? []).map(({ arn }) => ({
      canonical: orUndefined(() => canonicalizeArn(arn).canonicalArn),
      type: orUndefined(() => canonicalizeArn(arn).type),
      stripped: orUndefined(() => stripRolePath(arn)),
    })),
  };
}

function inDocumentKeys({ accountId, permissionSetName, partition }: library.SsoMatch) {
  return { permissionSetName, accountID: accountId, ...(partition === undefined ? {} : { partition }) };
}

function orUndefined<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
