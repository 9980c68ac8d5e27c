// What is wrong with a document, as values.
import type { FaultReason, YamlFaultCode } from "../go-yaml/fault-reason.ts";
import type { ValueKind } from "../go-yaml/value-kind.ts";
import type { SectionName } from "../schema/section-name.ts";
import type { SourceRange } from "../text/position.ts";

export { type SectionName, sectionNames } from "../schema/section-name.ts";

/**
 * What kind of thing is wrong. Codes are stable: they are part of the public contract.
 *
 * About the document as a whole (nothing, or not everything, could be read):
 * - `not-text`: bytes or characters that no YAML text holds (control characters, half a surrogate pair)
 * - `too-large`: more text than this library reads
 * - `yaml-syntax`: not YAML as the reference reads it (also for a section)
 * - `no-aws-auth`: no aws-auth ConfigMap in it
 * - `several-configmaps`: more than one aws-auth ConfigMap in it
 * - `configmap-name`: a ConfigMap with mappings that is not `kube-system/aws-auth`
 * - `section-not-text`: a section that is not a string
 *
 * About a section:
 * - `yaml-alias`: an alias that names no anchor, holds itself, or expands too far
 * - `yaml-tag`: a tag that contradicts its value
 * - `yaml-key`: a mapping key that cannot be a JSON key
 * - `yaml-merge`: `<<` with something else than a mapping
 * - `number-not-finite`: `.inf` or `.nan`, which JSON cannot say
 * - `too-deep`: nested deeper than this library reads
 * - `section-not-list`: a section that is not a list
 *
 * About an entry:
 * - `wrong-type`: a value of another type than its place takes
 * - `missing-arn`: no `rolearn` (or `sso`), or no `userarn`
 * - `arn-and-sso`: `rolearn` and `sso` together
 * - `sso-entry`: an `sso` field that is not valid
 */
export type ProblemCode =
  | "not-text"
  | "too-large"
  | "yaml-syntax"
  | "no-aws-auth"
  | "several-configmaps"
  | "configmap-name"
  | "section-not-text"
  | "yaml-alias"
  | "yaml-tag"
  | "yaml-key"
  | "yaml-merge"
  | "number-not-finite"
  | "too-deep"
  | "section-not-list"
  | "wrong-type"
  | "missing-arn"
  | "arn-and-sso"
  | "sso-entry";

/** What a problem's message is made from. Which values there are depends on the problem's code. */
export type ProblemData = ItemData | { readonly code: YamlFaultCode; readonly reason: FaultReason };

/** The same of a problem inside a section's list. */
export type ItemData =
  | { readonly code: "wrong-type"; readonly expected: Expected; readonly actual: ValueKind }
  | { readonly code: "section-not-list"; readonly actual: ValueKind | { readonly type: "json" } }
  | { readonly code: "missing-arn"; readonly key: "rolearn" | "userarn" }
  | { readonly code: "arn-and-sso" }
  | {
      readonly code: "sso-entry";
      readonly field: "permissionSetName" | "accountID" | "partition";
      readonly value: string;
    };

/** What a place takes: a scalar that is text, a list of them, a mapping, or an account id. */
export type Expected = "text" | "list-of-text" | "mapping" | "account";

/** Something that the reference reports as an error, or that keeps the document from being read. */
export interface Problem {
  readonly code: ProblemCode;
  /** One line: what is wrong, and what would be right. */
  readonly message: string;
  /** What the message was made from, where it is about YAML or about something inside a section. */
  readonly data?: ProblemData;
  /** What is lost by it: all of the document, one section, one entry, or one value (which is then empty). */
  readonly lost: "document" | "section" | "entry" | "value";
  readonly section?: SectionName;
  /** Where inside the section: list index, key, list index. */
  readonly path?: readonly (string | number)[];
  /** Where in the text that was given; for a `data` object, in the section's text. */
  readonly range?: SourceRange;
}

/** Thrown by `parseAwsAuth(input, { strict: true })`; `problems` has at least one element. */
export class AwsAuthParseError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(describeProblem).join("\n"));
    this.name = "AwsAuthParseError";
    this.problems = problems;
  }
}

/** `line:column: message`, without the position where there is none. */
export function describeProblem({ message, range }: Problem): string {
  return range === undefined ? message : `${range.start.line}:${range.start.column}: ${message}`;
}
