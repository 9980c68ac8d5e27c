// One of the two documents that are compared: what each principal gets by it.

import type { AwsAuth } from "../document/parse.ts";
import type { ParsedArn } from "../identity/arn.ts";
import { contendersOf, EntryIndex } from "../mapping/entry-index.ts";
import type { TemplateDelimiters } from "../mapping/template.ts";
import { type AccountItem, accountItemsOf, type RoleMapping, type UserMapping } from "../schema/entries.ts";
import { fold } from "../text/fold.ts";
import { accessByAccount, accessByEntry, type ComparableAccess, type FillingRules } from "./access.ts";

export interface DiffOptions {
  /** Let `sso` entries count: the reference's feature gate SSORoleMatch. Default false, as on EKS. */
  readonly ssoRoleMatch?: boolean;
  /** Whether `<<Name>>` is read like `{{Name}}`. Default `both`; the reference reads `braces` alone. */
  readonly templateDelimiters?: TemplateDelimiters;
  /** Usernames from entries that start with one of these are refused. Default none. */
  readonly reservedUsernamePrefixes?: readonly string[];
}

type Mapping = RoleMapping | UserMapping;

/** Undefined where it does not get in. */
export type PossibleAccess = ComparableAccess | undefined;

export class Side {
  readonly awsAuth: AwsAuth;
  readonly #filling: FillingRules;
  readonly #index: EntryIndex<Mapping>;
  readonly #accounts: ReadonlyMap<string, AccountItem>;
  readonly #rolesByArn: ReadonlyMap<string, readonly RoleMapping[]>;
  readonly #usersByArn: ReadonlyMap<string, readonly UserMapping[]>;

  constructor(awsAuth: AwsAuth, options: DiffOptions) {
    const { ssoRoleMatch = false, templateDelimiters = "both", reservedUsernamePrefixes = [] } = options;
    const { roles, users } = awsAuth;
    this.awsAuth = awsAuth;
    this.#filling = { templateDelimiters, reservedUsernamePrefixes };
    this.#index = new EntryIndex<Mapping>(roles, users, ssoRoleMatch, (mapping) => mapping);
    this.#accounts = new Map(accountItemsOf(awsAuth).map((item) => [item.account, item]));
    this.#rolesByArn = groupByArn(roles, ({ roleArn }) => roleArn);
    this.#usersByArn = groupByArn(users, ({ userArn }) => userArn);
  }

  /**
   * What the identities of `arn` get, as `resolve` answers; behind it whatever else the reference may give, where it
   * takes one of several entries at random.
   */
  accessesOf(arn: ParsedArn): PossibleAccess[] {
    const winner = this.#index.find(arn);
    if (winner === undefined) return [this.accountAccessOf(arn)];
    const key = fold(arn.canonicalArn);
    const roles = [...(this.#rolesByArn.get(key) ?? []), ...this.#index.findAllSso(arn).filter(isRole)];
    const contenders = contendersOf(roles, this.#usersByArn.get(key) ?? []);
    return distinct([winner, ...contenders].map((mapping) => accessByEntry(mapping, arn, this.#filling)));
  }

  /** What the identities of an account get that have no entry. */
  accountAccessOf(arn: ParsedArn): PossibleAccess {
    const item = this.#accounts.get(arn.accountId);
    return item === undefined ? undefined : accessByAccount(item, arn);
  }
}

function isRole(mapping: Mapping): mapping is RoleMapping {
  return !("userArn" in mapping);
}

/** The entries for each ARN, however it is spelled. */
function groupByArn<Entry>(entries: readonly Entry[], arnOf: (entry: Entry) => string | undefined) {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const arn = arnOf(entry);
    if (arn === undefined) continue;
    const key = fold(arn);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  return groups;
}

/** Of several accesses that are the same, the first. */
function distinct(accesses: readonly PossibleAccess[]): PossibleAccess[] {
  const seen = new Set<string>();
  return accesses.filter((access) => seen.size !== seen.add(answerOf(access)).size);
}

/** What an access gives, the same text for all that give the same. */
export function answerOf(access: PossibleAccess): string {
  return access === undefined ? "" : JSON.stringify([access.username, [...access.groups.keys()].sort()]);
}
