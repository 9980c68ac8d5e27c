// The way to the answer of `can`, step by step, as data.
import type { PolicyDenial, PolicyDoubt } from "../access-entries/policies/decide.ts";
import type { RuleGrant } from "../rbac/authorizer.ts";
import type { AccessEntry, AccessPolicyAssociation } from "../schema/access-entry.ts";
import type { Mapping } from "../schema/entries.ts";
import type { UnknownValue } from "../schema/hole.ts";
import type { PolicyRule } from "../schema/rbac.ts";

export type CanAnswer = "yes" | "no" | "unknown";

/** What an access policy says. */
export type PolicyStep = {
  readonly step: "policy";
  /** The policy, its scope, and where it is written. */
  readonly policy: AccessPolicyAssociation;
  /** Its index in the entry. */
  readonly index: number;
} & (
  | { readonly answer: "yes"; readonly rule: PolicyRule }
  | { readonly answer: "no"; readonly why: PolicyDenial }
  | { readonly answer: "unknown"; readonly why: PolicyDoubt }
);

/**
 * What RBAC says.
 *
 * `isGiven`: whether RBAC objects were given. Without them only the bindings are asked that every API server makes for itself,
 * so a group may be bound to anything (`groups-may-be-bound`).
 *
 * `rbac-is-partial`: of the RBAC objects, some could not be read.
 */
export type RbacStep = { readonly step: "rbac"; readonly isGiven: boolean } & (
  | ({ readonly answer: "yes" } & RuleGrant)
  | { readonly answer: "no" }
  | {
      readonly answer: "unknown";
      readonly why: "groups-may-be-bound" | "rbac-is-partial";
      /** The groups that may be bound. */
      readonly groups: readonly string[];
    }
);

/** What is asked about someone who gets in. */
export type AuthorizerStep =
  /** The API server lets the group do everything, and asks no one else. */
  | { readonly step: "system:masters"; readonly answer: "yes" }
  | PolicyStep
  /** The entry may have more policies: how many is a value that is not known. */
  | { readonly step: "more-policies"; readonly answer: "unknown" }
  | RbacStep
  /** Kubernetes gives nodes rights by the pods that run on them. They are not evaluated here. */
  | { readonly step: "node-authorizer"; readonly answer: "unknown" };

/** Who someone becomes. */
export type IdentityStep =
  /** The session, and the ARN by which entries are found. */
  | {
      readonly step: "identity";
      readonly arn: string;
      readonly canonicalArn: string;
      readonly sessionName: string;
    }
  | { readonly step: "access-entry"; readonly accessEntry: AccessEntry }
  | { readonly step: "mapping"; readonly mapping: Mapping }
  /** The identity's account is in `mapAccounts`. */
  | { readonly step: "account"; readonly accountId: string }
  /** With `system:authenticated`, which the API server adds. */
  | { readonly step: "user"; readonly username: string; readonly groups: readonly string[] }
  /** Nothing lets the identity in. */
  | { readonly step: "not-mapped"; readonly answer: "no"; readonly reason: string; readonly message: string }
  /** It is not known who the identity becomes. */
  | {
      readonly step: "identity-unknown";
      readonly answer: "unknown";
      readonly message: string;
      readonly holes: readonly UnknownValue[];
    };

export type CanStep = IdentityStep | AuthorizerStep;

export interface CanResult {
  /** `unknown`: nothing that is known allows it, and something that is not known may. */
  readonly answer: CanAnswer;
  /**
   * The way to the answer. Of `yes` it ends with what allows the action. Of `no` and `unknown` it has all that was asked: each
   * step that says no or unknown.
   */
  readonly chain: readonly CanStep[];
}
