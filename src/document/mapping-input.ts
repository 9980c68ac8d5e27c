// Mappings as programs give them: checked, and what a program may leave out filled in.
import type {
  AccountItem,
  RoleArnMapping,
  RoleInput,
  RoleMapping,
  SsoMapping,
  UserInput,
  UserMapping,
} from "../schema/entries.ts";
import type { AwsAuth } from "./aws-auth.ts";

/** What answers are given by: what `parseAwsAuth` returns, or mappings that a program has made itself. */
export interface MappingInput
  extends Partial<Pick<AwsAuth, "accountItems" | "problems" | "texts" | "holes">> {
  readonly roles: readonly RoleInput[];
  readonly users: readonly UserInput[];
  readonly accounts: AwsAuth["accounts"];
}

/**
 * `input` with the kind and index of each mapping, and the items of mapAccounts. Lists are copied, mappings are not.
 *
 * @throws TypeError for input that `parseAwsAuth` would not return.
 */
export function asAwsAuth(input: MappingInput): Required<AwsAuth> {
  const { roles, users, accounts, accountItems, problems, texts, holes }: Partial<MappingInput> = input ?? {};
  if (!Array.isArray(roles) || !Array.isArray(users) || !Array.isArray(accounts)) {
    throw new TypeError("that is not what parseAwsAuth returns: { roles, users, accounts }");
  }
  return {
    roles: roles.flatMap((role, at) => roleMapping(role, at) ?? []),
    users: users.map(userMapping),
    accounts: [...accounts],
    accountItems: itemsOf(accounts, accountItems),
    problems: [...(problems ?? [])],
    texts: [...(texts ?? [])],
    holes: [...(holes ?? [])],
  };
}

function roleMapping(role: RoleInput, at: number): RoleMapping | undefined {
  checkGroups(role, `roles[${at}]`);
  const { roleArn, sso, index = at } = role;
  if (roleArn !== undefined) {
    if (isWhole<RoleArnMapping>(role, "role")) return role;
    return { ...role, ...userInfo(role), kind: "role", index, roleArn, sso: undefined };
  }
  if (sso === undefined) return undefined;
  if (isWhole<SsoMapping>(role, "sso")) return role;
  return { ...role, ...userInfo(role), kind: "sso", index, sso, roleArn };
}

function userMapping(user: UserInput, at: number): UserMapping {
  checkGroups(user, `users[${at}]`);
  if (isWhole<UserMapping>(user, "user")) return user;
  const { userArn, index = at } = user;
  return { ...user, ...userInfo(user), kind: "user", index, userArn };
}

/** These may be inherited, which a spread leaves out. */
function userInfo({ username, groups }: RoleInput | UserInput) {
  return { username, groups };
}

/** Whether it has all that `parseAwsAuth` gives it. `kind` is that of the ARN, or of the `sso`, that it has. */
function isWhole<Whole extends RoleMapping | UserMapping>(
  given: RoleInput | UserInput,
  kind: Whole["kind"],
): given is Whole {
  return given.kind === kind && given.index !== undefined;
}

function checkGroups({ groups }: RoleInput | UserInput, place: string): void {
  if (!Array.isArray(groups)) throw new TypeError(`${place}.groups must be a list`);
}

/** The accounts with their places. Only `accounts` decides who is let in: items that do not fit it are left out. */
function itemsOf(accounts: readonly string[], items: readonly AccountItem[] | undefined): AccountItem[] {
  return accounts.map((account, index) => {
    const item = items?.length === accounts.length ? items[index] : undefined;
    return item?.account === account ? { ...item } : { account, index };
  });
}
