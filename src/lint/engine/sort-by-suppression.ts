// Which findings the comments of a document suppress.
import { lastAtOrBefore } from "../../text/position.ts";
import type { Candidate } from "./precedence.ts";
import type { SuppressedRule } from "./suppressions.ts";

/** A finding that comments suppress. */
export interface Suppressed {
  readonly candidate: Candidate;
  /** The names in the comments that suppress it. Those for the whole file are one list, which findings share. */
  readonly by: readonly (readonly SuppressedRule[])[];
}

export interface Sorted {
  /** The findings that no comment suppresses, or that none may suppress. */
  readonly kept: Candidate[];
  readonly suppressed: Suppressed[];
  /** The names in comments that would suppress a finding that none may suppress. */
  readonly refused: ReadonlySet<SuppressedRule>;
}

/**
 * Splits findings by whether a comment suppresses them.
 *
 * @param names The names in the comments that count.
 * @param isHeld Whether no comment may suppress the finding.
 */
export function sortBySuppression(
  candidates: readonly Candidate[],
  names: readonly SuppressedRule[],
  isHeld: (candidate: Candidate) => boolean,
): Sorted {
  if (names.length === 0) return { kept: [...candidates], suppressed: [], refused: new Set() };
  // A comment can hold many names that are not a rule's. They suppress nothing, so they are skipped here at once.
  const known = new Set(candidates.map(({ finding }) => finding.rule));
  const byRule = new Map(
    [...known].map((rule) => [rule, indexed(names.filter(({ name }) => name === rule))]),
  );
  const kept: Candidate[] = [];
  const suppressed: Suppressed[] = [];
  const refused = new Set<readonly SuppressedRule[]>();
  for (const candidate of candidates) {
    const by = suppressing(byRule.get(candidate.finding.rule), candidate.finding.start);
    if (by.length > 0 && !isHeld(candidate)) {
      suppressed.push({ candidate, by });
    } else {
      kept.push(candidate);
      for (const list of by) refused.add(list);
    }
  }
  return { kept, suppressed, refused: new Set([...refused].flat()) };
}

/** The comments that name one rule, prepared so that each finding takes one look-up. */
interface RuleIndex {
  readonly wholeFile: readonly SuppressedRule[];
  /** One index for the lines of sections, and one for the lines of the file. */
  readonly lines: readonly LineIndex[];
}

/** Comments for single lines, in the order of these lines. */
interface LineIndex {
  readonly lines: readonly SuppressedRule[];
  readonly starts: readonly number[];
}

function indexed(list: readonly SuppressedRule[]): RuleIndex {
  const wholeFile = list.filter(({ isWholeFile }) => isWholeFile);
  const lines = [true, false].map((isWanted) =>
    linesOf(list.filter(({ isWholeFile, isInSection }) => !isWholeFile && isInSection === isWanted)),
  );
  return { wholeFile, lines };
}

function linesOf(list: readonly SuppressedRule[]): LineIndex {
  const lines = [...list].sort((a, b) => a.scope.start - b.scope.start);
  return { lines, starts: lines.map(({ scope }) => scope.start) };
}

/** The comments for the whole file, and those for the lines that hold `offset`. */
function suppressing(index: RuleIndex | undefined, offset: number): Suppressed["by"] {
  if (index === undefined) return [];
  const hits = index.lines.flatMap(({ lines, starts }) => {
    const line = lines[lastAtOrBefore(starts, offset)];
    return line !== undefined && offset >= line.scope.start && offset < line.scope.end ? [[line]] : [];
  });
  return index.wholeFile.length > 0 ? [index.wholeFile, ...hits] : hits;
}
