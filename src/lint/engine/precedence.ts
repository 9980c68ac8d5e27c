// Which findings make others superfluous. Rules declare it, and it applies among findings that are shown: what a rule
// that is off would have said, and what a comment suppresses, silences nothing.
import type { LintDocument } from "../../document/document.ts";
import type { Span } from "../../document/source.ts";
import { lastAtOrBefore } from "../../text/position.ts";
import type { Finding } from "./finding.ts";
import type { Field } from "./rule.ts";

/**
 * How near the other finding must be:
 * - `place`: the two share at least one character, or one of them is an empty place at the edge of the other
 * - `field`: they are about the same field of the same entry
 * - `entry`: they are in the same entry
 * - `section`: they are in the same section, or at its key
 * - `file`: anywhere in the file
 */
export type Scope = "place" | "field" | "entry" | "section" | "file";

/** That a finding is superfluous beside one of another rule. */
export interface Precedence {
  /** The other rule. */
  readonly rule: string;
  readonly at: Scope;
  /** Only these findings of the rule that declares it yield. Default: all. */
  readonly found?: readonly string[];
  /** They yield only to these findings of the other rule. Default: to all. */
  readonly to?: readonly string[];
}

/** A finding with what precedence asks about it. */
export interface Candidate {
  readonly finding: Finding;
  /** Which of its rule's messages it is. */
  readonly found: string;
  readonly field: Field | undefined;
  readonly yieldsTo: readonly Precedence[];
}

/** Those of `candidates` that do not yield to another one that is shown, and whether some other finding would. */
export function shownAmong(
  document: LintDocument,
  candidates: readonly Candidate[],
): { readonly shown: Candidate[]; readonly wouldBeShown: (candidate: Candidate) => boolean } {
  const byRule = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const same = byRule.get(candidate.finding.rule);
    if (same === undefined) byRule.set(candidate.finding.rule, [candidate]);
    else same.push(candidate);
  }
  const places = placesOf(document);
  const decided = new Map<Candidate, boolean>();
  const isShown = (candidate: Candidate): boolean => {
    const known = decided.get(candidate);
    if (known !== undefined) return known;
    decided.set(candidate, true); // rules never yield in a circle: a test guards it
    const result = wouldBeShown(candidate);
    decided.set(candidate, result);
    return result;
  };
  const wouldBeShown = (candidate: Candidate): boolean =>
    !candidate.yieldsTo.some(
      (precedence) =>
        (precedence.found?.includes(candidate.found) ?? true) &&
        byRule
          .get(precedence.rule)
          ?.some(
            (other) =>
              other !== candidate &&
              (precedence.to?.includes(other.found) ?? true) &&
              isNear(candidate, other, precedence.at, places) &&
              isShown(other),
          ),
    );
  return { shown: candidates.filter(isShown), wouldBeShown };
}

function isNear(a: Candidate, b: Candidate, scope: Scope, places: Places): boolean {
  switch (scope) {
    case "file":
      return true;
    case "place":
      return overlap(a.finding, b.finding);
    case "section":
      return isSame(places.sectionAt(a.finding.start), places.sectionAt(b.finding.start));
    case "entry":
      return isSame(places.entryAt(a.finding.start), places.entryAt(b.finding.start));
    case "field":
      return (
        (a.field === undefined || b.field === undefined || a.field === b.field) &&
        isSame(places.entryAt(a.finding.start), places.entryAt(b.finding.start))
      );
  }
}

function overlap(a: Finding, b: Finding): boolean {
  const isEmpty = a.start === a.end || b.start === b.end;
  return isEmpty ? a.start <= b.end && b.start <= a.end : a.start < b.end && b.start < a.end;
}

function isSame(a: number | undefined, b: number | undefined): boolean {
  return a !== undefined && a === b;
}

/** Which section and which entry an offset in the file is in, as a number; undefined where it is in none. */
interface Places {
  readonly sectionAt: (offset: number) => number | undefined;
  readonly entryAt: (offset: number) => number | undefined;
}

/** They are looked up only where some rule asks. */
function placesOf({ sections, entries }: LintDocument): Places {
  let ofSections: ((offset: number) => number | undefined) | undefined;
  let ofEntries: ((offset: number) => number | undefined) | undefined;
  return {
    sectionAt: (offset) => {
      ofSections ??= finderIn(
        sections.map(({ key, written, isText, value }) => {
          const start = key.span.source.toFile(key.span.start);
          const end = isText
            ? written.toFile(written.text.length)
            : valueEnd(key.span, value.node?.range?.[1]);
          return { start, end };
        }),
      );
      return ofSections(offset);
    },
    entryAt: (offset) => {
      ofEntries ??= finderIn(
        entries.map(({ span: { source, start, end } }) => ({
          start: source.toFile(start),
          end: source.toFile(end),
        })),
      );
      return ofEntries(offset);
    },
  };
}

function valueEnd({ source, end }: Span, valueEnd: number | undefined): number {
  return source.toFile(Math.max(end, valueEnd ?? end));
}

function finderIn(pieces: readonly { readonly start: number; readonly end: number }[]) {
  const sorted = [...pieces].sort((a, b) => a.start - b.start);
  const starts = sorted.map(({ start }) => start);
  return (offset: number): number | undefined => {
    const index = lastAtOrBefore(starts, offset);
    const piece = sorted[index];
    // One at the very end of a piece belongs to it: what is missing is missed there.
    return piece !== undefined && offset >= piece.start && offset <= piece.end ? piece.start : undefined;
  };
}
