// Why a line of the map has no entry that is simply equal, as data. reason-words.ts makes sentences of them.
import type { AccessEntry } from "../schema/access-entry.ts";
import type { Mapping } from "../schema/entries.ts";
import type { UnknownValue } from "../schema/hole.ts";
import type { SectionName } from "../schema/section-name.ts";

/** Why an ARN in the map never matched anyone. */
export type MatchesNoOne =
  | "path"
  | "wildcard"
  | "session"
  | "group"
  | "template"
  | "no-name"
  | "not-an-arn"
  | "not-an-account";

/** An entry takes the line's place, or none is needed. */
export type Caveat =
  /** The map's ARN has no path. If the role has one, EKS refuses the ARN. */
  | { readonly code: "path-not-known"; readonly arn: string }
  /** Case counts for nothing in aws-auth, and the map's ARN is not written as IAM writes one. */
  | { readonly code: "spelling-not-known"; readonly arn: string }
  | { readonly code: "masters-become-policy"; readonly policyArn: string }
  | { readonly code: "masters-become-group"; readonly group: string; readonly binding: string }
  /** The map gives an empty username. Without one of its own, the entry gives EKS's. */
  | { readonly code: "empty-username"; readonly username: string }
  /** `{{AccountID}}` is replaced by the ARN's account. */
  | { readonly code: "account-filled"; readonly accountId: string }
  /** `<<SessionName>>`, written as `{{SessionName}}`. */
  | { readonly code: "angle-template"; readonly template: string }
  /** Whoever may assume the role chooses a part of the group. */
  | { readonly code: "template-in-group"; readonly group: string }
  | { readonly code: "node-type"; readonly type: string }
  /** Other types give the same username. */
  | { readonly code: "node-type-not-certain"; readonly type: string; readonly others: readonly string[] }
  /** EKS makes the entries of managed node groups and of Fargate profiles itself. */
  | { readonly code: "node-made-by-eks"; readonly type: string }
  /** The type fixes the groups. */
  | {
      readonly code: "node-groups-change";
      readonly lost: readonly string[];
      readonly gained: readonly string[];
    }
  /** Everyone who gets in has the group. */
  | { readonly code: "authenticated-dropped" }
  /** Groups that entries cannot have. The rights of system:masters hold all theirs. */
  | { readonly code: "reserved-groups-dropped"; readonly groups: readonly string[] }
  | { readonly code: "empty-group-dropped" }
  /** The lines that this one replaces: the last of one ARN counts. */
  | { readonly code: "replaces"; readonly others: readonly Mapping[] }
  /** The line counts for nothing. */
  | { readonly code: "replaced"; readonly by: Mapping }
  /** The authenticator takes any of them, login by login. `isTaken`: the entry is made of this line. */
  | { readonly code: "random"; readonly others: readonly Mapping[]; readonly isTaken: boolean }
  /** An entry that is already there wins over the line, and gives the same. */
  | { readonly code: "already-there" }
  /** An entry that is already there wins over the line, and gives something else, or it is not all known what it gives. */
  | {
      readonly code: "already-there-differs";
      readonly existing: AccessEntry;
      readonly planned?: AccessEntry;
    };

/** No entry gives what the line gives. */
export type Obstacle =
  | {
      readonly code: "reserved-group";
      readonly group: string;
      readonly prefix: string;
      readonly nearest?: string;
    }
  | {
      readonly code: "reserved-username";
      readonly username: string;
      readonly prefix: string;
      readonly nearest?: string;
    }
  | { readonly code: "template-needs-colon"; readonly username: string; readonly nearest?: string }
  /** Entries have no such template. */
  | { readonly code: "template-not-served"; readonly template: string; readonly field: "username" | "groups" }
  /** Braces around a template make a new one of it in some sessions. */
  | { readonly code: "nested-template"; readonly text: string; readonly field: "username" | "groups" }
  /** The line lets no one in, and an entry would. */
  | {
      readonly code: "matches-no-one";
      readonly why: MatchesNoOne;
      readonly arn: string;
      readonly nearest?: string;
    }
  /** The line always refuses: its username starts with a prefix that the server reserves, or no session fits it. */
  | { readonly code: "always-refused"; readonly arn: string }
  | { readonly code: "root-user"; readonly arn: string }
  | { readonly code: "federated-user"; readonly arn: string }
  | { readonly code: "service-linked-role"; readonly arn: string }
  /** mapAccounts lets in everyone of an account. An entry is for one role or user. */
  | { readonly code: "whole-account"; readonly account: string }
  /** `sso` counts only where the server's feature gate is on. */
  | { readonly code: "sso-inert"; readonly pattern: string; readonly roles?: readonly string[] }
  /** `sso` is for all roles of a permission set. An entry is for one. */
  | { readonly code: "sso-pattern"; readonly pattern: string; readonly roles?: readonly string[] }
  /** The role has a path, since IAM Identity Center made it. EKS refuses the ARN without it. */
  | { readonly code: "path-needed"; readonly arn: string }
  /** The whole list of the account's roles, or users, does not have it. */
  | { readonly code: "no-such-principal"; readonly arn: string }
  | { readonly code: "node-of-other-account"; readonly accountId: string; readonly type: string }
  /** Other lines are for users of the same name and account with another path, and only one of them can exist. */
  | { readonly code: "same-name"; readonly others: readonly Mapping[] }
  | { readonly code: "other-partition"; readonly arn: string; readonly partition: string }
  /** A part of the line is not known. */
  | { readonly code: "not-known"; readonly values: readonly UnknownValue[] }
  /** EKS refuses the entry for another reason, named by the codes of `refusalsOf`. */
  | { readonly code: "refused"; readonly codes: readonly string[] };

/** About the plan as a whole. */
export type PlanRemark =
  /** https://docs.aws.amazon.com/eks/latest/userguide/service-quotas.html */
  | { readonly code: "too-many-entries"; readonly count: number; readonly quota: number }
  /** Lines of the map that are not known, so that nobody can say who else gets in. */
  | { readonly code: "unknown-lines"; readonly values: readonly UnknownValue[] }
  /** A section of the map that the authenticator cannot read, so that its lines are not known. */
  | { readonly code: "lost-section"; readonly section: SectionName }
  /** The list of roles says that it goes on. */
  | { readonly code: "roles-cut-short" }
  /** Others have the group of the plan's own, or may have it. Without `instead`, a policy takes its place. */
  | { readonly code: "group-in-use"; readonly group: string; readonly instead?: string };

export type MigrationReason = Caveat | Obstacle | PlanRemark;
export type ReasonCode = MigrationReason["code"];
