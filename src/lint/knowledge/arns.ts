// How an entry's ARN is corrected without taking another entry's place.

import { rewrite } from "../../document/nodes.ts";
import type { LintEntry, LintSection } from "../../document/section.ts";
import type { SpanEdit } from "../../document/source.ts";
import { meantIdentity } from "../../identity/written-arn.ts";
import { fold } from "../../text/fold.ts";
import { arnFaultIn } from "./arn-faults.ts";

/**
 * The edit that corrects an entry's ARN. Undefined where another entry means the same identity: only one of the two
 * counts, so the correction could take away what the other one gives.
 */
export function rewriteArn(entry: LintEntry, arn: string): SpanEdit[] | undefined {
  const { arn: current, section } = entry;
  if (current === undefined || isTaken(entry, arn)) return undefined;
  return section.source.editable ? rewrite(current, arn) : undefined;
}

/**
 * The same for a suggestion. Undefined too where another entry has the ARN that is wrong here: with one of them corrected
 * and the other one not, they would be two identities with one username. And where the ARN has another fault: what that
 * one hides would come to light.
 */
export function suggestArn(entry: LintEntry, arn: string): SpanEdit[] | undefined {
  const { arn: current } = entry;
  if (
    current === undefined ||
    arnFaultIn(current.value, current.reading) !== undefined ||
    isTaken(entry, current.value)
  )
    return undefined;
  return rewriteArn(entry, arn);
}

/** Whether another entry of the ConfigMap means the identity of this ARN, also one that is not read. */
export function isTaken(entry: LintEntry, arn: string): boolean {
  const identity = meantIdentity(arn);
  const own = entry.arn !== undefined && meantIdentity(entry.arn.value) === identity ? 1 : 0;
  return (countsOf(entry).get(identity) ?? 0) > own;
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

/** How many entries of a ConfigMap mean each identity. They are counted once. */
const counted = new WeakMap<readonly LintEntry[], ReadonlyMap<string, number>>();

function countsOf({ section }: LintEntry): ReadonlyMap<string, number> {
  const { siblings } = section;
  const known = counted.get(siblings);
  if (known !== undefined) return known;
  const counts = new Map<string, number>();
  for (const { arn } of siblings) {
    if (arn === undefined) continue;
    const identity = meantIdentity(arn.value);
    counts.set(identity, (counts.get(identity) ?? 0) + 1);
  }
  counted.set(siblings, counts);
  return counts;
}
