// One of the two documents that are compared: what each principal gets by it.
import type { ParsedArn } from "../mapping/arn.ts";
import { EntryIndex } from "../mapping/entry-index.ts";
import type { TemplateDelimiters } from "../mapping/template.ts";
import type { RoleMapping, UserMapping } from "../schema/entries.ts";
import { fold } from "../schema/fold.ts";
import type { AwsAuth } from "../schema/parse.ts";
import { accessByAccount, accessByEntry, type ComparableAccess } from "./access.ts";

export interface DiffOptions {
  /** Let `sso` entries count: the reference's feature gate SSORoleMatch. Default false, as on EKS. */
  readonly ssoRoleMatch?: boolean;
  /** Whether `<<Name>>` is read like `{{Name}}`. Default `both`; the reference reads `braces` alone. */
  readonly templateDelimiters?: TemplateDelimiters;
}

type Mapping = RoleMapping | UserMapping;

export class Side {
  readonly awsAuth: AwsAuth;
  readonly #delimiters: TemplateDelimiters;
  readonly #index: EntryIndex<Mapping>;
  readonly #accounts: ReadonlyMap<string, number>;
  readonly #usersByArn: ReadonlyMap<string, readonly UserMapping[]>;

  constructor(awsAuth: AwsAuth, { ssoRoleMatch = false, templateDelimiters = "both" }: DiffOptions) {
    const { roles, users, accounts } = awsAuth;
    this.awsAuth = awsAuth;
    this.#delimiters = templateDelimiters;
    this.#index = new EntryIndex<Mapping>(roles, users, ssoRoleMatch, (mapping) => mapping);
    this.#accounts = new Map(accounts.map((account, index) => [account, index]));
    this.#usersByArn = groupByArn(users);
  }

  /** What the identities of `arn` get; undefined where they do not get in. */
  accessOf(arn: ParsedArn): ComparableAccess | undefined {
    const mapping = this.#index.find(arn);
    return mapping === undefined ? this.accountAccessOf(arn) : accessByEntry(mapping, arn, this.#delimiters);
  }

  /** What the identities of an account get that have no entry. */
  accountAccessOf(arn: ParsedArn): ComparableAccess | undefined {
    const index = this.#accounts.get(arn.accountId);
    return index === undefined ? undefined : accessByAccount(index, arn);
  }

  /** Whether the reference takes one of several entries at random, and they give different things. */
  isAmbiguous(arn: ParsedArn): boolean {
    const winner = this.#index.find(arn);
    if (winner === undefined) return false;
    const users = this.#usersByArn.get(fold(arn.canonicalArn)) ?? [];
    const rivals: readonly Mapping[] =
      "userArn" in winner
        ? lastOf(users, ({ userArn }) => userArn)
        : [...new Set([winner, ...this.#index.findAllSso(arn)])];
    if (rivals.length < 2) return false;
    const answers = rivals.map((mapping) => {
      const access = accessByEntry(mapping, arn, this.#delimiters);
      return access === undefined ? "" : JSON.stringify([access.username, [...access.groups.keys()].sort()]);
    });
    return new Set(answers).size > 1;
  }
}

function groupByArn(users: readonly UserMapping[]): ReadonlyMap<string, readonly UserMapping[]> {
  const groups = new Map<string, UserMapping[]>();
  for (const user of users) {
    const key = fold(user.userArn);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [user]);
    else group.push(user);
  }
  return groups;
}

/** Of the entries with one key, the last: it replaces the others. */
function lastOf<Entry>(entries: readonly Entry[], keyOf: (entry: Entry) => string): Entry[] {
  return [...new Map(entries.map((entry) => [keyOf(entry), entry])).values()];
}
