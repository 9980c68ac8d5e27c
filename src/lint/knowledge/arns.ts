// How an entry's ARN is corrected without taking another entry's place.
import { removeItem } from "../../document/list-items.ts";
import { rewrite } from "../../document/nodes.ts";
import type { LintEntry, LintSection } from "../../document/section.ts";
import type { SpanEdit } from "../../document/source.ts";
import { meantIdentity } from "../../identity/meant-identity.ts";
import { addTo } from "../../text/add-to.ts";
import { fold } from "../../text/fold.ts";
import { oncePerText } from "../engine/known-texts.ts";
import type { Remark } from "../engine/rule.ts";
import { arnFaultIn } from "./arn-faults.ts";
import { compareGrants, countingAmong } from "./claims.ts";
import { matchesNoOne } from "./counting.ts";
import type { Holder } from "./holder-words.ts";
import { rightArn } from "./meant-arn.ts";
import { type LineOf, placeWithin } from "./places.ts";

/**
 * `meantIdentity`, also where a piece of the ARN is misspelt. IAM takes commas at the end, and no one means them. Several
 * rules ask it for each entry.
 */
export const identityMeantBy: (written: string) => string = oncePerText((written) => {
  const bare = written.replace(ENDING_COMMAS, "");
  const right = rightArn(bare);
  return right === undefined ? meantIdentity(bare) : fold(right);
});

export const ENDING_COMMAS = /(?<!,),+$/;

/** An ARN that a message would tell people to write in place of an entry's, once it was tried. */
export interface TriedArn extends Pick<Remark, "fix" | "suggestion" | "related"> {
  readonly right: string;
  /** The entry that has it already: then writing it here is no advice. `arnAdvice` puts both into words. */
  readonly holder: Holder | undefined;
}

/**
 * Tries an ARN in place of an entry's: of several entries for one identity only one counts, so where another entry has
 * it, or is meant to have it, the edits take this one out, or there are none.
 *
 * @param isSafe Whether writing it is a safe fix where nothing stands against it. Otherwise it is a suggestion.
 */
export function tryArn(entry: LintEntry, right: string, lineOf: LineOf, isSafe: boolean): TriedArn {
  const group = groupOf(entry, right);
  // Where all are written wrongly, one of them has to be put right, and then the others can go.
  const first = group?.holder ?? group?.meant;
  if (first !== undefined && first !== entry) return heldBy(first, entry, right, lineOf);
  const edits = editsFor(entry, right);
  return {
    right,
    holder: undefined,
    ...(isSafe && !isTaken(entry, right) ? { fix: edits } : { suggestion: edits }),
  };
}

/**
 * Tries the ARN of another identity in place of an entry's, which then is the wrong one. There are no edits where a second
 * entry has the wrong ARN too: with one of them corrected, they would be two identities with one username. And none where
 * the ARN has another fault: what that one hides would come to light.
 */
export function tryOtherArn(entry: LintEntry, right: string, lineOf: LineOf): Omit<TriedArn, "fix"> {
  const { holder, fix, suggestion = fix, related = [] } = tryArn(entry, right, lineOf, false);
  const { arn } = entry;
  const isAlone = arn !== undefined && !isTaken(entry, arn.value);
  const isSound = arn !== undefined && arnFaultIn(arn.value, arn.reading) === undefined;
  return { right, holder, related, suggestion: isAlone && isSound ? suggestion : undefined };
}

function heldBy(other: LintEntry, entry: LintEntry, right: string, lineOf: LineOf): TriedArn {
  const span = placeWithin(other, other.arn?.span ?? other.span);
  const hasIt = other.arn !== undefined && fold(other.arn.value) === fold(right) && !matchesNoOne(other.arn);
  const counts = other.isRead && hasIt;
  const compared = compareGrants(entry, other);
  const isSame = compared.lost.length === 0 && compared.username === undefined && !compared.hasMore;
  const removal = counts && compared.lost.length === 0 ? removeEntry(entry) : undefined;
  return {
    right,
    holder: { line: lineOf(span), counts, ...compared },
    ...(isSame ? { fix: removal } : { suggestion: removal }),
    related: [{ span, what: counts ? "the entry that counts" : "the same identity" }],
  };
}

/** The edit that takes an entry out of its section, so that nothing else changes. Undefined where its lines hold more. */
export function removeEntry({ section, index }: LintEntry): SpanEdit[] | undefined {
  return section.source.editable ? removeItem(section.list, index, section.source) : undefined;
}

function editsFor({ arn, section }: LintEntry, right: string): SpanEdit[] | undefined {
  return arn !== undefined && section.source.editable ? rewrite(arn, right) : undefined;
}

/** Another entry of the ConfigMap that means the identity of this ARN: the one that counts, where that is another. */
export function rivalOf(entry: LintEntry, arn: string): LintEntry | undefined {
  const { holder, meant, some = [] } = groupOf(entry, arn) ?? {};
  return [holder, meant, ...some].find((other) => other !== undefined && other !== entry);
}

/** Whether another entry of the ConfigMap means the identity of this ARN, also one that is not read. */
export function isTaken(entry: LintEntry, arn: string): boolean {
  return rivalOf(entry, arn) !== undefined;
}

/**
 * Whether the section has an entry that is not read now and that would take the place of one that is read. Then it is
 * not safe to mend what keeps the entry from being read.
 */
export function wouldReplace({ entries, siblings }: LintSection): boolean {
  const read = new Set<string>();
  for (const { arn, isRead } of siblings) if (isRead && arn !== undefined) read.add(fold(arn.value));
  return entries.some(({ arn, isRead }) => !isRead && arn !== undefined && read.has(fold(arn.value)));
}

/** What a message says where `wouldReplace` is the reason that there is no fix. */
export const REPLACES = "; mind that an ARN in it has another entry, of which then only one counts";

/** The entries of a ConfigMap that mean one identity. */
interface Group {
  /** Two of them, or the only one. */
  readonly some: readonly LintEntry[];
  /** Of those that have its very ARN, the one that counts. */
  readonly holder: LintEntry | undefined;
  /** The one that would count if all had it. */
  readonly meant: LintEntry | undefined;
}

/** By identity. The entries are looked through once. */
const known = new WeakMap<readonly LintEntry[], ReadonlyMap<string, Group>>();

function groupOf({ section: { siblings } }: LintEntry, arn: string): Group | undefined {
  let groups = known.get(siblings);
  if (groups === undefined) {
    groups = groupsIn(siblings);
    known.set(siblings, groups);
  }
  return groups.get(identityMeantBy(arn));
}

function groupsIn(all: readonly LintEntry[]): ReadonlyMap<string, Group> {
  const byIdentity = new Map<string, LintEntry[]>();
  for (const entry of all) {
    if (entry.arn !== undefined) addTo(byIdentity, identityMeantBy(entry.arn.value), entry);
  }
  const groups = new Map<string, Group>();
  for (const [identity, entries] of byIdentity) groups.set(identity, asGroup(identity, entries));
  return groups;
}

function asGroup(identity: string, entries: readonly LintEntry[]): Group {
  const hasIt = ({ arn, sso }: LintEntry) => fold(arn?.value ?? "") === identity && sso === undefined;
  const [only] = entries;
  if (entries.length === 1)
    return { some: entries, holder: only && hasIt(only) ? only : undefined, meant: only };
  const exact = entries.filter(hasIt).map((entry) => ({ entry, arn: entry.arn?.value ?? "" }));
  return {
    some: entries.slice(0, 2),
    holder: (countingAmong(exact) ?? exact.at(-1))?.entry,
    meant: countingAmong(entries.map((entry) => ({ entry, arn: identity })))?.entry,
  };
}
