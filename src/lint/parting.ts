// Which fixes can be made together, and which of them are near to a place.
import type { TextEdit } from "../text/edit.ts";
import { lastAtOrBefore } from "../text/position.ts";
import type { Finding } from "./engine/finding.ts";

/** How many times a document is read anew to part fixes: fewer times for a large one. */
export interface Attempts {
  readonly most: number;
  readonly least: number;
  /** So many characters are read in all, between these two bounds. */
  readonly characters: number;
}

export function attemptsFor(length: number, { most, least, characters }: Attempts): number {
  return Math.min(most, Math.max(least, Math.ceil(characters / (length + 1))));
}

/** For each of `places`, the last of `fixes` that begins there or above it, or else the first one. */
export function nearestAbove(places: readonly number[], fixes: readonly Finding[]): Set<Finding> {
  const startOf = (finding: Finding) => Math.min(finding.start, editsOf(finding)[0]?.start ?? 0);
  const sorted = fixes.toSorted((a, b) => startOf(a) - startOf(b));
  const starts = sorted.map(startOf);
  const indexes = new Set(places.map((place) => lastAtOrBefore(starts, place)));
  return new Set(sorted.filter((_, index) => indexes.has(index)));
}

/** From the top, those whose edits begin after all edits of the ones before. */
export function apart(findings: readonly Finding[]): Finding[] {
  let end = -1;
  return fromTheTop(findings).filter((finding) => {
    const edits = editsOf(finding);
    if ((edits[0]?.start ?? 0) <= end) return false;
    end = edits.at(-1)?.end ?? end;
    return true;
  });
}

export function fromTheTop(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => (editsOf(a)[0]?.start ?? 0) - (editsOf(b)[0]?.start ?? 0));
}

export function editsOf({ fix }: Finding): readonly TextEdit[] {
  return fix?.edits ?? [];
}
