// What became of a file, and how it was to be linted.
import type { OtherForm } from "../../../document/form.ts";
import type { Finding } from "../../../lint/engine/finding.ts";
import type { SuppressedFinding } from "../../../lint/engine/lint-report.ts";
import type { IamRoles } from "../../../lint/engine/surroundings.ts";
import type { LintOptionsOfRun } from "../../../lint/options-of-run.ts";
import type { NamedText } from "../../input/read-text.ts";
import type { NotLinted } from "./read-file.ts";

export type FixMode = "none" | "write" | "dry-run";

/** What becomes of fixes, and whether those are made too that are left to a person. */
export interface FixChoice {
  readonly mode: FixMode;
  readonly all: boolean;
}

/** What became of a file. */
export type LintResult = {
  readonly path: string;
  /** The path as it is printed, not yet escaped. */
  readonly file: string;
} & (NotLinted | Linted);

export interface Linted {
  readonly outcome: "linted";
  /** The text that the findings are about, with the fixes that were made. */
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  /** What else it maps identities by, if it does. That is not linted. */
  readonly otherForm?: OtherForm | undefined;
  /** Whether it holds no aws-auth, and its RBAC was linted. */
  readonly isRbacAlone?: boolean;
  /** Whether the operand names this very file. Told where that matters. */
  readonly isNamed?: boolean;
  /** Whether something of it is linted besides. */
  readonly isPart?: boolean;
  /** The accounts in the ARNs of its entries, where a list of roles was given. */
  readonly accounts?: ReadonlySet<string>;
  /** Undefined where no fixes were asked for, or the file could not be written. */
  readonly fixes?: Fixes | undefined;
  /** Why the file could not be written. */
  readonly writeFailure?: string | undefined;
  /** Other files that the findings are in: those of a Terraform module. */
  readonly otherFiles?: readonly LintedText[];
  /** Lines about what could not be read. */
  readonly remarks?: readonly string[];
  /** Whether mappings may be lost by what could not be read. */
  readonly isIncomplete?: boolean;
}

export interface LintedText {
  readonly file: string;
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
}

interface Fixes {
  /** The whole file, with its byte order mark. */
  readonly before: string;
  readonly after: string;
  readonly count: number;
  /** How many fixes were refused. */
  readonly refused: number;
  /** The files that were changed, where these are others, or more. Without byte order marks. */
  readonly files?: readonly ChangedText[] | undefined;
}

/** A file that was fixed. */
export interface ChangedText {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/** A file, and how it is linted. */
export interface AskedFile {
  readonly path: string;
  readonly input: NamedText;
  readonly options: LintOptionsOfRun;
  readonly choice: LintChoice;
  readonly isNamed: boolean;
}

/** How to lint, whatever the file's configuration says. */
export interface LintChoice {
  readonly fix: FixChoice;
  /** False takes no account of comments that suppress findings. */
  readonly inlineSuppressions: boolean;
  /** The roles of AWS accounts; undefined where they are not known. */
  readonly iamRoles?: IamRoles | undefined;
  /** The form that the files are in; undefined where their text tells it. */
  readonly from?: string | undefined;
  /** What this run has fixed so far, by the names of the files: several of them can use one. */
  readonly changed?: Map<string, ChangedText>;
}
