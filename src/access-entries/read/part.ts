// What the pieces of a text say: before they are put together, an entry, policies of an entry, or a name alone.
import type { AccessEntry, AuthenticationMode } from "../../schema/access-entry.ts";
import type { Origin } from "../../schema/entries.ts";
import type { SourceValue } from "../../sources/model/value.ts";

export interface Part {
  /**
   * - `entry`: what it is
   * - `policies`: some or all of an entry's policies, and nothing else of it
   * - `name`: only that it is there
   */
  readonly kind: "entry" | "policies" | "name";
  /** What a part does not say is a hole. */
  readonly entry: AccessEntry;
  /** The value that says it. Of EKS's answers, and of entries with the keys of the result. */
  readonly value?: SourceValue;
}

/** A cluster that a text speaks of, as far as it does. */
export interface AccessCluster {
  readonly name?: string;
  readonly arn?: string;
  /** Of its ARN, as are region and partition. */
  readonly accountId?: string;
  readonly region?: string;
  readonly partition?: string;
  readonly authenticationMode?: AuthenticationMode;
  /** Whether EKS has made an entry for who created the cluster. */
  readonly bootstrapClusterCreatorAdminPermissions?: boolean;
  readonly origin?: Origin;
}
