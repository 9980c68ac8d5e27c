// The dangers: effects of an access change that somebody should look at twice. Each is defined by what it gives
// or takes. `dangers-of.ts` finds them.

/** Most dangerous first. */
export const dangers = [
  "gains-system-masters",
  "system-identity",
  "chosen-identity",
  "takes-username",
  "account-opened",
  "new-account",
  "root-user",
  "node-role-gained",
  "dormant-masters",
  "section-lost",
  "not-known",
  "last-people-lost",
  "node-role-lost",
  "loses-system-masters",
] as const;

/**
 * - `gains-system-masters`: can do anything from now on, or can choose a session name that lets it
 * - `system-identity`: gets a username or group with a prefix that Kubernetes or AWS keeps for itself, or can choose a
 *   session name that gives it one; system:masters and a node's whole entry have dangers of their own
 * - `chosen-identity`: chooses its username by the session's name, from the first letter on, or a part of a group
 * - `takes-username`: gets a username that another principal has, in the old document or in the new one, or can choose
 *   a session name that gives it one
 * - `account-opened`: everyone in an account gets in
 * - `new-account`: the entry is for an account that nothing in the old document named
 * - `root-user`: the root user of an account gets in, or gets another username or more groups
 * - `node-role-gained`: EC2 instances with this role become nodes, and so does anyone who can name a session after one
 * - `dormant-masters`: an entry grants system:masters, or can, but lets no one in today. A later fix would make it work.
 * - `section-lost`: loses something because the section of its entry can no longer be read
 * - `not-known`: it is not known what it gets, since that depends on values that are elsewhere, or known after an apply
 * - `last-people-lost`: nobody but nodes gets in from now on, or nobody who had system:masters still has it
 * - `node-role-lost`: nodes with this role can no longer join
 * - `loses-system-masters`: can no longer do everything
 */
export type Danger = (typeof dangers)[number];

/** Why a change is dangerous. */
export interface DangerReason {
  readonly danger: Danger;
  /** The username, the group or the account that makes it dangerous. Absent where the danger needs no name. */
  readonly name?: string;
  /** The name of the principal whose username it is. */
  readonly of?: string;
}

/** Most dangerous first. */
export function byRank(a: DangerReason, b: DangerReason): number {
  return dangers.indexOf(a.danger) - dangers.indexOf(b.danger);
}
