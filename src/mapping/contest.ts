// Which entry counts where several are for one identity. Source: the reference's pkg/mapper/configmap/configmap.go
// (saveMap, RoleMapping, UserMapping) and pkg/config/mapper.go (Key, Matches, SSOArnLike).
import type { ParsedArn } from "../identity/arn.ts";
import type { RoleArnMapping, RoleMapping, SsoMapping, SsoMatch, UserMapping } from "../schema/entries.ts";
import { addTo } from "../text/add-to.ts";
import { fold, lowerCase } from "../text/fold.ts";

/** The entries that are for one identity, each section's in its own order. */
export interface Claims<Role = RoleMapping, User = UserMapping> {
  readonly roles: readonly Role[];
  readonly users: readonly User[];
}

/**
 * The entries that the reference may take. It keeps the last entry with the same key, and it asks `mapRoles` before
 * `mapUsers`. Where several are left, it takes any of them, login by login.
 */
export function contendersOf<Role extends ClaimKey, User extends ClaimKey>({
  roles,
  users,
}: Claims<Role, User>): (Role | User)[] {
  return roles.length > 0 ? [...lastOf(roles, keyOf)] : [...lastOf(users, keyOf)];
}

/** What an entry is for. */
export type ClaimKey =
  | Pick<RoleArnMapping, "kind" | "roleArn">
  | Pick<SsoMapping, "kind" | "sso">
  | Pick<UserMapping, "kind" | "userArn">;

/** The key under which the reference keeps an entry. A later entry of the section with the same key replaces it. */
export function keyOf(mapping: ClaimKey): string {
  switch (mapping.kind) {
    case "role":
      return lowerCase(mapping.roleArn);
    case "sso":
      return ssoPattern(mapping.sso);
    case "user":
      // Spellings that differ in case are kept apart.
      return mapping.userArn;
  }
}

/** The last of the items with one key, in its own place. */
export function lastOf<Item>(items: readonly Item[], keyOf: (item: Item) => string): Iterable<Item> {
  const last = new Map<string, Item>();
  for (const item of items) {
    const key = keyOf(item);
    last.delete(key);
    last.set(key, item);
  }
  return last.values();
}

/** All entries of a document by the identities that they are for, including entries that count for nothing. */
export class ClaimIndex {
  readonly #roles = new Map<string, RoleMapping[]>();
  readonly #ssoRoles = new Map<string, RoleMapping[]>();
  readonly #users = new Map<string, UserMapping[]>();
  readonly #inOrder: readonly RoleMapping[];

  constructor(roles: readonly RoleMapping[], users: readonly UserMapping[], ssoRoleMatch: boolean) {
    this.#inOrder = roles;
    for (const role of roles) {
      if (role.kind === "role") addTo(this.#roles, fold(role.roleArn), role);
      else if (ssoRoleMatch) addTo(this.#ssoRoles, ssoKey(role.sso), role);
    }
    for (const user of users) addTo(this.#users, fold(user.userArn), user);
  }

  claimsOn({ canonicalArn }: ParsedArn): Claims {
    const folded = fold(canonicalArn);
    const byArn = this.#roles.get(folded) ?? [];
    const users = this.#users.get(folded) ?? [];
    if (this.#ssoRoles.size === 0) return { roles: byArn, users };
    const bySso = [...ssoKeysOf(lowerCase(canonicalArn))].flatMap((key) => this.#ssoRoles.get(key) ?? []);
    if (bySso.length === 0) return { roles: byArn, users };
    const claims = new Set([...byArn, ...bySso]);
    return { roles: this.#inOrder.filter((role) => claims.has(role)), users };
  }
}

const MAX_PERMISSION_SET_NAME = 32;
const SSO_ROLE = /^arn:([^:]*:iam::[^:]*):role\/awsreservedsso_(.*)$/;

/**
 * The keys (see `ssoKey`) of the `sso` entries that match an ARN in lower case, the longest permission set name first.
 * Both the permission set's name and the suffix after it may hold underscores.
 */
export function* ssoKeysOf(lowerArn: string): Iterable<string> {
  const match = SSO_ROLE.exec(lowerArn);
  if (match === null) return;
  const [, account, name] = match as unknown as [string, string, string]; // the pattern has two groups
  let end = name.lastIndexOf("_", MAX_PERMISSION_SET_NAME);
  for (; end > 0; end = name.lastIndexOf("_", end - 1)) yield `${account}/${name.slice(0, end)}`;
}

/** What an `sso` entry matches, as `ssoKeysOf` names it. */
export function ssoKey({ partition = "aws", accountId, permissionSetName }: SsoMatch): string {
  return `${partition}:iam::${accountId}/${permissionSetName.toLowerCase()}`;
}

/** The key under which the reference keeps an `sso` entry, and what such an entry matches. */
export function ssoPattern(sso: SsoMatch): string {
  return `arn:${sso.partition ?? "aws"}:iam::${sso.accountId}:role/awsreservedsso_${lowerCase(sso.permissionSetName)}_*`;
}

/** Whether an `sso` entry matches the identity if the feature gate is on. */
export function matchesSso(sso: SsoMatch, { canonicalArn }: ParsedArn): boolean {
  const key = ssoKey(sso);
  for (const known of ssoKeysOf(lowerCase(canonicalArn))) if (known === key) return true;
  return false;
}
