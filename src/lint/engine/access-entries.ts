// Access entries as rules see them: what each says, and where its fields stand.
import type { Refusal } from "../../access-entries/refusal.ts";
import type { Span, SpanEdit } from "../../document/source.ts";
import type { AccessEntry, AuthenticationMode } from "../../schema/access-entry.ts";
import type { NeighbourMapLine, NeighbourPlace } from "./surroundings.ts";

/** A text of an entry. What is not known of it is there as its expression. */
export interface PlacedText {
  readonly text: string;
  /** Without quotes, where it is written in one piece. */
  readonly span: Span;
  /** The edit that writes something in the place of some of its characters; undefined where none can be made. */
  edit(start: number, end: number, text: string): readonly SpanEdit[] | undefined;
}

/** A policy of an entry. */
export interface PlacedPolicy {
  /** Its ARN, or else where it begins. */
  readonly span: Span;
  readonly policyArn: PlacedText | undefined;
  readonly scopeType: PlacedText | undefined;
  readonly namespaces: Span | undefined;
}

/** An access entry, or an association of a policy whose entry is elsewhere. */
export interface PlacedEntry {
  readonly entry: AccessEntry;
  /** What is said of it as a whole is said here: its principal, or else where it begins. */
  readonly span: Span;
  /** All of it, as far as it stands in one place. */
  readonly whole: Span;
  readonly place: NeighbourPlace;
  readonly type: PlacedText | undefined;
  readonly principalArn: PlacedText | undefined;
  readonly username: PlacedText | undefined;
  /** Where the groups are said, also where there are none of them. */
  readonly groupsAt: Span | undefined;
  readonly groups: readonly (PlacedText | undefined)[];
  readonly policies: readonly (PlacedPolicy | undefined)[];
  /** Whether its file is another one than the one that is linted. Nothing is said of it: it is compared with. */
  readonly isBeside: boolean;
  /** Whether it only associates a policy: then its type, username and groups are elsewhere. */
  readonly isAssociation: boolean;
}

/** What EKS refuses of an entry. */
export interface PlacedRefusal {
  readonly refusal: Refusal;
  readonly of: PlacedEntry;
  readonly span: Span;
}

/** How a cluster reads them, as the text says. */
export interface ClusterMode {
  /** The cluster's name, and the expressions by which the text names it. */
  readonly clusters: readonly string[];
  readonly mode: AuthenticationMode;
}

/** The access entries of a reading, and what they are compared with. */
export interface AccessEntriesBeside {
  readonly entries: readonly PlacedEntry[];
  readonly refusals: readonly PlacedRefusal[];
  readonly modes: readonly ClusterMode[];
  /** Of the same cluster. */
  readonly lines: readonly NeighbourMapLine[];
  /** The name of the source that read them: `terraform`. "" where nobody says. */
  readonly form: string;
}
