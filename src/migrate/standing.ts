// What each line of a map counts for: whom it is for, and which of several lines the authenticator serves.
import { EntryAccess } from "../access/access.ts";
import { identityArn } from "../access/principals.ts";
import type { ParsedArn } from "../identity/arn.ts";
import { readIdentity } from "../identity/caller-identity.ts";
import { readWrittenArn } from "../identity/written-arn.ts";
import { ClaimIndex, contendersOf } from "../mapping/contest.ts";
import { Doubts, hasUnknownPrincipal, holesIn } from "../mapping/doubts.ts";
import { EntryIndex } from "../mapping/entry-index.ts";
import type { Mapping, Mappings } from "../schema/entries.ts";
import type { UnknownValue } from "../schema/hole.ts";
import type { Settings } from "../schema/settings.ts";
import type { MatchesNoOne } from "./reason.ts";

/** What a line counts for. */
export type Standing =
  /** It is what the identity gets. */
  | {
      readonly is: "served";
      readonly arn: ParsedArn;
      /** Lines that it replaces. */
      readonly replaces: readonly Mapping[];
      /** Lines that the authenticator takes as well as this one, and that give something else. */
      readonly rivals: readonly Mapping[];
    }
  | { readonly is: "replaced"; readonly by: Mapping }
  | { readonly is: "rival"; readonly others: readonly Mapping[] }
  | { readonly is: "refused"; readonly arn: ParsedArn }
  | { readonly is: "for-no-one"; readonly why: MatchesNoOne; readonly arn: string }
  | { readonly is: "permission-set"; readonly counts: boolean }
  | { readonly is: "not-known"; readonly values: readonly UnknownValue[] };

export class Standings {
  readonly #settings: Settings;
  readonly #entries: EntryAccess;
  readonly #doubts: Doubts | undefined;
  readonly #index: EntryIndex<Mapping>;
  readonly #claims: ClaimIndex;

  constructor(mappings: Mappings, settings: Settings) {
    this.#settings = settings;
    this.#entries = new EntryAccess(settings);
    this.#doubts = Doubts.of(mappings, settings.ssoRoleMatch);
    const { roles, users } = this.#doubts?.certain ?? mappings;
    this.#index = new EntryIndex<Mapping>(roles, users, settings.ssoRoleMatch, (mapping) => mapping);
    this.#claims = new ClaimIndex(roles, users, settings.ssoRoleMatch);
  }

  of(mapping: Mapping): Standing {
    if (hasUnknownPrincipal(mapping)) return { is: "not-known", values: holesIn(mapping) };
    if (mapping.kind === "sso") return { is: "permission-set", counts: this.#settings.ssoRoleMatch };
    const written = mapping.kind === "role" ? mapping.roleArn : mapping.userArn;
    const arn = identityArn(written);
    if (arn === undefined) return { is: "for-no-one", why: whyNoOne(written), arn: written };
    return this.#among(mapping, arn);
  }

  #among(mapping: Mapping, arn: ParsedArn): Standing {
    const claims = this.#claims.claimsOn(arn);
    const contenders = contendersOf(claims).filter((each) => each !== mapping);
    const winner = this.#index.find(arn) ?? mapping;
    const values = this.#holesAbout(arn, winner);
    if (values.length > 0) return { is: "not-known", values };
    if (winner !== mapping) {
      const isRival = contendersOf(claims).includes(mapping) && !givesTheSame(mapping, winner);
      return isRival ? { is: "rival", others: contenders } : { is: "replaced", by: winner };
    }
    const rivals = contenders.filter((each) => !givesTheSame(each, mapping));
    const others = [...claims.roles, ...claims.users].filter((each) => each !== mapping);
    const replaces = others.filter((each) => !rivals.includes(each));
    if (this.#entries.of(mapping, arn) === undefined) return { is: "refused", arn };
    return { is: "served", arn, replaces, rivals };
  }

  #holesAbout(arn: ParsedArn, found: Mapping): readonly UnknownValue[] {
    if (this.#doubts === undefined) return [];
    const identity = readIdentity(arn.canonicalArn, arn.canonicalArn, arn);
    return typeof identity === "string" ? [] : (this.#doubts.about(identity, found)?.holes ?? []);
  }
}

function givesTheSame(one: Mapping, other: Mapping): boolean {
  const textOf = ({ username, groups }: Mapping) => JSON.stringify([username, [...new Set(groups)].sort()]);
  return textOf(one) === textOf(other);
}

/** Why no identity has the ARN. https://docs.aws.amazon.com/eks/latest/userguide/auth-configmap.html */
function whyNoOne(written: string): MatchesNoOne {
  const { isArn, kind, path, name } = readWrittenArn(written);
  if (!isArn) return "not-an-arn";
  if (/[*?]/.test(written)) return "wildcard";
  if (/\{\{|<</.test(written)) return "template";
  if (kind === "group") return "group";
  if (kind === "assumed-role") return "session";
  if (kind === "role" && path.length > 1 && name !== "") return "path";
  return name === "" && kind !== "root" ? "no-name" : "not-an-arn";
}
