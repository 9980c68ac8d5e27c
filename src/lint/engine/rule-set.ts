// The rules of a run, and what the configuration says about them.

import type { Surroundings } from "./beside.ts";
import type { Severity } from "./finding.ts";
import type { Places } from "./places.ts";
import type { Rule } from "./rule.ts";

/** A rule that is on, with what was configured for it. */
export interface ActiveRule {
  readonly rule: Rule;
  /** Undefined where the rule itself decides. */
  readonly severity: Severity | undefined;
  readonly options: unknown;
  /**
   * Whether a comment can suppress the rule's findings. Undefined is true, but for those of its messages that are
   * `unread`.
   */
  readonly suppressible: boolean | undefined;
}

/**
 * Which comments count: all, those that give a reason, or none. Where they are refused, each of them is told of; where
 * they are ignored, nothing is said of them.
 */
export type CountingComments = "all" | "with-reason" | "refused" | "ignored";

/** The rules of a run. */
export interface RuleSet {
  readonly active: readonly ActiveRule[];
  /** The names of all rules, also of those that are off. */
  readonly names: readonly string[];
  readonly comments: CountingComments;
  readonly surroundings: Surroundings;
  /** Whether findings are shown that others make superfluous. Default: they are not. */
  readonly superfluous?: "shown" | undefined;
  /** What stands together, for precedence. Default: the document's sections and entries. */
  readonly places?: Places | undefined;
  /** The rule that tells of comments that suppress nothing. */
  readonly unusedSuppression: Rule;
}
