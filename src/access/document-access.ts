// What each principal gets by one document. `diffAccess` asks two of these and compares the answers.
import type { ParsedArn } from "../identity/arn.ts";
import { ClaimIndex, contendersOf } from "../mapping/contest.ts";
import { EntryIndex } from "../mapping/entry-index.ts";
import type { AccountItem, Mapping, Mappings } from "../schema/entries.ts";
import type { ServerSettings, Settings } from "../schema/settings.ts";
import { accessByAccount, type ComparableAccess, type EntryAccess } from "./access.ts";

/** The server's settings. Other options of `createMapper`, such as `ec2PrivateDnsName`, make no difference here. */
export type DiffOptions = ServerSettings;

/** Undefined where the principal does not get in. */
export type AccessOrNone = ComparableAccess | undefined;

export class DocumentAccess {
  readonly #entries: EntryAccess;
  readonly #index: EntryIndex<Mapping>;
  readonly #claims: ClaimIndex;
  readonly #accounts: ReadonlyMap<string, AccountItem>;

  constructor({ roles, users, accountItems }: Mappings, { ssoRoleMatch }: Settings, entries: EntryAccess) {
    this.#entries = entries;
    this.#index = new EntryIndex<Mapping>(roles, users, ssoRoleMatch, (mapping) => mapping);
    this.#claims = new ClaimIndex(roles, users, ssoRoleMatch);
    this.#accounts = new Map(accountItems.map((item) => [item.account, item]));
  }

  /**
   * What the identities of `arn` get. The first access is the answer of `resolve`. Others follow where the reference
   * takes one of several entries at random.
   */
  accessesOf(arn: ParsedArn): AccessOrNone[] {
    const winner = this.#index.find(arn);
    if (winner === undefined) return [this.accountAccessOf(arn)];
    const first = this.#entries.of(winner, arn);
    const claims = this.#claims.claimsOn(arn);
    // Nearly all identities have one entry.
    if (claims.roles.length + claims.users.length === 1) return [first];
    const others = contendersOf(claims).filter((contender) => contender !== winner);
    if (others.length === 0) return [first];
    return distinct([first, ...others.map((mapping) => this.#entries.of(mapping, arn))]);
  }

  /** What the identities of an account get that have no entry. */
  accountAccessOf(arn: ParsedArn): AccessOrNone {
    const item = this.#accounts.get(arn.accountId);
    return item === undefined ? undefined : accessByAccount(item, arn);
  }
}

/** The first of several accesses that give the same. */
function distinct(accesses: readonly AccessOrNone[]): AccessOrNone[] {
  const seen = new Set<string>();
  return accesses.filter((access) => seen.size !== seen.add(grantKeyOf(access)).size);
}

/** What an access gives, as one text: two accesses that give the same have the same text. */
export function grantKeyOf(access: AccessOrNone): string {
  return access === undefined ? "" : JSON.stringify([access.username, [...access.groups.keys()].sort()]);
}
