// What each principal gets by access entries alone, in a form that can be compared with what aws-auth gives.
import { mappingsOf } from "../access-entries/mappings.ts";
import type { ParsedArn } from "../identity/arn.ts";
import { readIdentity } from "../identity/caller-identity.ts";
import { hasUnknownPrincipal, holesIn } from "../mapping/doubts.ts";
import type { ResolutionHole } from "../mapping/resolution.ts";
import type { AccessEntry } from "../schema/access-entry.ts";
import type { Mapping, Mappings } from "../schema/entries.ts";
import type { UnknownValue } from "../schema/hole.ts";
import type { Settings } from "../schema/settings.ts";
import { EntryAccess } from "./access.ts";
import { type AccessOrNone, grantKeyOf } from "./document-access.ts";
import { OF_ENTRIES, standIn } from "./entry-answer.ts";
import { type Claim, EntrySearch } from "./entry-search.ts";
import { type Principal, principalOf } from "./principals.ts";

/** An entry that is for somebody who is not known. */
export interface OpenEntry {
  readonly principal: Principal;
  readonly access: AccessOrNone;
  readonly holes: readonly ResolutionHole[];
}

/** What the entries say of an identity. */
export interface ByEntries {
  /** Whether an entry is surely for it. Then aws-auth is not asked. */
  readonly isTaken: boolean;
  /** What the entry gives that is for it by what is known. Undefined where it has none, and where the entry refuses it. */
  readonly access: AccessOrNone;
  /** All that it may get by an entry. */
  readonly possible: readonly AccessOrNone[];
  /** The values that decide which of them it is. */
  readonly holes: readonly ResolutionHole[];
}

export class EntriesAccess {
  readonly #list: readonly AccessEntry[];
  readonly #search: EntrySearch;
  readonly #mappings: Mappings;
  readonly #entries: EntryAccess;
  /** Entries that are not known at all. */
  readonly hidden: readonly ResolutionHole[];
  /** Whether anything of the entries is not known. */
  readonly hasDoubts: boolean;

  constructor(list: readonly AccessEntry[], hidden: readonly UnknownValue[], settings: Settings) {
    this.#list = list;
    this.#search = new EntrySearch(list, hidden);
    this.#mappings = mappingsOf(list);
    this.#entries = new EntryAccess({ ...settings, ...OF_ENTRIES });
    this.hidden = hidden.map(ofAnyEntry);
    const { roles, users } = this.#mappings;
    this.hasDoubts =
      hidden.length > 0 ||
      this.#search.isOpen ||
      [...list, ...roles, ...users].some(({ holes = [] }) => holes.length > 0);
  }

  /** The entries whose principal is known, as mappings. */
  get certain(): Pick<Mappings, "roles" | "users"> {
    const { roles, users } = this.#mappings;
    const isCertain = (mapping: Mapping) => !hasUnknownPrincipal(mapping);
    return { roles: roles.filter(isCertain), users: users.filter(isCertain) };
  }

  /** Undefined where the identity has no entry by any values. */
  about(arn: ParsedArn): ByEntries | undefined {
    const identity = readIdentity(arn.canonicalArn, arn.canonicalArn, arn);
    if (typeof identity === "string") return undefined;
    const { claims, mayBeNone, holes } = this.#search.find(identity);
    if (claims.length === 0 && holes.length === 0) return undefined;
    const given = claims.map((claim) => {
      const mapping = standIn(claim, identity);
      const access = mapping && this.#entries.of(mapping, arn);
      const own = mapping === undefined ? [] : holesOf(claim.entry, mapping);
      return { claim, access: withPolicies(access, claim.entry), own };
    });
    const sure = given.find(({ claim }) => isSure(claim));
    return {
      isTaken: !mayBeNone,
      access: sure?.access,
      possible: given.map(({ access }) => access),
      holes: [...holes.map(ofAnyEntry), ...given.flatMap(({ own }) => own)],
    };
  }

  /** The entries that are for somebody who is not known. */
  open(): OpenEntry[] {
    const { roles, users } = this.#mappings;
    return [...roles, ...users].filter(hasUnknownPrincipal).flatMap((mapping) => {
      const entry = this.#list[mapping.index];
      if (entry === undefined) return [];
      const access = withPolicies(this.#entries.written(mapping, undefined), entry);
      return [{ principal: principalOf(mapping), access, holes: holesOf(entry, mapping) }];
    });
  }

  /** Equal for holes in entries that say the same. */
  textsOf({ accessEntry }: ResolutionHole): readonly unknown[] {
    return this.#list
      .filter(({ principalArn }) => principalArn === accessEntry)
      .map(({ type, username, groups, policies }) => [type, username, groups, policies.map(policyTexts)]);
  }
}

/** Whether a principal gets the same by all values. */
export function isSettled({ possible, isTaken, holes }: ByEntries, otherwise: AccessOrNone): boolean {
  if (holes.length === 0) return true;
  const isOpen = holes.some(
    ({ field, accessEntry }) => (field !== undefined && field !== "principalArn") || accessEntry === "",
  );
  const keys = new Set([...possible, ...(isTaken ? [] : [otherwise])].map(grantKeyOf));
  return !isOpen && keys.size === 1;
}

function isSure({ entry: { holes = [] } }: Claim): boolean {
  return !holes.some(({ field }) => field === "principalArn");
}

function withPolicies(given: AccessOrNone, entry: AccessEntry): AccessOrNone {
  if (given === undefined) return undefined;
  const { username, groups } = given.access;
  const { policies, type, principalArn, origin } = entry;
  const access = {
    via: "access-entry",
    ...(username === undefined ? {} : { username }),
    groups,
    policies,
    type,
    principalArn,
    ...(origin === undefined ? {} : { origin }),
  } as const;
  return { ...given, access, policies };
}

function holesOf({ principalArn, holes = [] }: AccessEntry, mapping: Mapping): ResolutionHole[] {
  const ofPolicies = holes.filter(({ field }) => field === "policies");
  return [...holesIn(mapping), ...ofPolicies].map(({ field, expression, why }) => {
    const isOfArn = field === "roleArn" || field === "userArn";
    return {
      accessEntry: principalArn,
      ...(field && { field: isOfArn ? "principalArn" : field }),
      expression,
      why,
    };
  });
}

/** Entries that are not known at all have no principal that could be named. */
function ofAnyEntry(hole: ResolutionHole): ResolutionHole {
  return { accessEntry: "", ...hole };
}

function policyTexts({ policyArn, scope }: AccessEntry["policies"][number]): readonly unknown[] {
  return [policyArn, scope.type, scope.namespaces];
}
