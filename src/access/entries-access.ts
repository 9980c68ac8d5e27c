// What each principal gets by access entries alone, in a form that can be compared with what aws-auth gives.
import { mappingsOf } from "../access-entries/mappings.ts";
import type { ParsedArn } from "../identity/arn.ts";
import { readIdentity } from "../identity/caller-identity.ts";
import { Doubts, hasUnknownPrincipal, holesIn } from "../mapping/doubts.ts";
import { EntryIndex } from "../mapping/entry-index.ts";
import type { ResolutionHole } from "../mapping/resolution.ts";
import type { AccessEntry } from "../schema/access-entry.ts";
import type { Mapping, Mappings } from "../schema/entries.ts";
import type { Settings } from "../schema/settings.ts";
import { type ComparableAccess, EntryAccess } from "./access.ts";
import type { AccessHole } from "./change.ts";
import type { AccessOrNone } from "./document-access.ts";
import { type Principal, type PrincipalExample, principalOf } from "./principals.ts";

/** An entry that is for somebody who is not known. */
export interface OpenEntry {
  readonly principal: Principal;
  readonly access: AccessOrNone;
  readonly holes: readonly AccessHole[];
}

export class EntriesAccess {
  readonly #list: readonly AccessEntry[];
  readonly #mappings: Mappings;
  readonly #entries: EntryAccess;
  readonly #index: EntryIndex<Mapping>;
  readonly #doubts: Doubts | undefined;
  readonly #hasOpenPolicies: boolean;
  /** The entries as mappings, without those of which it is not known whom they are for. */
  readonly certain: Mappings;

  constructor(list: readonly AccessEntry[], settings: Settings) {
    this.#list = list;
    this.#mappings = mappingsOf(list);
    // EKS documents these delimiters alone.
    this.#entries = new EntryAccess({ ...settings, templateDelimiters: "braces" });
    this.#hasOpenPolicies = list.some(({ holes = [] }) => holes.some(({ field }) => field === "policies"));
    this.#doubts = Doubts.of(this.#mappings, settings.ssoRoleMatch);
    this.certain = this.#doubts?.certain ?? this.#mappings;
    const { roles, users } = this.certain;
    this.#index = new EntryIndex<Mapping>(roles, users, settings.ssoRoleMatch, (mapping) => mapping);
  }

  /** What the entry of an identity gives. Undefined where it has none: then aws-auth may count. */
  of(arn: ParsedArn): AccessOrNone[] | undefined {
    const mapping = this.#index.find(arn);
    return mapping && [this.#withPolicies(this.#entries.of(mapping, arn), mapping)];
  }

  /** Whether anything of the entries is not known. */
  get hasDoubts(): boolean {
    return this.#doubts !== undefined || this.#hasOpenPolicies;
  }

  /** The values that are not known, and that the answer for a principal depends on. */
  holesAbout({ arn }: PrincipalExample): AccessHole[] {
    const mapping = this.#index.find(arn);
    const ofPolicies = mapping === undefined ? [] : this.#holesOfPolicies(mapping);
    if (this.#doubts === undefined) return ofPolicies;
    const identity = readIdentity(arn.canonicalArn, arn.canonicalArn, arn);
    if (typeof identity === "string") return ofPolicies;
    const holes = this.#doubts.about(identity, mapping)?.holes ?? [];
    return [...holes.map((hole) => this.#asAccessHole(hole)), ...ofPolicies];
  }

  /** The entries that are for somebody who is not known. */
  open(): OpenEntry[] {
    const { roles, users } = this.#mappings;
    return [...roles, ...users].filter(hasUnknownPrincipal).map((mapping) => ({
      principal: principalOf(mapping),
      access: this.#withPolicies(this.#entries.written(mapping, undefined), mapping),
      holes: [...holesIn(mapping).map((hole) => this.#asAccessHole(hole)), ...this.#holesOfPolicies(mapping)],
    }));
  }

  /** Equal for two entries that say the same of what the holes are in. */
  textsOf({ index }: AccessHole): readonly unknown[] {
    const entry = index === undefined ? undefined : this.#list[index];
    return entry === undefined ? [] : [entry.type, entry.username, entry.groups, entry.policies.map(textsOf)];
  }

  #withPolicies(given: AccessOrNone, { index }: Mapping): ComparableAccess | undefined {
    const entry = this.#list[index];
    if (given === undefined || entry === undefined) return undefined;
    const { username, groups } = given.access;
    const { policies, type, principalArn, origin } = entry;
    const said = { groups, policies, type, principalArn };
    return {
      ...given,
      access: {
        via: "access-entry",
        ...(username === undefined ? {} : { username }),
        ...said,
        ...(origin === undefined ? {} : { origin }),
      },
      policies,
    };
  }

  #holesOfPolicies({ index }: Mapping): AccessHole[] {
    const { principalArn, holes = [] } = this.#list[index] ?? {};
    return holes.flatMap(({ field, expression, why }) =>
      field === "policies" && principalArn !== undefined
        ? [{ accessEntry: principalArn, index, field, expression, why }]
        : [],
    );
  }

  #asAccessHole({ index = -1, field, expression, why }: ResolutionHole): AccessHole {
    const principalArn = this.#list[index]?.principalArn ?? "";
    const ofArn = field === "roleArn" || field === "userArn" ? ("principalArn" as const) : field;
    return { accessEntry: principalArn, index, ...(ofArn && { field: ofArn }), expression, why };
  }
}

function textsOf({ policyArn, scope }: AccessEntry["policies"][number]): readonly unknown[] {
  return [policyArn, scope.type, scope.namespaces];
}
