// What stands beside a document: the cluster that it is for, the account's roles, and what other files say.
import type { AuthenticationMode } from "../../schema/access-entry.ts";
import type { Mapping } from "../../schema/entries.ts";

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

/** Who may assume a role, as its trust policy says. Conditions, and what it denies, are not looked at. */
export interface RoleTrust {
  /** AWS services, as they are written: `ec2.amazonaws.com`. */
  readonly services: readonly string[];
  /** Whether it names anyone else: an account, a role, an identity provider. */
  readonly hasOthers: boolean;
  /** Whether it lets everyone in, or all but some. */
  readonly isOpen: boolean;
}

/** A role or a user that an account has. */
export interface IamPrincipal {
  readonly kind: "role" | "user";
  readonly name: string;
  /** As IAM gives it: `/`, `/team/`. */
  readonly path: string;
  readonly partition: string;
  readonly account: string;
  /** A role's trust policy; undefined where the list does not have it, and for users. */
  readonly trust: RoleTrust | undefined;
}

/** An account that a list is about, and whether all of its roles and users are in the list. */
export interface IamAccount {
  readonly partition: string;
  readonly account: string;
  readonly hasAllRoles: boolean;
  readonly hasAllUsers: boolean;
}

/**
 * What is wrong with a list of roles:
 * - `not-json`: the text is not JSON, or it ends too early
 * - `not-iam`: it is JSON that no command of IAM prints
 * - `truncated`: IAM has more to tell, so it is not known what the account does not have
 * - `empty`: it has neither a role nor a user
 */
export interface IamRolesProblem {
  readonly code: "not-json" | "not-iam" | "truncated" | "empty";
  /** Which of the texts it is about, from 0. */
  readonly text: number;
  /** One line. */
  readonly message: string;
}

/** The roles and users of accounts, as `parseIamRoles` reads them. */
export interface IamRoles {
  readonly principals: readonly IamPrincipal[];
  readonly accounts: readonly IamAccount[];
  readonly problems: readonly IamRolesProblem[];
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
