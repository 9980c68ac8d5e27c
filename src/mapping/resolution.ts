// What `resolve` answers.

import type { Identity } from "../identity/caller-identity.ts";
import type { AccessEntryHole } from "../schema/access-entry.ts";
import type { Mapping } from "../schema/entries.ts";
import type { EntryHole, UnknownValue } from "../schema/hole.ts";
import type { SectionName } from "../schema/section-name.ts";

/**
 * Why an identity gets no username. Only `watchAwsAuth` answers `not-ready`, before it has read the cluster. The same
 * question can be asked again.
 */
export type DenialReason =
  | "malformed-identity"
  | "not-mapped"
  | "template"
  | "reserved-username"
  | "not-ready";

export interface Mapped {
  readonly mapped: true;
  readonly username: string;
  readonly groups: readonly string[];
  /** An entry of `mapRoles` or `mapUsers`, or an account of `mapAccounts`. */
  readonly via: "mapping" | "account";
  /** The entry that matched, as it was given; absent via `account`. */
  readonly mapping?: Mapping;
  readonly identity: Identity;
}

export interface NotMapped {
  readonly mapped: false;
  readonly reason: DenialReason;
  /** One line for the operator. Do not send it to the client: it may reveal what is mapped. */
  readonly message: string;
  /** Absent where the identity is malformed, and where nothing has been read yet. */
  readonly identity?: Identity;
  /** The entry that matched, where its template or username was refused. */
  readonly mapping?: Mapping;
}

/** A value that is not known, and that an answer depends on. */
export interface ResolutionHole extends UnknownValue {
  /** Where it is in aws-auth. Absent: entries of any section may be there, or it is in an access entry. */
  readonly section?: SectionName;
  /** The entry that it is in. Without `field`: the entry before which others may be. */
  readonly index?: number;
  /** Where it is in an access entry: the entry's principal, as it is written. */
  readonly accessEntry?: string;
  /** The part of the entry. Absent: whole entries or accounts are not known. */
  readonly field?: EntryHole["field"] | AccessEntryHole["field"] | "account";
}

/**
 * The answer depends on values that are not known: only where a mapping, an account or the document has `holes`. Whoever
 * asks `if (resolution.mapped)` lets nobody in by it.
 */
export interface Unknown {
  readonly mapped: null;
  readonly reason: "unknown";
  /** One line for the operator. Do not send it to the client: it may reveal what is mapped. */
  readonly message: string;
  readonly identity: Identity;
  /** The entry that matched, where it is known which one does. Its texts hold the expressions as people wrote them. */
  readonly mapping?: Mapping;
  /** What the answer depends on. At least one. */
  readonly holes: readonly ResolutionHole[];
}

export type Resolution = Mapped | NotMapped | Unknown;
