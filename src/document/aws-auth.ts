// What an aws-auth document says, as the reference reads it.
import type { AccountItem, RoleMapping, UserMapping } from "../schema/entries.ts";
import type { SectionHole } from "../schema/hole.ts";
import type { Problem, SectionName } from "./problem.ts";

/** What an aws-auth document says, as the reference reads it. It survives `structuredClone` and a trip through JSON. */
export interface AwsAuth {
  /** The entries of `mapRoles` that are kept, in order, duplicates included. */
  readonly roles: readonly RoleMapping[];
  /** The entries of `mapUsers` that are kept, in order, duplicates included. */
  readonly users: readonly UserMapping[];
  /** The items of `mapAccounts`, as written. */
  readonly accounts: readonly string[];
  /** The same with their places. Absent where there are none. */
  readonly accountItems?: readonly AccountItem[];
  /** What was wrong, section by section, in the document's order; empty when all is well. */
  readonly problems: readonly Problem[];
  /** The texts with ARNs that it was read from: `explain` finds those that no entry holds. Absent if no text has one. */
  readonly texts?: readonly ReadText[];
  /** Entries and accounts that are not known. Absent where all are. */
  readonly holes?: readonly SectionHole[];
}

/** A text that was read, and where its pieces are: offsets in it. */
export interface ReadText {
  readonly text: string;
  /** The sections that are read, or would be. */
  readonly sections: readonly (Piece & { readonly name: SectionName })[];
  /** The keys of the ConfigMap's data. The reference ignores all keys but the sections'. */
  readonly keys: readonly (Piece & { readonly key: string })[];
}

/** A piece of a text: offsets in it. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}
