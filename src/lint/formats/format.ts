// What the output formats have in common.
import type { Finding, Severity } from "../engine/finding.ts";
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

/** The findings of a file in the order of their positions, with the suppressed ones if `withSuppressed`. */
export function findingsOf(
  { findings, suppressed = [] }: LintedFile,
  withSuppressed: boolean | undefined,
): readonly ShownFinding[] {
  if (withSuppressed !== true || suppressed.length === 0) return findings;
  return [...findings, ...suppressed].sort((a, b) => a.start - b.start);
}

/** Says which comment suppresses a finding, and why. */
export function suppressionInWords({ line, reason }: SuppressedFinding["suppression"]): string {
  return `suppressed by the comment in line ${line}${reason === undefined ? ", which gives no reason" : `: ${reason}`}`;
}
