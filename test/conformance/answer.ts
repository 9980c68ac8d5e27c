// Our answers in the vectors' words, and how they differ from the reference's.
import { isDeepStrictEqual } from "node:util";
import type * as library from "../../src/exports/index.ts";
import type { Vector, VectorOutcome } from "./vectors.ts";

export type Library = Pick<
  typeof library,
  "parseAwsAuth" | "createMapper" | "canonicalizeArn" | "stripRolePath"
>;

/** The options that a vector's answers were given with. */
export function optionsOf({ options }: Vector): library.MapperOptions {
  const { ssoRoleMatch, reservedUsernamePrefixes, ec2PrivateDnsNames } = options;
  return {
    ssoRoleMatch,
    reservedUsernamePrefixes,
    ec2PrivateDnsName: (id) => (Object.hasOwn(ec2PrivateDnsNames, id) ? ec2PrivateDnsNames[id] : undefined),
    templateDelimiters: "braces",
  };
}

/** Everything that a vector has an answer for, as `lib` answers it. */
export function answer(
  { parseAwsAuth, createMapper, canonicalizeArn, stripRolePath }: Library,
  vector: Vector,
) {
  const awsAuth = parseAwsAuth(vector.data);
  const mapper = createMapper(awsAuth, optionsOf(vector));
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

/** In what ways `answer`'s answer differs from the vector; empty when it is the same. */
export function differences(vector: Vector, ours: ReturnType<typeof answer>): string[] {
  const found: string[] = [];
  if (!isDeepStrictEqual(ours.parsed, vector.parsed)) found.push("parsed");
  if (ours.problems.length > 0 !== vector.errors.length > 0) found.push("problems");
  vector.resolutions.forEach(({ outcomes, canonicalArn, sessionName }, index) => {
    const resolution = ours.resolutions[index];
    if (!outcomes.some((outcome) => isDeepStrictEqual(outcome, resolution?.outcome)))
      found.push(`outcome ${index}`);
    if (canonicalArn !== undefined && resolution?.canonicalArn !== canonicalArn)
      found.push(`canonicalArn ${index}`);
    if (sessionName !== undefined && resolution?.sessionName !== sessionName)
      found.push(`sessionName ${index}`);
  });
  (vector.arns ?? []).forEach(({ arn, canonical, type, stripped }, index) => {
    if (!isDeepStrictEqual(ours.arns[index], { canonical, type, stripped })) found.push(`arn ${arn}`);
  });
  return found;
}

/** Outcomes that grant what the reference would not: the one thing that must never happen. */
export function wrongGrants(vector: Vector, ours: ReturnType<typeof answer>): string[] {
  const lostSection = ours.problems.some(({ lost }) => lost === "section");
  return vector.resolutions.flatMap(({ outcomes, identity }, index) => {
    const outcome = ours.resolutions[index]?.outcome;
    if (outcome === undefined || "denied" in outcome) return [];
    if (outcomes.some((expected) => isDeepStrictEqual(expected, outcome))) return [];
    // An identity whose section is lost may fall through to its account, which grants no groups.
    return outcome.via === "account" && lostSection ? [] : [`${identity.Arn} → ${JSON.stringify(outcome)}`];
  });
}
