// What could not be read of access entries.
import type { SourceRange } from "../../text/position.ts";

/**
 * - `not-json`, `not-yaml`: the text, or a part of it, is neither
 * - `too-large`: the text is too long
 * - `not-access-entries`: a value that says nothing of access entries or clusters
 * - `invalid-field`: a value of another type than EKS prints
 * - `no-principal`: an entry or an association without the principal's ARN
 * - `truncated-list`: there are more pages (`nextToken`)
 * - `not-described`: principals of which only the ARN is known
 * - `policies-not-given`: entries whose policies were not asked for
 * - `aws-error`: an error of the AWS CLI in place of an answer
 * - `not-read`: what a form of its own could not read; `message` has its words
 */
export type AccessEntriesProblemCode =
  | "not-json"
  | "not-yaml"
  | "too-large"
  | "not-access-entries"
  | "invalid-field"
  | "no-principal"
  | "truncated-list"
  | "not-described"
  | "policies-not-given"
  | "aws-error"
  | "not-read";

export interface AccessEntriesProblem {
  readonly code: AccessEntriesProblemCode;
  /** Absent where the text has no name. */
  readonly file?: string;
  /** Absent where objects were given, and for what is said of a whole text. */
  readonly range?: SourceRange;
  /** One line: what is wrong, and what would be right. */
  readonly message: string;
  /** Whether entries may be lost by it: whoever has no entry here may have one all the same. */
  readonly isLoss: boolean;
}
