// Which fixes can be made together, and which of them are near to a place.
import type { TextEdit } from "../text/edit.ts";
import { lastAtOrBefore } from "../text/position.ts";
import type { Finding } from "./engine/finding.ts";

/** How many times fixes that do harm are parted and tried again: fewer times in a large document. */
const ATTEMPTS = { most: 50, least: 8, characters: 2 ** 19 };
export function attemptsFor(length: number): number {
  const { most, least, characters } = ATTEMPTS;
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
