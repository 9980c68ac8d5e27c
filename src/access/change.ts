// What changes for one principal, and all that changes between two documents.
import type { Problem } from "../document/problem.ts";
import type { ResolutionHole } from "../mapping/resolution.ts";
import type { AccessPolicyAssociation, AuthenticationMode } from "../schema/access-entry.ts";
import type { Access } from "./access.ts";
import type { Danger, DangerReason } from "./danger.ts";
import type { Principal } from "./principals.ts";

/**
 * What changes for a principal:
 *
 * - `gained`: gets in from now on
 * - `lost`: no longer gets in
 * - `username`: becomes somebody else
 * - `template`: becomes somebody else, where the old or the new username has a template
 * - `groups-added`: is in more groups
 * - `groups-removed`: is in fewer groups
 * - `policies-added`: has more access policies, or has one in more namespaces
 * - `policies-removed`: has fewer access policies, or has one in fewer namespaces
 * - `instances-only`: from now on, sessions are refused that are not named after an EC2 instance
 * - `all-sessions`: such sessions are no longer refused
 * - `ambiguous`: from now on, the authenticator takes one of several entries at random
 * - `settled`: an entry is no longer taken at random, and nothing else changes
 */
export type ChangeKind =
  | "gained"
  | "lost"
  | "username"
  | "template"
  | "groups-added"
  | "groups-removed"
  | "policies-added"
  | "policies-removed"
  | "instances-only"
  | "all-sessions"
  | "ambiguous"
  | "settled";

/** What changes for one principal. */
export interface AccessChange {
  readonly principal: Principal;
  readonly kinds: readonly ChangeKind[];
  /** Most dangerous first. Empty where nothing about the change is dangerous. */
  readonly dangers: readonly Danger[];
  /** Why: one reason for each danger, in the same order. Absent where nothing about the change is dangerous. */
  readonly reasons?: readonly DangerReason[];
  /** Dangers that somebody has accepted. Absent where there are none. */
  readonly accepted?: readonly DangerReason[];
  /** What the old document gives. Undefined where the principal does not get in. */
  readonly old: Access | undefined;
  /** What the new document gives. Undefined where the principal does not get in. */
  readonly new: Access | undefined;
  /**
   * What the authenticator may give instead of `new`, if it takes one of several entries at random. An item is
   * undefined where its entry refuses the principal. Empty where nothing is random.
   */
  readonly alternatives: readonly (Access | undefined)[];
  /** What the authenticator may give instead of `old`, in the same form. */
  readonly oldAlternatives: readonly (Access | undefined)[];
  /** Groups as they are written in the new entry. */
  readonly groupsAdded: readonly string[];
  /** Groups as they are written in the old entry. */
  readonly groupsRemoved: readonly string[];
  /** Of a policy that has more namespaces now, only those that are new. Absent where there are none. */
  readonly policiesAdded?: readonly AccessPolicyAssociation[];
  /** Of a policy that has fewer namespaces now, only those that are gone. Absent where there are none. */
  readonly policiesRemoved?: readonly AccessPolicyAssociation[];
}

/** An entry that lets no one in, and that the old document did not have. */
export interface DormantEntry {
  /** Whom the entry names. No identity has that ARN, other entries count for it, or the entry is not read at all. */
  readonly principal: Principal;
  /** What the entry would give. Absent where it is not read. Then only its account is known. */
  readonly access?: Access;
  /** Most dangerous first. Empty where all of them are accepted. */
  readonly dangers: readonly Danger[];
  /** Why: one reason for each danger, in the same order. */
  readonly reasons: readonly DangerReason[];
  /** Dangers that somebody has accepted. Absent where there are none. */
  readonly accepted?: readonly DangerReason[];
}

/** An access that depends on values that are not known, so that nobody can tell whether it changes. */
export interface UnknownAccess {
  /** Whose it is: an ARN as it is written may hold an expression. Absent: whomever the values name. */
  readonly principal?: Principal;
  /** What is known of what the old document gives. */
  readonly old?: Access;
  /** What is known of what the new document gives. */
  readonly new?: Access;
  /** The values that the old document's answer depends on. */
  readonly oldHoles: readonly ResolutionHole[];
  /** The same of the new document. */
  readonly newHoles: readonly ResolutionHole[];
  /** `not-known`, and what else is dangerous by some values. Empty where all of them are accepted. */
  readonly dangers: readonly Danger[];
  /** Why: one reason for each danger, in the same order. */
  readonly reasons: readonly DangerReason[];
  /** Dangers that somebody has accepted. Absent where there are none. */
  readonly accepted?: readonly DangerReason[];
}

/** The difference in access between two documents. */
export interface AccessDiff {
  /**
   * Dangerous changes first, by their worst danger. The others follow by kind. Changes of the same rank are ordered by
   * the principal's name. Empty where nobody's access changes.
   */
  readonly changes: readonly AccessChange[];
  /** New entries that let no one in today, but are dangerous. Absent if there are none. */
  readonly dormant?: readonly DormantEntry[];
  /** Accesses that depend on values that are not known. They are not among `changes`. Absent if there are none. */
  readonly unknown?: readonly UnknownAccess[];
  /** The authentication modes of the two sides, where both are given and differ. */
  readonly modes?: readonly [old: AuthenticationMode, new: AuthenticationMode];
  /** The problems that make the new document lose sections. */
  readonly lostSections: readonly Problem[];
}
