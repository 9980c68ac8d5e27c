// What changes for a principal once only access entries are read.
import type { AccessSource } from "../access/create-access.ts";
import type { Principal } from "../access/principals.ts";
import type { AccessPolicyAssociation } from "../schema/access-entry.ts";
import type { UnknownValue } from "../schema/hole.ts";

/**
 * - `masters-become-policy`: has AmazonEKSClusterAdminPolicy in place of system:masters
 * - `masters-become-group`: has a group of the plan's own in place of system:masters
 * - `policy-becomes-masters`: has system:masters in place of AmazonEKSClusterAdminPolicy
 * - `bootstrappers-lost`: a node is no longer in system:bootstrappers
 * - `account-lost`: identities of an account in mapAccounts, which have no entry, no longer get in
 * - `lost`: no longer gets in
 * - `widened`: gets in, and did not before
 * - `username-changes`: becomes somebody else
 * - `groups-lost`, `groups-gained`
 * - `policies-lost`, `policies-gained`
 * - `fewer-sessions`: from now on, sessions are refused that are not named after an EC2 instance
 * - `more-sessions`: such sessions are no longer refused
 * - `ambiguous`: from now on, the authenticator takes one of several lines at random
 * - `settled`: the authenticator took one of several lines at random; one of them is left
 * - `not-known`: what it gets depends on values that are not known
 */
export const differenceCodes = [
  "widened",
  "lost",
  "account-lost",
  "username-changes",
  "groups-gained",
  "groups-lost",
  "policies-gained",
  "policies-lost",
  "policy-becomes-masters",
  "masters-become-policy",
  "masters-become-group",
  "bootstrappers-lost",
  "more-sessions",
  "fewer-sessions",
  "ambiguous",
  "settled",
  "not-known",
] as const;

export type DifferenceCode = (typeof differenceCodes)[number];

/** What a principal has, templates included. */
export interface PrincipalAccess {
  readonly source: AccessSource;
  /** Undefined for an identity that gets in by mapAccounts: its username is its ARN. */
  readonly username?: string;
  readonly groups: readonly string[];
  /** Access policies give rights beside the groups. */
  readonly policies: readonly AccessPolicyAssociation[];
}

export interface MigrationDifference {
  /** `CODE:NAME`, with the principal's name, by which it is accepted. It stays the same as long as the difference does. */
  readonly id: string;
  readonly code: DifferenceCode;
  /** Absent where it is not known whose access it is. */
  readonly principal?: Principal;
  /** Undefined where the principal does not get in. */
  readonly before?: PrincipalAccess;
  readonly after?: PrincipalAccess;
  /** The groups, or the names of the policies, that are gained or lost. */
  readonly names?: readonly string[];
  /** For `not-known`: the values. */
  readonly holes?: readonly UnknownValue[];
}
