// The dangers: effects of an access change that somebody should look at twice. Each is defined by what it gives
// or takes. `dangers-of.ts` finds them.

/** Most dangerous first. */
export const dangers = [
  "gains-system-masters",
  "gains-cluster-admin",
  "system-identity",
  "gains-strong-policy",
  "chosen-identity",
  "takes-username",
  "account-opened",
  "new-account",
  "root-user",
  "node-role-gained",
  "dormant-masters",
  "section-lost",
  "not-known",
  "unknown-policy",
  "last-people-lost",
  "node-role-lost",
  "entry-hides-map",
  "loses-system-masters",
  "loses-cluster-admin",
  "map-unread",
] as const;

/**
 * - `gains-system-masters`: can do anything from now on, or can choose a session name that lets it
 * - `gains-cluster-admin`: AmazonEKSClusterAdminPolicy allows it everything from now on, in the whole cluster
 * - `system-identity`: gets a username or group with a prefix that Kubernetes or AWS keeps for itself, or can choose a
 *   session name that gives it one; system:masters and a node's whole entry have dangers of their own
 * - `gains-strong-policy`: an access policy lets it read secrets, or give rights away
 * - `chosen-identity`: chooses its username by the session's name, from the first letter on, or a part of a group
 * - `takes-username`: gets a username that another principal has, in the old document or in the new one, or can choose
 *   a session name that gives it one
 * - `account-opened`: everyone in an account gets in
 * - `new-account`: the entry is for an account that nothing in the old document named
 * - `root-user`: the root user of an account gets in, or gets another username or more groups
 * - `node-role-gained`: EC2 instances with this role become nodes, and so does anyone who can name a session after one.
 *   Or it gets an access entry of a type for nodes.
 * - `dormant-masters`: an entry grants system:masters, or can, but lets no one in today. A later fix would make it work.
 * - `section-lost`: loses something because the section of its entry can no longer be read
 * - `not-known`: it is not known what it gets, since that depends on values that are elsewhere, or known after an apply
 * - `unknown-policy`: gets an access policy of which AWS does not publish what it allows
 * - `last-people-lost`: nobody but nodes gets in from now on, or nobody who could do everything still can
 * - `node-role-lost`: nodes with this role can no longer join
 * - `entry-hides-map`: an access entry takes away groups that a line of aws-auth still gives, but that no longer counts
 * - `loses-system-masters`: can no longer do everything
 * - `loses-cluster-admin`: the same of somebody who could by AmazonEKSClusterAdminPolicy
 * - `map-unread`: loses its access because the authentication mode changes, and EKS no longer reads aws-auth
 */
export type Danger = (typeof dangers)[number];

/** Why a change is dangerous. */
export interface DangerReason {
  readonly danger: Danger;
  /** The username, the group, the policy or the account that makes it dangerous. Absent where the danger needs no name. */
  readonly name?: string;
  /** Whose username it is; or the principal of the access entry that hides a line; or the entry's type, of nodes. */
  readonly of?: string;
}

/** Most dangerous first. */
export function byRank(a: DangerReason, b: DangerReason): number {
  return dangers.indexOf(a.danger) - dangers.indexOf(b.danger);
}
