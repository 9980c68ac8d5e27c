// Whether a difference ends the command with status 1.
import type { AccessDiff, Danger } from "../../../exports/diff.ts";

export interface VerdictOptions {
  /** Which changes end with status 1: all of them, or those that bring one of these dangers. */
  readonly failOn: "any" | readonly Danger[];
  /** Dangers that somebody has accepted. */
  readonly accept: readonly Danger[];
}

/** What is not known may be a change. */
export function fails(difference: AccessDiff, { failOn, accept }: VerdictOptions): boolean {
  const { changes, dormant = [], unknown = [], lostSections } = difference;
  const all = [...changes, ...dormant, ...unknown];
  if (failOn === "any") return all.length > 0;
  const counts = (danger: Danger) => failOn.includes(danger) && !accept.includes(danger);
  if (lostSections.length > 0 && counts("section-lost")) return true;
  return all.some(({ dangers }) => dangers.some(counts));
}
