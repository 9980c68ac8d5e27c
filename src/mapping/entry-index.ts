// Which entry an ARN finds: built once, asked without a scan.
// Source: the reference's pkg/mapper/configmap/configmap.go (saveMap, RoleMapping, UserMapping) and
// pkg/config/mapper.go (Key, Matches, SSOArnLike).

import { type ParsedArn, readArn } from "../identity/arn.ts";
import type { RoleMapping, SsoMatch, UserMapping } from "../schema/entries.ts";
import { fold, lowerCase } from "../text/fold.ts";

type Mapping = RoleMapping | UserMapping;

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
    for (const role of lastOf(roles, roleKey)) {
      if (role.roleArn !== undefined) this.#roles.set(fold(role.roleArn), compile(role));
      else if (ssoRoleMatch && role.sso !== undefined) this.#ssoRoles.set(ssoKey(role.sso), compile(role));
    }
    for (const user of lastOf(users, userKey)) this.#users.set(fold(user.userArn), compile(user));
    for (const { roleArn } of roles) if (roleArn !== undefined) this.#remember(roleArn);
    for (const { userArn } of users) this.#remember(userArn);
  }

  find(arn: ParsedArn): Entry | undefined {
    return this.#bySpelling.get(arn.canonicalArn) ?? this.#findFolded(arn.canonicalArn);
  }

  /**
   * What a role's session finds by its ARN as STS writes it: the usual case, decided before anything is taken apart.
   * What is not found so may be found by its canonical ARN.
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
    // One with a region, or none of a role: no session's canonical ARN.
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

  /** Every `sso` entry that matches, of which the reference takes any one; the one that `find` takes first. */
  findAllSso({ canonicalArn }: ParsedArn): Entry[] {
    return [...this.#ssoMatches(lowerCase(canonicalArn))];
  }

  #findSso(lowerArn: string): Entry | undefined {
    if (this.#ssoRoles.size === 0) return undefined;
    for (const entry of this.#ssoMatches(lowerArn)) return entry;
    return undefined;
  }

  *#ssoMatches(lowerArn: string): Iterable<Entry> {
    const match = SSO_ROLE.exec(lowerArn);
    if (match === null) return;
    const [, account, name] = match as unknown as [string, string, string];
    // Both the permission set's name and the suffix behind it may hold underscores.
    for (
      let end = name.lastIndexOf("_", MAX_PERMISSION_SET_NAME);
      end > 0;
      end = name.lastIndexOf("_", end - 1)
    ) {
      const entry = this.#ssoRoles.get(`${account}/${name.slice(0, end)}`);
      if (entry !== undefined) yield entry;
    }
  }
}

/**
 * Of the entries that match one identity, those that the reference may take: where there are several, it takes any one
 * of them, login by login.
 */
export function contendersOf(roles: readonly RoleMapping[], users: readonly UserMapping[]): Mapping[] {
  return roles.length > 0 ? [...lastOf(roles, roleKey)] : [...lastOf(users, userKey)];
}

/** The key under which the reference keeps an entry of mapRoles; an entry with the same key replaces it. */
function roleKey({ roleArn, sso }: RoleMapping): string {
  return roleArn !== undefined ? lowerCase(roleArn) : sso === undefined ? "" : ssoPattern(sso);
}

/** The same for mapUsers, where spellings that differ in case are kept apart. */
function userKey({ userArn }: UserMapping): string {
  return userArn;
}

/** The text on its own: a slice keeps the document that it was cut from, and is compared there. */
function flat(text: string): string {
  return [text.slice(0, 1), text.slice(1)].join(""); // join copies
}

/** Of the items with one key, the last, in its own place. */
function lastOf<Item>(items: readonly Item[], keyOf: (item: Item) => string): Iterable<Item> {
  const last = new Map<string, Item>();
  for (const item of items) {
    const key = keyOf(item);
    last.delete(key);
    last.set(key, item);
  }
  return last.values();
}

const MAX_PERMISSION_SET_NAME = 32;
const SSO_ROLE = /^arn:([^:]*:iam::[^:]*):role\/awsreservedsso_(.*)$/;

/** The key under which the reference keeps an `sso` entry, and what such an entry matches. */
export function ssoPattern(sso: SsoMatch): string {
  return `arn:${sso.partition ?? "aws"}:iam::${sso.accountId}:role/awsreservedsso_${lowerCase(sso.permissionSetName)}_*`;
}

function ssoKey({ partition = "aws", accountId, permissionSetName }: SsoMatch): string {
  return `${partition}:iam::${accountId}/${permissionSetName.toLowerCase()}`;
}
