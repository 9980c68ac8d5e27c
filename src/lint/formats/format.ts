// What the output formats have in common.
import type { Finding, Severity } from "../engine/finding.ts";

/** A file that was linted, or that could not be linted. */
export interface LintedFile {
  readonly file: string;
  /** The file's text. "" where it could not be read. */
  readonly text: string;
  /** In the order of their positions. */
  readonly findings: readonly Finding[];
  /** Why the file could not be linted. Undefined where it was. */
  readonly failure?: string | undefined;
}

export interface FormatOptions {
  /** Whether to colour text for a terminal. */
  readonly color: boolean;
  /** This package's version. */
  readonly version: string;
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
