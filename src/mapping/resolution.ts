// What `resolve` answers.

import type { Identity } from "../identity/caller-identity.ts";
import type { Mapping } from "../schema/entries.ts";

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

export type Resolution = Mapped | NotMapped;
