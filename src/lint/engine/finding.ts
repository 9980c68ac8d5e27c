/** How bad a finding is. `error` fails a CI run. */
export type Severity = "error" | "warning" | "info";

/** What a rule can be set to. */
export type Level = Severity | "off";

/** Replaces the file's characters from `start` up to, not including, `end` (UTF-16 offsets) by `text`. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Edits that belong together: all of them are made, or none. They do not overlap, and are in the file's order. */
export interface Fix {
  readonly edits: readonly TextEdit[];
}

/** Something that a rule says about a document. Positions are in the file as it lies on disk. */
export interface Finding {
  /** The `filename` that was given, `<text>` without one. */
  readonly file: string;
  /** The rule's name, which is also its page's in `docs/rules/`. */
  readonly rule: string;
  readonly severity: Severity;
  /** One line: what is wrong, what comes of it, and what would be right. */
  readonly message: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units, as are the other columns. */
  readonly column: number;
  readonly endLine: number;
  /** The column behind the last character. */
  readonly endColumn: number;
  /** The same range as UTF-16 offsets from 0 in the text that was given. */
  readonly start: number;
  readonly end: number;
  /** Whether `fix` is there. */
  readonly fixable: boolean;
  /** A safe fix: it changes no one's access, but for what the message says does not work. */
  readonly fix?: Fix;
  /** The URL of the rule's page. */
  readonly docs: string;
}
