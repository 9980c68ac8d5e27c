// What a rule has found, as it is given out.
import type { TextEdit } from "../../text/edit.ts";

/** How bad a finding is. `error` fails a CI run. */
export type Severity = "error" | "warning" | "info";

/** What a rule can be set to. */
export type Level = Severity | "off";

/** Edits that belong together: all of them are made, or none. They do not overlap, and are in the file's order. */
export interface Fix {
  readonly edits: readonly TextEdit[];
}

/** A fix that would bring dangers. */
export interface Withheld {
  readonly fix: Fix;
  /** The names of the dangers, as `diffAccess` gives them, most dangerous first. */
  readonly dangers: readonly string[];
  /** One line: what the fix would do, and that a person decides. */
  readonly message: string;
}

/** A piece of the file as it lies on disk. */
export interface Place {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units, as are the other columns. */
  readonly column: number;
  readonly endLine: number;
  /** The column after the last character. */
  readonly endColumn: number;
  /** The same range as UTF-16 offsets from 0 in the text that was given. */
  readonly start: number;
  readonly end: number;
}

/** What a finding says, as values: which of its rule's messages, and what the message was made from. */
export interface FindingData {
  readonly found: string;
  readonly [name: string]: unknown;
}

/** Where a finding is in the form that the mappings are kept in, beside its place in the file. */
export interface FindingOrigin {
  /** The address of the resource: `module.eks.kubernetes_config_map_v1_data.aws_auth[0]`. */
  readonly address?: string;
  /** The section of aws-auth that it is about. */
  readonly section?: string;
  /** Where it is in the section's own text, where the file has that text escaped. */
  readonly decoded?: { readonly line: number; readonly column: number };
}

/** Something that a rule says about a document. Its place is what it is about. */
export interface Finding extends Place {
  /** The `filename` that was given, `<text>` without one. */
  readonly file: string;
  /** The rule's name, which is also its page's in `docs/rules/`. */
  readonly rule: string;
  readonly severity: Severity;
  /** One line: what is wrong, what comes of it, and what would be right. */
  readonly message: string;
  /** What the message was made from. */
  readonly data: FindingData;
  /** Whether `fix` is there. */
  readonly fixable: boolean;
  /** A safe fix: it brings no danger, and changes no access but what the message says does not work now. */
  readonly fix?: Fix;
  /**
   * What the message tells people to write, as edits, where that is one text and no safe fix. Absent beside `fix`.
   * Making them mends the finding and brings no other one.
   */
  readonly suggestion?: Fix;
  /** A fix that is left to a person. Absent where there is none. A finding with one has no `fix`. */
  readonly withheld?: Withheld;
  /** Other places that it is about. */
  readonly related?: readonly (Place & { readonly what: string })[];
  /** The URL of the rule's page. */
  readonly docs: string;
  /** Absent in a manifest. */
  readonly origin?: FindingOrigin;
}

/** The finding's message, what its fix would do where a person has to decide about it, and which resource it is about. */
export function wholeMessage({
  message,
  withheld,
  origin,
}: Pick<Finding, "message" | "withheld" | "origin">): string {
  const told = withheld === undefined ? message : `${message}; ${withheld.message}`;
  const where = origin && describeOrigin(origin);
  return where === undefined ? told : `${told} (${where})`;
}

function describeOrigin({ address, section, decoded }: FindingOrigin): string | undefined {
  const line = decoded === undefined ? undefined : `line ${decoded.line} of ${section ?? "its text"}`;
  const parts = [line, address].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(" in ");
}
