// All that a run of the rules has found.
import type { Finding } from "./finding.ts";

/** A finding that a comment in the file suppresses. It does not count, and is not fixed. */
export interface SuppressedFinding extends Finding {
  /** The comment: its line, from 1, and the reason that it gives, on one line and shortened. */
  readonly suppression: { readonly line: number; readonly reason?: string };
}

/** What counts, and what comments suppress. */
export interface LintReport {
  /** What counts, by position, then rule. */
  readonly findings: Finding[];
  /** What comments suppress, in the same order. */
  readonly suppressed: SuppressedFinding[];
}
