// What each principal gets by one document. `diffAccess` asks two of these and compares the answers.
import type { ParsedArn } from "../identity/arn.ts";
import { readIdentity } from "../identity/caller-identity.ts";
import { ClaimIndex, contendersOf } from "../mapping/contest.ts";
import { Doubts } from "../mapping/doubts.ts";
import { EntryIndex } from "../mapping/entry-index.ts";
import type { ResolutionHole } from "../mapping/resolution.ts";
import type { AccountItem, Mapping, Mappings } from "../schema/entries.ts";
import type { ServerSettings, Settings } from "../schema/settings.ts";
import { accessByAccount, type ComparableAccess, type EntryAccess } from "./access.ts";
import type { PrincipalExample } from "./principals.ts";

/** The server's settings. Other options of `createMapper`, such as `ec2PrivateDnsName`, make no difference here. */
export type DiffOptions = ServerSettings;

/** Undefined where the principal does not get in. */
export type AccessOrNone = ComparableAccess | undefined;

export class DocumentAccess {
  readonly #entries: EntryAccess;
  readonly #index: EntryIndex<Mapping>;
  readonly #claims: ClaimIndex;
  readonly #accounts: ReadonlyMap<string, AccountItem>;
  readonly #doubts: Doubts | undefined;
  /** The mappings without those of which it is not known whom they are for. */
  readonly certain: Mappings;

  constructor(mappings: Mappings, { ssoRoleMatch }: Settings, entries: EntryAccess) {
    this.#entries = entries;
    this.#doubts = Doubts.of(mappings, ssoRoleMatch);
    this.certain = this.#doubts?.certain ?? mappings;
    const { roles, users, accountItems } = this.certain;
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

  /** Whether anything of the document is not known. */
  get hasDoubts(): boolean {
    return this.#doubts !== undefined;
  }

  /** The values that are not known, and that the answer for a principal depends on. */
  holesAbout({ principal, arn }: PrincipalExample): readonly ResolutionHole[] {
    if (this.#doubts === undefined) return [];
    const identity = readIdentity(arn.canonicalArn, arn.canonicalArn, arn);
    if (typeof identity === "string") return [];
    const account = this.#accounts.get(arn.accountId);
    if (principal.type !== "account") {
      return this.#doubts.about(identity, this.#index.find(arn) ?? account)?.holes ?? [];
    }
    // It stands for those who have no entry, so no entry is theirs.
    const holes = this.#doubts.about(identity, account)?.holes ?? [];
    return holes.filter(({ section }) => section === undefined || section === "mapAccounts");
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
  if (access === undefined) return "";
  const { username, groups, policies } = access;
  const names = [...groups.keys()].sort();
  const key = policies?.key ?? "";
  return JSON.stringify([username, names, ...(key === "" ? [] : [key])]);
}
