// What the output formats have in common.
import { type Finding, type Place, type Severity, wholeMessage } from "../engine/finding.ts";
import type { SuppressedFinding } from "../engine/lint-report.ts";

/** A file that was linted, or that could not be linted. */
export interface LintedFile {
  readonly file: string;
  /** The file's text. "" where it could not be read. */
  readonly text: string;
  /** In the order of their positions. */
  readonly findings: readonly Finding[];
  /** The findings that comments in the file suppress, in the order of their positions. Default: none. */
  readonly suppressed?: readonly SuppressedFinding[];
  /** Why the file could not be linted. Undefined where it was. */
  readonly failure?: string | undefined;
}

export interface FormatOptions {
  /** Whether to colour text for a terminal. */
  readonly color: boolean;
  /** This package's version. */
  readonly version: string;
  /** Whether to list suppressed findings too, with their reasons. Undefined leaves it to the format. */
  readonly showSuppressed?: boolean | undefined;
  /** The rules' pages, as Markdown, by the rules' names. Only SARIF carries them. Default: none. */
  readonly pages?: ReadonlyMap<string, string> | undefined;
}

/** Returns all of the output, including its last line break. */
export type Format = (files: readonly LintedFile[], options: FormatOptions) => string;

export type Counts = Readonly<Record<Severity, number>> & { readonly fixable: number };

export function countFindings(files: readonly LintedFile[]): Counts {
  const counts = { error: 0, warning: 0, info: 0, fixable: 0 };
  for (const { findings } of files) {
    for (const { severity, fixable } of findings) {
      counts[severity]++;
      if (fixable) counts.fixable++;
    }
  }
  return counts;
}

/** A finding, and how a comment suppresses it, if one does. */
export type ShownFinding = Finding & Partial<Pick<SuppressedFinding, "suppression">>;

/**
 * The findings of a file in the order of their positions, with the suppressed ones if `withSuppressed`. The message of
 * one whose fix is left to a person says what that fix would do.
 */
export function findingsOf(
  { findings, suppressed = [] }: LintedFile,
  withSuppressed: boolean | undefined,
): readonly ShownFinding[] {
  const told = findings.map(inFull);
  if (withSuppressed !== true || suppressed.length === 0) return told;
  return [...told, ...suppressed].sort((a, b) => a.start - b.start);
}

function inFull(finding: Finding): Finding {
  return finding.withheld === undefined && finding.origin === undefined
    ? finding
    : { ...finding, message: wholeMessage(finding) };
}

/** By file, line, column and rule. */
export function byPlace(a: Finding, b: Finding): number {
  return compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** So many other places of a finding are shown to people. */
const MOST_RELATED = 3;

/** The first of the other places that a finding is about, and in words how many more there are. */
export function firstRelated({ related = [] }: Finding): {
  readonly shown: readonly (Place & { readonly what: string })[];
  readonly rest: string | undefined;
} {
  const more = related.length - MOST_RELATED;
  return {
    shown: related.slice(0, MOST_RELATED),
    rest: more > 0 ? `and ${more} more places; --format json@2 has all` : undefined,
  };
}

/** The same as lines of text. */
export function relatedInWords(finding: Finding): readonly string[] {
  const { shown, rest } = firstRelated(finding);
  return [...shown.map(({ line, what }) => `line ${line}: ${what}`), ...(rest === undefined ? [] : [rest])];
}

/** Says which comment suppresses a finding, and why. */
export function suppressionInWords({ line, reason }: SuppressedFinding["suppression"]): string {
  return `suppressed by the comment in line ${line}${reason === undefined ? ", which gives no reason" : `: ${reason}`}`;
}
