// What each format writes: the entries to make, what is to be said about them, and what has to be there before them.
import type { AccessEntry } from "../../schema/access-entry.ts";

/** An access entry to make. */
export interface EntryToMake {
  /** For types with a username and groups of their own, it has neither. */
  readonly entry: AccessEntry;
  /** Sentences about it: from which line of the map it comes, and what to know. */
  readonly comments: readonly string[];
}

/** A ClusterRoleBinding to make before the entries. */
export interface BindingToMake {
  readonly name: string;
  readonly clusterRole: string;
  readonly group: string;
}

export interface Migration {
  readonly clusterName: string;
  readonly region?: string;
  /** The cluster's account. Entries of other accounts have it in their names. */
  readonly accountId: string;
  readonly entries: readonly EntryToMake[];
  readonly bindings: readonly BindingToMake[];
  /** Sentences about all of it: what is not migrated, and why. */
  readonly comments: readonly string[];
}
