// Which access entry is for an identity. EKS compares the principal's unique id, which it keeps from the entry's creation.
// Source: https://docs.aws.amazon.com/eks/latest/userguide/creating-access-entries.html; for an id with another ARN, the
// authenticator's pkg/mapper/dynamicfile.
import { principalOf } from "../access-entries/principal.ts";
import { readArn } from "../identity/arn.ts";
import type { Identity } from "../identity/caller-identity.ts";
import type { ResolutionHole } from "../mapping/resolution.ts";
import { canMeet, type Pattern } from "../mapping/template-reach.ts";
import type { AccessEntry, AccessEntryHole } from "../schema/access-entry.ts";
import type { UnknownValue } from "../schema/hole.ts";
import { addTo } from "../text/add-to.ts";
import { fold } from "../text/fold.ts";
import type { MatchedBy } from "./access-answer.ts";

/** An entry that may count for an identity. */
export interface Claim {
  readonly entry: AccessEntry;
  /** Its place in its list. */
  readonly index: number;
  readonly matchedBy: MatchedBy;
}

/** What of a list is about one identity. */
export interface Found {
  /** The entries of which one counts. Usually none, or one. */
  readonly claims: readonly Claim[];
  /** Whether it may be that none of them counts. */
  readonly mayBeNone: boolean;
  /** What decides which of them counts. Empty where that is known. */
  readonly holes: readonly ResolutionHole[];
  /** The entry with the identity's id and another ARN. It decides where no other entry is for the identity. */
  readonly renamed: AccessEntry | undefined;
  /** Entries for this ARN with another id: the role or user was made anew, and they match it no more. */
  readonly madeAnew: readonly AccessEntry[];
}

const IN_PRINCIPAL = "principalArn";

/** A lookup's cost grows only with the entries whose principal is not known. */
export class EntrySearch {
  readonly #byArn = new Map<string, Claim[]>();
  readonly #byId = new Map<string, Claim[]>();
  /** Entries of which it is not known whom they are for. */
  readonly #open: Claim[] = [];
  /** Entries that are not known at all. */
  readonly #hidden: readonly UnknownValue[];

  constructor(entries: readonly AccessEntry[], hidden: readonly UnknownValue[] = []) {
    this.#hidden = hidden;
    for (const [index, entry] of entries.entries()) {
      const claim: Claim = { entry, index, matchedBy: "name" };
      if (principalHoles(entry).length > 0) this.#open.push(claim);
      else {
        const principal = principalOf(entry.principalArn);
        // EKS has no entry for such an ARN, and no identity has it.
        if (principal === undefined) continue;
        addTo(this.#byArn, fold(principal.canonicalArn), claim);
        if (entry.userId !== undefined) addTo(this.#byId, entry.userId, claim);
      }
    }
  }

  /** Whether there may be identities for which it is not known which entry counts, though all values are known. */
  get isOpen(): boolean {
    return [...this.#byArn.values()].some(
      (claims) => claims.length > 1 || !claims.every(({ entry }) => isSurelyThere(entry)),
    );
  }

  find(identity: Identity): Found {
    const { canonicalArn, userId } = identity;
    const byArn = this.#byArn.get(fold(canonicalArn)) ?? [];
    const isAnother = ({ entry }: Claim) =>
      userId !== "" && entry.userId !== undefined && entry.userId !== userId;
    const isById = ({ entry }: Claim) => userId !== "" && entry.userId === userId;
    const sure = strongest(
      byArn
        .filter((claim) => !isAnother(claim))
        .map((claim): Claim => (isById(claim) ? { ...claim, matchedBy: "user-id" } : claim)),
    );
    const ofId = userId === "" ? [] : (this.#byId.get(userId) ?? []);
    const renamed = ofId.find((each) => !byArn.includes(each))?.entry;
    const madeAnew = byArn.filter(isAnother).map(({ entry }) => entry);
    const isThere = sure.some(({ entry }) => isSurelyThere(entry));
    // EKS takes one entry for a principal: where there surely is one, the others are for somebody else.
    const isTaken = isThere || (renamed !== undefined && isSurelyThere(renamed));
    const open = isTaken ? [] : this.#open.filter((claim) => !isAnother(claim) && mayBeFor(claim, identity));
    const hidden = isTaken ? [] : this.#hidden;
    const unsure = renamed === undefined || isTaken ? [] : [whetherMade(renamed)];
    const holes = [
      ...(sure.length > 1 || !isThere ? sure.flatMap((claim) => whichCounts(claim, sure.length)) : []),
      ...open.flatMap(({ entry }) => principalHoles(entry).map((hole) => holeOf(entry, hole))),
      ...unsure,
      ...hidden.map(({ expression, why }) => ({ expression, why })),
    ];
    return {
      claims: [...sure, ...open],
      mayBeNone: !isThere,
      holes,
      renamed,
      madeAnew,
    };
  }
}

/** Of several for one principal, EKS has only one: the one of which it has said so, or else one that surely is made. */
function strongest(claims: readonly Claim[]): readonly Claim[] {
  if (claims.length < 2) return claims;
  for (const isStronger of [
    ({ matchedBy }: Claim) => matchedBy === "user-id",
    ({ entry }: Claim) => entry.isStored === true && isSurelyThere(entry),
    ({ entry }: Claim) => isSurelyThere(entry),
  ]) {
    const strong = claims.filter(isStronger);
    if (strong.length > 0) return strong;
  }
  return claims;
}

function principalHoles({ holes = [] }: AccessEntry): AccessEntryHole[] {
  return holes.filter(({ field }) => field === IN_PRINCIPAL);
}

function whichCounts({ entry }: Claim, count: number): ResolutionHole[] {
  if (!isSurelyThere(entry)) return [whetherMade(entry)];
  if (count === 1) return [];
  const expression = `which of ${count} access entries for one principal EKS has`;
  return [{ accessEntry: entry.principalArn, expression, why: "refused" }];
}

function isSurelyThere({ isPossible }: AccessEntry): boolean {
  return isPossible !== true;
}

function whetherMade({ principalArn: accessEntry }: AccessEntry): ResolutionHole {
  return { accessEntry, expression: "whether it is made", why: "expression" };
}

/** A hole as an answer names it. */
export function holeOf(
  { principalArn }: AccessEntry,
  { field, expression, why }: AccessEntryHole,
): ResolutionHole {
  return { accessEntry: principalArn, field, expression, why };
}

const ANYTHING = /[\s\S]/;

/** Whether some values of the holes make it the identity's ARN. A role's has a path that sessions' ARNs lack. */
function mayBeFor({ entry }: Claim, { canonicalArn }: Identity): boolean {
  const pattern: (string | RegExp)[] = [];
  let done = 0;
  for (const { start, end } of principalHoles(entry)) {
    pattern.push(fold(entry.principalArn.slice(done, start)), ANYTHING);
    done = end;
  }
  pattern.push(fold(entry.principalArn.slice(done)));
  return arnsOf(canonicalArn).some((wanted) => canMeet(pattern, wanted));
}

/** The ARNs that IAM may have for a canonical ARN. */
function arnsOf(canonicalArn: string): Pattern[] {
  const folded = fold(canonicalArn);
  const parsed = readArn(canonicalArn);
  if (typeof parsed === "string" || parsed.type !== "role") return [[folded]];
  const name = folded.lastIndexOf("/") + 1;
  return [[folded], [folded.slice(0, name), ANYTHING, `/${folded.slice(name)}`]];
}
