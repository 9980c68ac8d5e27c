// The roles and users of AWS accounts, as a list of them says.

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
