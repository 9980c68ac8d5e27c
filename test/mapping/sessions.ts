// The identities and mappings that the tests of src/mapping are about.
import {
  type CallerIdentity,
  createMapper,
  type MapperOptions,
  type Resolution,
  type RoleInput,
  type UserInput,
} from "../../src/exports/index.ts";

export const ACCOUNT = "111122223333";

export function roleArn(name: string, partition = "aws"): string {
  return `arn:${partition}:iam::${ACCOUNT}:role/${name}`;
}

/** What STS and the token say about a session of a role. */
export function sessionOf(role: string, session = "alice", partition = "aws"): Required<CallerIdentity> {
  return {
    Arn: `arn:${partition}:sts::${ACCOUNT}:assumed-role/${role}/${session}`,
    Account: ACCOUNT,
    UserId: `AROAEXAMPLE:${session}`,
    AccessKeyId: "ASIAEXAMPLE",
  };
}

type Entry<Mapping> = Omit<Mapping, "groups" | "index"> & { readonly groups?: readonly string[] };

/** Entries of `mapRoles` and `mapUsers` as `parseAwsAuth` gives them. */
export function entries<Mapping extends RoleInput | UserInput>(list: readonly Entry<Mapping>[]) {
  return list.map((entry, index) => ({ groups: [], ...entry, index }));
}

/** The answer for `identity`, which may be anything that a caller without types hands over. */
export function resolve(
  mappings: { roles?: readonly Entry<RoleInput>[]; users?: readonly Entry<UserInput>[] },
  identity: unknown,
  options: MapperOptions = {},
): Resolution {
  const { roles = [], users = [] } = mappings;
  const mapper = createMapper(
    { roles: entries<RoleInput>(roles), users: entries<UserInput>(users), accounts: [] },
    options,
  );
  return mapper.resolve(identity as CallerIdentity);
}

/** The username, or the reason why there is none. */
export function usernameIn(resolution: Resolution): string {
  return resolution.mapped ? resolution.username : `denied: ${resolution.reason}`;
}
