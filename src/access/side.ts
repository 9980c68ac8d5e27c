// One of the two documents that are compared: what each principal gets by it.
import type { AwsAuth } from "../document/aws-auth.ts";
import type { ParsedArn } from "../identity/arn.ts";
import { ClaimIndex, contendersOf } from "../mapping/contest.ts";
import { EntryIndex } from "../mapping/entry-index.ts";
import type { AccountItem, Mapping } from "../schema/entries.ts";
import { type ServerSettings, type Settings, settingsOf } from "../schema/settings.ts";
import { accessByAccount, accessByEntry, type ComparableAccess } from "./access.ts";

/** The server's settings; `ec2PrivateDnsName` and the like make no difference here. */
export type DiffOptions = ServerSettings;

/** Undefined where it does not get in. */
export type PossibleAccess = ComparableAccess | undefined;

export class Side {
  readonly #settings: Settings;
  readonly #index: EntryIndex<Mapping>;
  readonly #claims: ClaimIndex;
  readonly #accounts: ReadonlyMap<string, AccountItem>;

  constructor({ roles, users, accountItems }: Required<AwsAuth>, options: DiffOptions) {
    this.#settings = settingsOf(options);
    const { ssoRoleMatch } = this.#settings;
    this.#index = new EntryIndex<Mapping>(roles, users, ssoRoleMatch, (mapping) => mapping);
    this.#claims = new ClaimIndex(roles, users, ssoRoleMatch);
    this.#accounts = new Map(accountItems.map((item) => [item.account, item]));
  }

  /**
   * What the identities of `arn` get, as `resolve` answers; after it whatever else the reference may give, where it
   * takes one of several entries at random.
   */
  accessesOf(arn: ParsedArn): PossibleAccess[] {
    const winner = this.#index.find(arn);
    if (winner === undefined) return [this.accountAccessOf(arn)];
    const others = contendersOf(this.#claims.claimsOn(arn)).filter((contender) => contender !== winner);
    const first = accessByEntry(winner, arn, this.#settings);
    if (others.length === 0) return [first];
    return distinct([first, ...others.map((mapping) => accessByEntry(mapping, arn, this.#settings))]);
  }

  /** What the identities of an account get that have no entry. */
  accountAccessOf(arn: ParsedArn): PossibleAccess {
    const item = this.#accounts.get(arn.accountId);
    return item === undefined ? undefined : accessByAccount(item, arn);
  }
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
