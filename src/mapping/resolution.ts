// What `resolve` answers.

import type { Identity } from "../identity/caller-identity.ts";
import type { Mapping } from "../schema/entries.ts";

/**
 * Why an identity gets no username. `not-ready` is the answer of `watchAwsAuth` alone, before it has read the cluster:
 * the same question may be asked again.
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
  /** One line for the operator. Not for the client: it may tell what is mapped. */
  readonly message: string;
  /** Absent where the identity is malformed, and where nothing has been read yet. */
  readonly identity?: Identity;
  /** The entry that matched, where its template or username was refused. */
  readonly mapping?: Mapping;
}

export type Resolution = Mapped | NotMapped;
