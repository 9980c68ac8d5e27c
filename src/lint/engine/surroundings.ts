// What stands beside a document: the cluster that it is for, the account's roles, and what other files say.
import type { AuthenticationMode } from "../../schema/access-entry.ts";
import type { Mapping } from "../../schema/entries.ts";

export type {
  IamAccount,
  IamPrincipal,
  IamRoles,
  IamRolesProblem,
  RoleTrust,
} from "../../schema/iam-roles.ts";

/** The cluster that a document is for, as the configuration tells it. What is not known is left out. */
export interface ClusterFacts {
  /** The AWS account that it is in: 12 digits. */
  readonly account?: string | undefined;
  /** The AWS partition that it is in: `aws`, `aws-cn`, … */
  readonly partition?: string | undefined;
  /** The ARN of the role or user that created it. A role's path does not matter. */
  readonly creator?: string | undefined;
  readonly authenticationMode?: AuthenticationMode | undefined;
}

/** Where something stands in another file. */
export interface NeighbourPlace {
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** A role that nodes, or pods on Fargate, sign in with, as another file names it. */
export interface NeighbourNodeRole extends NeighbourPlace {
  /** What names it: `EC2NodeClass default`, `the eksctl Fargate profile fp-default`. Not shortened. */
  readonly what: string;
  readonly runs: "nodes" | "fargate";
  /** The role's name, or its ARN. */
  readonly role: string;
}

/** A ServiceAccount whose pods may assume a role. */
export interface NeighbourServiceAccount extends NeighbourPlace {
  /** `namespace/name`. Not shortened. */
  readonly name: string;
  readonly roleArn: string;
}

/** An entry of aws-auth that stands beside access entries. */
export interface NeighbourMapLine extends NeighbourPlace {
  readonly mapping: Mapping;
  /** What the labels, annotations and comments of its ConfigMap call the cluster. Default: nothing does. */
  readonly clusters?: readonly string[];
}

/** What the other files of a run say that concerns the document. */
export interface Neighbours {
  readonly nodeRoles: readonly NeighbourNodeRole[];
  readonly serviceAccounts: readonly NeighbourServiceAccount[];
  /** Other `kube-system/aws-auth` that are applied to the same cluster. */
  readonly sameConfigMaps: readonly NeighbourPlace[];
  /** The groups and the usernames that RoleBindings and ClusterRoleBindings name as subjects. */
  readonly boundGroups: ReadonlySet<string>;
  readonly boundUsers: ReadonlySet<string>;
  /** The entries of the cluster's aws-auth, where it is clear which one that is. Default: none. */
  readonly mapLines?: (() => readonly NeighbourMapLine[]) | undefined;
}
