// What rules look at: a section of a ConfigMap, its entries, and what the reference says about them.
import type { ParsedNode } from "yaml";
import type { FaultReason } from "../go-yaml/fault-reason.ts";
import type { YamlValue } from "../go-yaml/value.ts";
import type { WrittenArn } from "../identity/written-arn.ts";
import type { Mapping } from "../schema/entries.ts";
import type { Path } from "./go-struct.ts";
import type { LintMember, LintText } from "./nodes.ts";
import type { Problem, ProblemCode, ProblemData, SectionName } from "./problem.ts";
import type { Repair } from "./repair.ts";
import type { Source, Span } from "./source.ts";

export interface LintSection {
  /** The section that its key is meant to be. */
  readonly name: SectionName;
  /** The key as it is written: `maproles` is read by no one. */
  readonly key: LintText;
  /** The value of the key. */
  readonly value: YamlValue;
  /** Whether that is text, as it has to be. */
  readonly isText: boolean;
  /** Whether the reference reads it at all: its name is right, and it is text that can be read. */
  readonly isRead: boolean;
  /** The section's text as it is written. */
  readonly written: Source;
  /** What the entries' spans are in: `written`, or that with `repairs` made. */
  readonly source: Source;
  /** Why the section is lost: what is left to be wrong after the repairs. */
  readonly fault: LintFault | undefined;
  /** What was mended to read on; each is a mistake of its own. */
  readonly repairs: readonly Repair[];
  /** Why the section is lost as it is written, where `repairs` mend that. */
  readonly mendedFault: LintFault | undefined;
  /** Text after a second document marker. It is never read. */
  readonly extraDocument: Span | undefined;
  /** Lines further left than the first item that could not be mended; with a repair it is undefined. */
  readonly dedented: Span | undefined;
  /** What the reference reports about items; spans are in `source`. */
  readonly problems: readonly LintProblem[];
  /** The items of mapRoles or mapUsers, those that are dropped too. */
  readonly entries: readonly LintEntry[];
  /** The items of mapAccounts; those that are no scalar left out. */
  readonly accounts: readonly LintAccount[];
  /** The node of the section's list, or of the value that is there instead. */
  readonly list: ParsedNode | null;
  /** The entries of all sections of the same ConfigMap. */
  readonly siblings: readonly LintEntry[];
}

/** YAML that cannot be read. */
export interface LintFault {
  readonly code: ProblemCode;
  readonly reason: FaultReason;
  readonly span: Span;
}

export interface LintProblem {
  readonly code: ProblemCode;
  readonly message: string;
  /** What the message was made from. */
  readonly data?: ProblemData;
  readonly lost: Problem["lost"];
  readonly path: Path;
  readonly span: Span;
}

export interface LintEntry {
  readonly section: LintSection;
  /** Its place in the list, from 0. */
  readonly index: number;
  readonly span: Span;
  /** What to point at for the entry as a whole: its ARN, else its first key. */
  readonly label: Span;
  /** Its pairs as they are written, unknown and repeated keys too; without those of `<<`. */
  readonly members: readonly LintMember[];
  /** `rolearn` or `userarn`, also under a misspelt key; undefined where it is missing, empty, or no text. */
  readonly arn: LintArn | undefined;
  /** Also under a misspelt key, and a number as it is written; undefined where it is missing, null, or no scalar. */
  readonly username: LintText | undefined;
  /** Also under a misspelt key, or of a text where a list belongs. */
  readonly groups: readonly LintGroup[];
  /** All of these that it has. */
  readonly texts: readonly EntryText[];
  /** Those in which templates are replaced: the username and each group. */
  readonly templatedTexts: readonly EntryText[];
  /** The `groups` member that counts. */
  readonly groupsMember: LintMember | undefined;
  /** The `username` member that counts. */
  readonly usernameMember: LintMember | undefined;
  /**
   * The members that Go knows, by its names for them, in the order in which it assigns them: one of each spelling, and
   * those of `<<` too.
   */
  readonly assigned: ReadonlyMap<string, readonly LintMember[]>;
  /** The `sso` member that counts, unless it is null. */
  readonly sso: LintMember | undefined;
  /** What the reference reports about it; a part of the section's. */
  readonly problems: readonly LintProblem[];
  /** What the reference makes of it; undefined where it does not use it. */
  readonly mapping: Mapping | undefined;
  /** Whether the reference uses it: its section is read, and it is not dropped, and not after the list's end. */
  readonly isRead: boolean;
}

/** An ARN of an entry, and what it is, whether or not an identity can have it. */
export interface LintArn extends LintText {
  readonly reading: WrittenArn;
}

/** A text of an entry, and the field that it belongs to. */
export interface EntryText {
  readonly text: LintText;
  readonly field: "arn" | "username" | "groups";
}

/** An item of `groups`: `text` is undefined where it is null, a list or a mapping, which leaves an empty group. */
export interface LintGroup {
  readonly value: string;
  readonly text: LintText | undefined;
  readonly isNull: boolean;
  readonly span: Span;
}

/** An item of mapAccounts. */
export interface LintAccount {
  readonly section: LintSection;
  readonly index: number;
  /** As the reference reads it: the source text. */
  readonly value: string;
  readonly node: ParsedNode | null;
  readonly span: Span;
  /** Whether the reference uses it: its section is read, and it is not after the list's end. */
  readonly isRead: boolean;
}
