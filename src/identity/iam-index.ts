// Asks an account's roles and users: who has a name, and which names are like it.

import type { IamPrincipal, IamRoles } from "../schema/iam-roles.ts";
import { addTo } from "../text/add-to.ts";
import { fold } from "../text/fold.ts";
import { nearest } from "../text/spelling.ts";
import { readSsoRoleName } from "./sso-role-name.ts";
import type { WrittenArn } from "./written-arn.ts";

/** The roles and users of one account. */
export class IamAccountIndex {
  readonly hasAllRoles: boolean;
  readonly hasAllUsers: boolean;
  /** By name in any case: in an account, no two roles have one name, whatever their paths are. The same for users. */
  readonly #roles = new Map<string, IamPrincipal>();
  readonly #users = new Map<string, IamPrincipal>();
  readonly #ofPermissionSet = new Map<string, IamPrincipal[]>();
  readonly #nearest = new Map<string, IamPrincipal | undefined>();

  constructor(principals: readonly IamPrincipal[], whole: { hasAllRoles: boolean; hasAllUsers: boolean }) {
    this.hasAllRoles = whole.hasAllRoles;
    this.hasAllUsers = whole.hasAllUsers;
    for (const each of principals) {
      const { kind, name } = each;
      (kind === "role" ? this.#roles : this.#users).set(fold(name), each);
      const set = kind === "role" ? readSsoRoleName(name) : undefined;
      if (set === undefined) continue;
      addTo(this.#ofPermissionSet, fold(set.permissionSetName), each);
    }
  }

  role(name: string): IamPrincipal | undefined {
    return this.#roles.get(fold(name));
  }

  user(name: string): IamPrincipal | undefined {
    return this.#users.get(fold(name));
  }

  /** The roles that IAM Identity Center has made for a permission set: one, as a rule. */
  rolesOf(permissionSetName: string): readonly IamPrincipal[] {
    return this.#ofPermissionSet.get(fold(permissionSetName)) ?? [];
  }

  /**
   * The one whose name is most like `name`; undefined where none is. It looks at all of them, so it is not to be asked
   * very often. A role of IAM Identity Center is compared by its permission set, with others of its kind alone.
   */
  nearest(kind: IamPrincipal["kind"], name: string): IamPrincipal | undefined {
    const key = `${kind} ${name}`;
    if (!this.#nearest.has(key)) this.#nearest.set(key, this.#findNearest(kind, name));
    return this.#nearest.get(key);
  }

  #findNearest(kind: IamPrincipal["kind"], name: string): IamPrincipal | undefined {
    const set = kind === "role" ? readSsoRoleName(name) : undefined;
    if (set !== undefined) {
      const key = nearest(fold(set.permissionSetName), [...this.#ofPermissionSet.keys()]);
      const [role, ...others] = key === undefined ? [] : this.rolesOf(key);
      return others.length === 0 ? role : undefined;
    }
    const known = kind === "role" ? this.#roles : this.#users;
    const names = [...known.keys()].filter((each) => readSsoRoleName(each) === undefined);
    const found = nearest(fold(name), names);
    return found === undefined ? undefined : known.get(found);
  }
}

/** The ARN that STS gives a role's sessions once it is canonical, without a path; a user's ARN, with its path. */
export function arnOfPrincipal({
  kind,
  partition,
  account,
  path,
  name,
}: Omit<IamPrincipal, "trust">): string {
  return `arn:${partition}:iam::${account}:${kind}${kind === "user" ? path : "/"}${name}`;
}

const indexes = new WeakMap<IamRoles, ReadonlyMap<string, IamAccountIndex>>();

/** What is known of the account that an ARN names; undefined where that is nothing. */
export function iamAccountOf(
  iamRoles: IamRoles,
  { partition, account }: Pick<WrittenArn, "partition" | "account">,
): IamAccountIndex | undefined {
  let index = indexes.get(iamRoles);
  if (index === undefined) {
    index = indexOf(iamRoles);
    indexes.set(iamRoles, index);
  }
  return index.get(`${partition}:${account}`);
}

function indexOf({ principals, accounts }: IamRoles): ReadonlyMap<string, IamAccountIndex> {
  const byAccount = new Map<string, IamPrincipal[]>();
  for (const each of principals) addTo(byAccount, `${each.partition}:${each.account}`, each);
  return new Map(
    accounts.map((each) => {
      const id = `${each.partition}:${each.account}`;
      return [id, new IamAccountIndex(byAccount.get(id) ?? [], each)];
    }),
  );
}
