// What an identity may become by one entry or account. Templates stay open, so no session has to be named to compare two.
import type { SectionName } from "../document/problem.ts";
import type { ParsedArn } from "../identity/arn.ts";
import { hasSessions } from "../identity/caller-identity.ts";
import type { KnownBefore } from "../mapping/template.ts";
import type { AccessPolicyAssociation } from "../schema/access-entry.ts";
import type { AccountItem, Mapping, Origin } from "../schema/entries.ts";
import type { Settings } from "../schema/settings.ts";
import type { SourceRange } from "../text/position.ts";
import { comparable, Forms, templateOf } from "./forms.ts";
import type { HeldPolicies } from "./held-policies.ts";

/** What a principal gets by a document, or by access entries. */
export interface Access {
  readonly via: "mapping" | "account" | "access-entry";
  /** As the entry has it, templates included. Undefined where `via` is `account`: there, the username is the canonical ARN. */
  readonly username?: string;
  /** As the entry has them, templates included. */
  readonly groups: readonly string[];
  /** Absent where `via` is `access-entry`. */
  readonly section?: SectionName;
  /** The place in the section's list, from 0. Absent where `via` is `access-entry`. */
  readonly index?: number;
  /** The policies of the access entry. Absent where `via` is something else. */
  readonly policies?: readonly AccessPolicyAssociation[];
  /** The type of the access entry: `STANDARD`, `EC2_LINUX`. Absent where `via` is something else. */
  readonly type?: string;
  /** The principal of the access entry as it is written, with a role's path. Absent where `via` is something else. */
  readonly principalArn?: string;
  /** The place of the entry, or of the account's item, in the text. Absent where no text was given. */
  readonly source?: SourceRange;
  readonly origin?: Origin;
}

/** An access in a form that can be compared. It is equal to another where every session gets the same by both. */
export interface ComparableAccess {
  readonly access: Access;
  readonly username: string;
  /** The groups as written, by the form in which they are compared. */
  readonly groups: ReadonlyMap<string, string>;
  /** Undefined where no access entry gives it. */
  readonly policies: HeldPolicies | undefined;
  readonly hasTemplate: boolean;
  /** Whether every session is refused that is not named after an EC2 instance. */
  readonly isForInstances: boolean;
}

/** The section that an entry is in. */
export function sectionOf({ kind }: Mapping): SectionName {
  return kind === "user" ? "mapUsers" : "mapRoles";
}

/** What entries give. Lists of the same groups are one object, for the same kind of identity. */
export class EntryAccess {
  readonly #settings: Settings;
  readonly #forms = new Map<string, Forms>();

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  /**
   * @returns Undefined where the entry always refuses. A user never has a session that is named after an instance, and
   *   no one gets a username that starts with a reserved prefix.
   */
  of(mapping: Mapping, arn: ParsedArn): ComparableAccess | undefined {
    const known = { accountId: arn.accountId, hasSession: hasSessions(arn.type) };
    const access = this.#by(mapping, known);
    if (access.isForInstances && !known.hasSession) return undefined;
    const { reservedUsernamePrefixes } = this.#settings;
    if (reservedUsernamePrefixes.length === 0) return access;
    const start = templateOf(access.username)[0] ?? "";
    return reservedUsernamePrefixes.some((prefix) => start.startsWith(prefix)) ? undefined : access;
  }

  /** What the entry would give, whether its ARN matches anyone or not. */
  written(mapping: Mapping, accountId: string | undefined): ComparableAccess {
    return this.#by(mapping, { accountId, hasSession: mapping.kind !== "user" });
  }

  #by(mapping: Mapping, known: KnownBefore): ComparableAccess {
    const key = keyOf(known);
    const forms = this.#forms.get(key) ?? new Forms(known, this.#settings);
    this.#forms.set(key, forms);
    const username = forms.name(mapping.username);
    const { groups, isForInstances } = forms.groups(mapping.groups);
    return {
      access: {
        via: "mapping",
        username: mapping.username,
        groups: mapping.groups,
        section: sectionOf(mapping),
        ...placeOf(mapping),
      },
      username: username.compared,
      groups,
      policies: undefined,
      hasTemplate: username.hasTemplate,
      isForInstances: isForInstances || username.isForInstances,
    };
  }
}

/** Two that know the same have the same key. */
function keyOf({ accountId, hasSession }: KnownBefore): string {
  return accountId === undefined ? String(hasSession) : `${hasSession} ${accountId}`;
}

/** What the identities of an account get that have no entry. */
export function accessByAccount(item: AccountItem, { canonicalArn }: ParsedArn): ComparableAccess {
  return { ...accessOfItem(item), username: comparable(canonicalArn) };
}

/** The same, where it is not known which account it is. */
export function accessOfItem(item: AccountItem): ComparableAccess {
  return {
    access: { via: "account", groups: [], section: "mapAccounts", ...placeOf(item) },
    username: "",
    groups: new Map(),
    policies: undefined,
    hasTemplate: false,
    isForInstances: false,
  };
}

function placeOf({
  index,
  source,
  origin,
}: Mapping | AccountItem): Pick<Mapping, "index" | "source" | "origin"> {
  return {
    index,
    ...(source === undefined ? {} : { source }),
    ...(origin === undefined ? {} : { origin }),
  };
}
