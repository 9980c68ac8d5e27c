// What a file can say that concerns an aws-auth beside it.
import type { FieldValue } from "../../objects/fields.ts";
import type { NeighbourNodeRole, NeighbourServiceAccount } from "../engine/surroundings.ts";

export interface FileFacts {
  readonly nodeRoles: readonly NeighbourNodeRole[];
  readonly serviceAccounts: readonly NeighbourServiceAccount[];
  readonly boundGroups: readonly string[];
  readonly boundUsers: readonly string[];
  /** ARNs that get access by something else than a ConfigMap: access entries, IAMIdentityMapping, eksctl. */
  readonly mappedElsewhere: readonly string[];
}

/** Takes what the readers of single objects find. A `value` is where it stands. */
export interface FactCollector {
  nodeRole(value: FieldValue, role: Omit<NeighbourNodeRole, "file" | "line">): void;
  serviceAccount(value: FieldValue, account: Omit<NeighbourServiceAccount, "file" | "line">): void;
  mappedElsewhere(arn: string | undefined): void;
  boundGroup(name: string): void;
  boundUser(name: string): void;
}
