// Which findings make others superfluous. Rules declare it. Only a finding that is shown can hide another one: rules
// that are off, and findings that a comment suppresses, hide nothing.
import { addTo } from "../../text/add-to.ts";
import { lastAtOrBefore } from "../../text/position.ts";
import type { Finding, Severity } from "./finding.ts";
import type { Places } from "./places.ts";

/** What of an entry a finding is about. */
export type Field = "arn" | "username" | "groups" | "sso";

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
  readonly field: Field | readonly Field[] | undefined;
  readonly yieldsTo: readonly Precedence[];
}

/** Says which of some findings are shown beside each other. */
export interface Shown {
  /** Those of the findings that yield to no other one that is shown, in order. */
  readonly shown: Candidate[];
  /** Whether another finding would be shown beside them. */
  readonly wouldBeShown: (candidate: Candidate) => boolean;
}

/**
 * @param isHeld Whether a finding is one that no comment may suppress. It yields to no finding that is less severe, since
 * whoever lowers the other rule's level means that rule alone.
 */
export function shownAmong(
  places: Places,
  candidates: readonly Candidate[],
  isHeld: (candidate: Candidate) => boolean,
): Shown {
  const index = new CandidateIndex(candidates, places);
  const decided = new Map<Candidate, boolean>();
  const isShown = (candidate: Candidate): boolean => {
    const known = decided.get(candidate);
    if (known !== undefined) return known;
    const result = wouldBeShown(candidate);
    decided.set(candidate, result);
    return result;
  };
  // Rules never yield in a circle, so this ends: a test guards it.
  const wouldBeShown = (candidate: Candidate): boolean => {
    const hides = (other: Candidate) =>
      isShown(other) && !(isLessSevere(other.finding, candidate.finding) && isHeld(candidate));
    return !candidate.yieldsTo
      .filter(({ found }) => found?.includes(candidate.found) ?? true)
      .some((precedence) => index.some(candidate, precedence, hides));
  };
  return { shown: candidates.filter(isShown), wouldBeShown };
}

const RANKS = { info: 0, warning: 1, error: 2 } as const satisfies Record<Severity, number>;

function isLessSevere(a: Finding, b: Finding): boolean {
  return RANKS[a.severity] < RANKS[b.severity];
}

/** Findings of one rule, made ready to be looked up. */
interface RuleIndex {
  /** By where they start. */
  readonly byStart: readonly Candidate[];
  readonly starts: readonly number[];
  /** The length of the longest of them. One that starts further back than this cannot reach an offset. */
  readonly longest: number;
  readonly byEntry: Map<number | undefined, Candidate[]>;
  readonly bySection: Map<number | undefined, Candidate[]>;
}

/** With very many findings, looking at each pair of them would take long. */
class CandidateIndex {
  readonly #rules = new Map<string, Candidate[]>();
  readonly #indexes = new Map<string, RuleIndex>();
  readonly #places: Places;

  constructor(candidates: readonly Candidate[], places: Places) {
    this.#places = places;
    for (const candidate of candidates) addTo(this.#rules, candidate.finding.rule, candidate);
  }

  /** Whether a finding that `candidate` would yield to by `precedence` fulfils `hides`. */
  some(candidate: Candidate, { rule, at, to }: Precedence, hides: (other: Candidate) => boolean): boolean {
    if (!this.#rules.has(rule)) return false;
    return this.#near(candidate, this.#indexOf(rule), at).some(
      (other) => other !== candidate && (to?.includes(other.found) ?? true) && hides(other),
    );
  }

  #indexOf(rule: string): RuleIndex {
    const known = this.#indexes.get(rule);
    if (known !== undefined) return known;
    const byStart = [...(this.#rules.get(rule) ?? [])].sort((a, b) => a.finding.start - b.finding.start);
    const index: RuleIndex = {
      byStart,
      starts: byStart.map(({ finding }) => finding.start),
      longest: byStart.reduce((most, { finding }) => Math.max(most, finding.end - finding.start), 0),
      byEntry: new Map(),
      bySection: new Map(),
    };
    for (const candidate of byStart) {
      addTo(index.byEntry, this.#places.entryAt(candidate.finding.start), candidate);
      addTo(index.bySection, this.#places.sectionAt(candidate.finding.start), candidate);
    }
    this.#indexes.set(rule, index);
    return index;
  }

  #near({ finding, field }: Candidate, index: RuleIndex, at: Scope): readonly Candidate[] {
    const inSame = (map: RuleIndex["byEntry"], place: number | undefined) =>
      place === undefined ? [] : (map.get(place) ?? []);
    switch (at) {
      case "file":
        return index.byStart;
      case "place":
        return overlapping(finding, index);
      case "section":
        return inSame(index.bySection, this.#places.sectionAt(finding.start));
      case "entry":
        return inSame(index.byEntry, this.#places.entryAt(finding.start));
      case "field":
        return inSame(index.byEntry, this.#places.entryAt(finding.start)).filter((other) =>
          haveOneInCommon(field, other.field),
        );
    }
  }
}

/** Undefined stands for all fields of the entry. */
function haveOneInCommon(a: Candidate["field"], b: Candidate["field"]): boolean {
  if (a === undefined || b === undefined || a === b) return true;
  const [some, others] = [[a].flat(), [b].flat()];
  return some.some((field) => others.includes(field));
}

function overlapping(finding: Finding, { byStart, starts, longest }: RuleIndex): Candidate[] {
  const found: Candidate[] = [];
  for (let index = lastAtOrBefore(starts, finding.end); index >= 0; index--) {
    const other = byStart[index];
    if (other === undefined || other.finding.start < finding.start - longest) break;
    if (overlap(finding, other.finding)) found.push(other);
  }
  return found;
}

function overlap(a: Finding, b: Finding): boolean {
  const isEmpty = a.start === a.end || b.start === b.end;
  return isEmpty ? a.start <= b.end && b.start <= a.end : a.start < b.end && b.start < a.end;
}
