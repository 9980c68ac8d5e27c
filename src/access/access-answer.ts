// What `createAccess` answers: who an identity becomes by aws-auth and access entries together, and which of them decided.
import type { Identity } from "../identity/caller-identity.ts";
import type { Mapped, NotMapped, Unknown } from "../mapping/resolution.ts";
import type { AccessEntry } from "../schema/access-entry.ts";
import type { AccessDoubt } from "./entry-doubts.ts";

export type AccessSource = "aws-auth" | "access-entries";

/**
 * How an access entry was found. EKS compares the principal's unique id. `name`: the entry's id or the identity's is not
 * known, so partition, account and name were compared. A role that was made anew has the same name and another id.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/creating-access-entries.html
 */
export type MatchedBy = "user-id" | "name";

/** The entry with the identity's unique id is for another ARN: the role or user was renamed. */
export interface UserIdMismatch {
  readonly mapped: false;
  readonly reason: "user-id-mismatch";
  /** One line for the operator. Do not send it to the client: it may reveal what is mapped. */
  readonly message: string;
  readonly identity: Identity;
}

/** What an access entry has to do with an answer. */
export interface ByEntry {
  /** The access entry that matched, or that has the identity's id. */
  readonly accessEntry?: AccessEntry;
  readonly matchedBy?: MatchedBy;
  /** What the answer takes from public sources that disagree or are not sure. Absent where there is nothing. */
  readonly doubts?: readonly AccessDoubt[];
}

export type AccessMapped = Omit<Mapped, "via"> & { readonly via: Mapped["via"] | "access-entry" };

/** What one source says of an identity. */
export type SourceAnswer = (AccessMapped | NotMapped | UserIdMismatch | Unknown) & ByEntry;

/** What the source that did not decide would have given. */
export interface OtherAnswer {
  readonly source: AccessSource;
  readonly resolution: SourceAnswer;
}

/** As `resolve` of a mapper answers, and which source decided. */
export type AccessResolution = SourceAnswer & {
  /** The source that decided. Absent where none has anything for the identity, or where that is not known. */
  readonly source?: AccessSource;
  /** What the other source would give, where it has something for the identity and does not count. */
  readonly other?: OtherAnswer;
};
