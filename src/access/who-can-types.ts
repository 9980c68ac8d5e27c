// Who may do something, as ARNs.
import type { RuleGrant } from "../rbac/authorizer.ts";
import type { UnknownValue } from "../schema/hole.ts";
import type { Access } from "./access.ts";
import type { AuthorizerStep } from "./can-steps.ts";
import type { Principal } from "./principals.ts";

/** By what someone may do it, or by what someone may be allowed to. */
export type HolderReason =
  | AuthorizerStep
  /** The principal's entry depends on values that are not known. */
  | {
      readonly step: "identity-unknown";
      readonly answer: "unknown";
      readonly holes: readonly UnknownValue[];
    };

/** Which sessions of a principal it is about: those whose username, or one of whose groups, becomes this text. */
export interface HolderSessions {
  readonly of: "username" | "group";
  /** As the entry has it: `admin:{{SessionName}}`. */
  readonly written: string;
  readonly becomes: string;
  /** The session's name, where the template has nothing else that is open. `@` in a session's name becomes `-`. */
  readonly sessionName?: string;
}

/** A principal, or everyone of an account, and what it may do it by. */
export interface Holder {
  /**
   * `account`: everyone in it who has no entry. An ARN that gets in by its account alone is of type `arn`, and its access is by
   * `account`.
   */
  readonly principal: Principal;
  /** Absent where it is not known what the principal gets. */
  readonly access?: Access;
  /** Whether only sessions get in that are named after an EC2 instance, as those of nodes are. Absent: all do. */
  readonly isForInstances?: true;
  /** Each way to it. */
  readonly by: readonly { readonly reason: HolderReason; readonly sessions?: HolderSessions }[];
}

export interface WhoCan {
  /** Who may do it. */
  readonly holders: readonly Holder[];
  /** Of whom it is not known. */
  readonly unknown: readonly Holder[];
  /** Subjects of bindings that allow it, and that nobody has who is named here: usernames, groups, ServiceAccounts. */
  readonly withoutArn: readonly RuleGrant[];
  /** Entries of either source that are not known at all: anyone may be in them. */
  readonly hidden: readonly UnknownValue[];
  /** Why others may be allowed to do it by RBAC. Undefined where all of it is known. */
  readonly rbac?: "not-given" | "partial";
}
