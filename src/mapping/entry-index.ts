// Which entry an ARN finds: built once, asked without a scan. contest.ts has the rules, and their source.

import type { ParsedArn } from "../identity/arn.ts";
import type { Mapping, RoleMapping, UserMapping } from "../schema/entries.ts";
import { fold, lowerCase } from "../text/fold.ts";
import { ssoKey, ssoKeysOf } from "./contest.ts";

/**
 * Finds the entry for a canonical ARN among those that are left once duplicates have replaced each other; `mapRoles`
 * is asked before `mapUsers`. Where the reference takes one of several at random, this always takes the same: a
 * `rolearn` before an `sso`, the longest permission set name, the entry further down.
 *
 * Building it holds up every login, so it does no more than it must: one key an entry.
 */
export class EntryIndex<Entry> {
  readonly #roles = new Map<string, Entry>();
  readonly #ssoRoles = new Map<string, Entry>();
  readonly #users = new Map<string, Entry>();

  constructor(
    roles: readonly RoleMapping[],
    users: readonly UserMapping[],
    ssoRoleMatch: boolean,
    make: (mapping: Mapping) => Entry,
  ) {
    // The entry further down replaces the others: those with the same key, and those that only fold to the same.
    for (const role of roles) {
      if (role.kind === "role") this.#roles.set(fold(role.roleArn), make(role));
      else if (ssoRoleMatch) this.#ssoRoles.set(ssoKey(role.sso), make(role));
    }
    for (const user of users) this.#users.set(fold(user.userArn), make(user));
  }

  find({ canonicalArn }: ParsedArn): Entry | undefined {
    const lower = lowerCase(canonicalArn);
    const folded = fold(lower);
    return this.#roles.get(folded) ?? this.#findSso(lower) ?? this.#users.get(folded);
  }

  #findSso(lowerArn: string): Entry | undefined {
    if (this.#ssoRoles.size === 0) return undefined;
    for (const key of ssoKeysOf(lowerArn)) {
      const entry = this.#ssoRoles.get(key);
      if (entry !== undefined) return entry;
    }
    return undefined;
  }
}
