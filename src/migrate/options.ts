// How a migration is planned.
import type { MappingInput } from "../document/mapping-input.ts";
import type { MapperOptions } from "../mapping/mapper-options.ts";
import type { AccessEntry, AuthenticationMode } from "../schema/access-entry.ts";
import type { Partition } from "../schema/entries.ts";
import type { IamRoles } from "../schema/iam-roles.ts";

/**
 * Roles with their paths, which the map's ARNs do not have. By a role's name, or its ARN with or without a path: the path
 * (`/team/`), or the whole ARN. Or what `aws iam list-roles` prints, as text, as a value, or as `parseIamRoles` reads it:
 * where such a list is whole, a role that it does not have is known not to exist.
 */
export type RolePaths =
  | string
  | Readonly<Record<string, unknown>>
  | ReadonlyMap<string, string>
  | readonly unknown[]
  | IamRoles;

/** What the group `system:masters` becomes, which no access entry can have. */
export type MastersForm = "policy" | "group";

/** How the authenticator is set up, and where the entries are to go. */
export interface MigrationOptions extends Omit<MapperOptions, "ec2PrivateDnsName"> {
  /** The account that the cluster is in. EKS takes nodes' roles from no other. */
  readonly accountId: string;
  /** Default: that of the map's ARNs, if they all have one. Else `aws`. */
  readonly partition?: Partition;
  readonly rolePaths?: RolePaths;
  /** Default `policy`: AmazonEKSClusterAdminPolicy for the whole cluster. */
  readonly masters?: MastersForm;
  /** The group that takes the place of system:masters with `masters: "group"`. Default `cluster-admins`. */
  readonly mastersGroup?: string;
  /** The entries that the cluster has. Default: none. */
  readonly existing?: readonly AccessEntry[] | { readonly entries: readonly AccessEntry[] };
  /** What the cluster reads today. Default: API_AND_CONFIG_MAP if it has entries, else CONFIG_MAP. */
  readonly mode?: AuthenticationMode;
  readonly clusterName?: string;
  readonly region?: string;
}

/** What `parseAwsAuth` returns, or mappings that a program has made itself. */
export type MigrationInput = MappingInput;
