// Which entry an ARN finds: built once, asked without a scan. contest.ts has the rules, and their source.

import { type ParsedArn, readArn } from "../identity/arn.ts";
import type { Mapping, RoleMapping, UserMapping } from "../schema/entries.ts";
import { fold, lowerCase } from "../text/fold.ts";
import { keyOf, lastOf, ssoKey, ssoKeysOf } from "./contest.ts";

/**
 * A role that has an entry, and what the ARNs of its sessions say: they differ in nothing but the session's name. One
 * object, since with thousands of roles each one more is one more miss of the processor's cache.
 */
export interface KnownRole<Entry> extends ParsedArn {
  readonly entry: Entry;
}

/**
 * Finds the entry for a canonical ARN among those that are left once duplicates have replaced each other; `mapRoles`
 * is asked before `mapUsers`. Where the reference takes one of several at random, this always takes the same: a
 * `rolearn` before an `sso`, the longest permission set name, the entry further down.
 */
export class EntryIndex<Entry> {
  readonly #roles = new Map<string, Entry>();
  readonly #ssoRoles = new Map<string, Entry>();
  readonly #users = new Map<string, Entry>();
  /** The answer for each ARN just as some entry spells it, found without folding. */
  readonly #bySpelling = new Map<string, Entry>();
  /** The same for the sessions of each role, by their ARNs up to the session's name, as STS writes them. */
  readonly #bySession = new Map<string, KnownRole<Entry>>();

  constructor(
    roles: readonly RoleMapping[],
    users: readonly UserMapping[],
    ssoRoleMatch: boolean,
    compile: (mapping: Mapping) => Entry,
  ) {
    for (const role of lastOf(roles, keyOf)) {
      if (role.kind === "role") this.#roles.set(fold(role.roleArn), compile(role));
      else if (ssoRoleMatch) this.#ssoRoles.set(ssoKey(role.sso), compile(role));
    }
    for (const user of lastOf(users, keyOf)) this.#users.set(fold(user.userArn), compile(user));
    for (const role of roles) if (role.kind === "role") this.#remember(role.roleArn);
    for (const { userArn } of users) this.#remember(userArn);
  }

  find(arn: ParsedArn): Entry | undefined {
    return this.#bySpelling.get(arn.canonicalArn) ?? this.#findFolded(arn.canonicalArn);
  }

  /**
   * What a role's session finds by its ARN as STS writes it: the usual case, decided before anything is taken apart.
   * Where this finds nothing, the canonical ARN may still find an entry.
   */
  findSession(arn: string): KnownRole<Entry> | undefined {
    return this.#bySession.get(arn.slice(0, arn.lastIndexOf("/")));
  }

  #remember(written: string): void {
    if (this.#bySpelling.has(written)) return;
    const entry = this.#findFolded(written);
    if (entry === undefined) return; // no identity's lower-cased ARN is equal to this one
    const arn = readArn(written);
    if (typeof arn === "string" || arn.canonicalArn !== written) return;
    this.#bySpelling.set(written, entry);
    const { type, partition, accountId } = arn;
    const start = `arn:${partition}:iam::${accountId}:role/`;
    // An ARN with a region, or not of a role, is never a session's canonical ARN.
    if (type !== "role" || !written.startsWith(start)) return;
    const session = `arn:${partition}:sts::${accountId}:assumed-role/${written.slice(start.length)}`;
    const canonicalArn = flat(written);
    this.#bySession.set(flat(session), { type: "assumed-role", canonicalArn, partition, accountId, entry });
  }

  #findFolded(canonicalArn: string): Entry | undefined {
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

/** A copy of the text. A slice would keep the whole document in memory, and would be compared inside it. */
function flat(text: string): string {
  return [text.slice(0, 1), text.slice(1)].join(""); // join copies
}
