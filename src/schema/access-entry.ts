// EKS access entries: what EKS has of them beside aws-auth, and what says whether it reads either.
// Source: https://docs.aws.amazon.com/eks/latest/APIReference/API_AccessEntry.html and API_AssociatedAccessPolicy.html
import type { Origin } from "./entries.ts";
import type { TextHole } from "./hole.ts";

/**
 * Which sources a cluster reads. It only ever goes from the first to the last.
 *
 * @see https://docs.aws.amazon.com/eks/latest/APIReference/API_AccessConfigResponse.html
 */
export const authenticationModes = ["CONFIG_MAP", "API_AND_CONFIG_MAP", "API"] as const;

export type AuthenticationMode = (typeof authenticationModes)[number];

/** Where a policy's rights hold. */
export interface AccessScope {
  /** `cluster` or `namespace`, as it is written. */
  readonly type: string;
  /** Names of namespaces; `*` in one stands for any characters. Empty for `cluster`. */
  readonly namespaces: readonly string[];
}

/** An access policy, and where it holds. */
export interface AccessPolicyAssociation {
  /** `arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy` */
  readonly policyArn: string;
  readonly scope: AccessScope;
  /** Whether EKS itself said so. Default: the entry's. */
  readonly isStored?: boolean;
  /** Its own, where it is a resource of its own. */
  readonly origin?: Origin;
}

/** A part of an access entry that is not known. */
export interface AccessEntryHole extends TextHole {
  /** The text that it is in. `policies`: any number of policies, or what one of them is. */
  readonly field: "principalArn" | "type" | "username" | "groups" | "policies";
  /** For `groups` and `policies`: the index of the one that it is in. */
  readonly item?: number;
  /** For `groups` and `policies`: the expression stands for any number of them. */
  readonly whole?: boolean;
  /** For `policies`: it is in the scope of the one at `item`, and not in its ARN. Offsets are then 0 and 0. */
  readonly part?: "scope";
}

/** An EKS access entry, with the policies that are associated with its principal. */
export interface AccessEntry {
  /** What people call it: a resource's address, or words (`accessEntries[0] of ClusterConfig prod`). */
  readonly name?: string;
  /** The IAM role's or user's ARN as it is written, a role's path included. */
  readonly principalArn: string;
  /** `STANDARD` where nothing else is written. */
  readonly type: string;
  /** Absent where none is written: EKS makes one (`defaultUsername`). */
  readonly username?: string;
  readonly groups: readonly string[];
  readonly policies: readonly AccessPolicyAssociation[];
  /** The unique id of the role or user (`AROA…`, `AIDA…`), where it is known. EKS matches by it. */
  readonly userId?: string;
  readonly cluster?: string;
  /** Whether EKS itself said so. Then it is there, whatever EKS takes from others. Default false. */
  readonly isStored?: boolean;
  /** Whether it may not be there at all: that hangs on a value that is not known. Default false. */
  readonly isPossible?: boolean;
  readonly origin?: Origin;
  /** What of it is not known. Its texts hold the expressions as people wrote them. */
  readonly holes?: readonly AccessEntryHole[];
}
