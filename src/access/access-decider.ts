// Which source decides about an identity, and what it says. The order is that of the authenticator's back ends: the access
// entries, then aws-auth. Source: https://docs.aws.amazon.com/eks/latest/userguide/migrating-access-entries.html ("access
// entries take precedence"), and doMapping in the authenticator's pkg/server/server.go for what ends the search.
import type { Identity } from "../identity/caller-identity.ts";
import type { MapperOptions } from "../mapping/mapper-options.ts";
import { quotable, unknown } from "../mapping/refusals.ts";
import type { NotMapped, Resolution } from "../mapping/resolution.ts";
import { Resolver } from "../mapping/resolver.ts";
import type { AccessEntry, AuthenticationMode } from "../schema/access-entry.ts";
import type { CallerIdentity } from "../schema/caller-identity.ts";
import type { UnknownValue } from "../schema/hole.ts";
import type { AccessResolution, OtherAnswer, SourceAnswer } from "./access-answer.ts";
import { answerBy, mismatch, resolverOf } from "./entry-answer.ts";
import { REFUSAL_ENDS_SEARCH, RENAMED } from "./entry-doubts.ts";
import { EntrySearch, type Found } from "./entry-search.ts";

export interface DeciderInput {
  readonly mode: AuthenticationMode;
  /** The resolver of aws-auth. */
  readonly map: Resolver;
  readonly entries: readonly AccessEntry[];
  /** Entries that are not known at all. */
  readonly hidden: readonly UnknownValue[];
  readonly options: MapperOptions;
}

/** Whom to ask about an identity, and what becomes of the answers. */
export interface Question {
  /** Undefined for a malformed identity. */
  readonly found: Found | undefined;
  /** aws-auth's, and then one for each of the entries in `found`. */
  readonly resolvers: readonly Resolver[];
  finish(answers: readonly Resolution[]): AccessResolution;
}

const NOTHING = { roles: [], users: [], accountItems: [] };

export class AccessDecider {
  readonly #mode: AuthenticationMode;
  readonly #map: Resolver;
  readonly #search: EntrySearch;
  readonly #options: MapperOptions;
  readonly #identities = new Resolver(NOTHING, {});

  constructor({ mode, map, entries, hidden, options }: DeciderInput) {
    this.#mode = mode;
    this.#map = map;
    this.#search = new EntrySearch(entries, hidden);
    this.#options = options;
  }

  ask(caller: CallerIdentity | string): Question {
    const { identity } = this.#identities.resolve(caller);
    if (identity === undefined) {
      return { found: undefined, resolvers: [this.#map], finish: ([byMap]) => byMap as Resolution };
    }
    const found = this.#search.find(identity);
    const resolvers = [this.#map, ...found.claims.map((claim) => resolverOf(claim, identity, this.#options))];
    return {
      found,
      resolvers,
      finish: ([byMap, ...byEntries]) => this.#decide(identity, found, byMap as Resolution, byEntries),
    };
  }

  #decide(
    identity: Identity,
    found: Found,
    byMap: Resolution,
    byEntries: readonly Resolution[],
  ): AccessResolution {
    const mapped: AccessResolution = has(byMap) ? { ...byMap, source: "aws-auth" } : byMap;
    if (this.#mode === "CONFIG_MAP") {
      const { source, ...resolution } = settle(identity, found, byEntries, noEntry(identity, "API"));
      return has(resolution)
        ? { ...mapped, other: { source: source ?? "access-entries", resolution } }
        : mapped;
    }
    const other: OtherAnswer | undefined = has(byMap) ? { source: "aws-auth", resolution: byMap } : undefined;
    const isMapAsked = this.#mode === "API_AND_CONFIG_MAP";
    const otherwise: AccessResolution = isMapAsked && has(byMap) ? mapped : noEntry(identity, this.#mode);
    const answer = settle(identity, found, byEntries, otherwise, other);
    const isEnded =
      isMapAsked &&
      answer.source === "access-entries" &&
      answer.mapped === false &&
      answer.reason === "template";
    if (!isEnded || other?.resolution.mapped !== true) return answer;
    return { ...answer, doubts: [...(answer.doubts ?? []), REFUSAL_ENDS_SEARCH] };
  }
}

/** Whether a source has something for the identity. */
function has(answer: SourceAnswer): boolean {
  return answer.mapped !== false || answer.reason !== "not-mapped";
}

function noEntry(identity: Identity, mode: AuthenticationMode): NotMapped {
  const who = quotable(identity.canonicalArn);
  const message =
    mode === "API"
      ? `${who} has no access entry`
      : `${who} has neither an access entry nor an entry in aws-auth, and mapAccounts does not list ${quotable(identity.accountId)}`;
  return { mapped: false, reason: "not-mapped", message, identity };
}

/**
 * @param otherwise The answer where no entry is for the identity.
 * @param other What aws-auth says, where it has something for the identity.
 */
function settle(
  identity: Identity,
  found: Found,
  byEntries: readonly Resolution[],
  otherwise: AccessResolution,
  other?: OtherAnswer,
): AccessResolution {
  const byEntry = found.claims.map((claim, at): AccessResolution => {
    // There is one answer for each claim.
    const answer = answerBy(claim, byEntries[at] as Resolution);
    return { ...answer, source: "access-entries", ...(other && { other }) };
  });
  const possible = [...byEntry, ...(found.mayBeNone ? withoutEntry(identity, found, otherwise, other) : [])];
  const [first] = possible as [AccessResolution]; // an entry, or none
  const isOpen = possible.length > 1 || found.holes.length > 0;
  if (!isOpen) return first;
  const isHidden = found.holes.some(({ accessEntry }) => accessEntry === undefined);
  if (!isHidden && possible.every((each) => saysTheSame(each, first))) return first;
  const holes = [...found.holes, ...possible.flatMap((each) => (each.mapped === null ? each.holes : []))];
  return { ...unknown(identity, holes), ...(other && { other }) };
}

/** The answers where none of the entries in `claims` counts. */
function withoutEntry(
  identity: Identity,
  { renamed }: Found,
  otherwise: AccessResolution,
  other: OtherAnswer | undefined,
): AccessResolution[] {
  if (renamed === undefined) {
    return [otherwise.source === undefined && other ? { ...otherwise, other } : otherwise];
  }
  const refused: SourceAnswer = { ...mismatch(identity, renamed), accessEntry: renamed, doubts: [RENAMED] };
  // Another back end that has something for the identity decides. The mismatch is said where none has.
  const answer: AccessResolution =
    otherwise.source === "aws-auth"
      ? { ...otherwise, doubts: [RENAMED], other: { source: "access-entries", resolution: refused } }
      : { ...refused, source: "access-entries", ...(other && { other }) };
  return renamed.isPossible === true ? [answer, otherwise] : [answer];
}

/** Whether two answers let the identity in as the same, with the same policies, or both do not. */
function saysTheSame(one: AccessResolution, other: AccessResolution): boolean {
  if (one.mapped === null || other.mapped === null) return false;
  if (!one.mapped || !other.mapped) return one.mapped === other.mapped;
  return rightsOf(one) === rightsOf(other);
}

function rightsOf(answer: AccessResolution & { readonly mapped: true }): string {
  const { policies = [], holes = [] } = answer.accessEntry ?? {};
  const scopes = policies.map(({ policyArn, scope }) => [policyArn, scope]);
  const open = holes.filter(({ field }) => field === "policies").map(({ expression }) => expression);
  return JSON.stringify([answer.username, answer.groups, scopes, open]);
}
