// A place of a hole: what it is a part of, and what is around it.
import type { SectionName } from "../../document/problem.ts";

/** What a hole is, or is a part of. `other` is text that no rule compares with the mappings. */
export type HoleRole =
  | "arn"
  | "username"
  | "group"
  | "account"
  | "groups"
  | "entry"
  | "entries"
  | "fields"
  | "sections"
  | "lines"
  | "key"
  | "other";

export interface HolePlace {
  readonly role: HoleRole;
  /** The section that it is in. */
  readonly section?: SectionName | undefined;
  /** What of its text is around it. */
  readonly before: string;
  readonly after: string;
  /** Whether it is in YAML without quotes, where not every text can stand. */
  readonly isPlain?: boolean;
  /** Of a group: its index in the list. */
  readonly item?: number | undefined;
  /** Of lines: how far right they begin. */
  readonly column?: number;
}
