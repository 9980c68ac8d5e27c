// Who can get in by a document: each ARN, `sso` pattern and account that it names. ARNs that no identity can have are
// left out.

import type { AwsAuth } from "../document/aws-auth.ts";
import { type ParsedArn, readArn } from "../identity/arn.ts";
import { isAccountId, refusedInName } from "../identity/iam-name.ts";
import { ssoRolePrefix } from "../identity/sso-role-name.ts";
import { readWrittenArn } from "../identity/written-arn.ts";
import { ssoPattern } from "../mapping/contest.ts";
import type { Mapping, SsoMatch } from "../schema/entries.ts";
import { fold } from "../text/fold.ts";
import { eachStep, type Steps } from "../text/steps.ts";

/** Whose access is compared. */
export interface Principal {
  /** `sso` is all roles of one permission set. `account` is everyone in an account who has no entry. */
  readonly type: "arn" | "sso" | "account";
  /** An ARN, the pattern of a permission set's role ARNs, or an account id: one for each type. */
  readonly name: string;
}

/** A principal, and the ARN of one identity among those it represents. */
export interface PrincipalExample {
  readonly principal: Principal;
  readonly arn: ParsedArn;
}

/** The principals of all the documents, each once. */
export function* principalsOf(
  documents: readonly AwsAuth[],
  ssoRoleMatch: boolean,
): Steps<PrincipalExample[]> {
  const examples = new Map<string, PrincipalExample>();
  const add = (key: string, type: Principal["type"], name: string, arn: ParsedArn | undefined) => {
    if (arn !== undefined) examples.set(key, { principal: { type, name }, arn });
  };
  for (const { roles, users, accounts } of documents) {
    yield* eachStep(roles, (role) => {
      if (role.kind === "role") addArn(role.roleArn);
      else if (ssoRoleMatch) {
        const { sso } = role;
        add(`sso ${fold(ssoPattern(sso))}`, "sso", nameOfSso(sso), roleOfSso(sso));
      }
    });
    yield* eachStep(users, ({ userArn }) => addArn(userArn));
    yield* eachStep(accounts, (account) =>
      add(`account ${account}`, "account", account, rootUserOf(account)),
    );
  }
  return [...examples.values()];

  function addArn(written: string): void {
    const arn = identityArn(written);
    if (arn !== undefined) add(`arn ${fold(written)}`, "arn", arn.canonicalArn, arn);
  }
}

/**
 * The ARN that an identity has by STS: as it is written, or folded as it is compared. Undefined for an ARN that no
 * identity can have: one with a role path, a session or a wildcard.
 */
export function identityArn(written: string): ParsedArn | undefined {
  for (const arn of [written, fold(written)]) {
    const parsed = readArn(arn);
    if (typeof parsed !== "string" && parsed.canonicalArn === arn && isOfIdentity(arn)) return parsed;
  }
  return undefined;
}

/** Whether an identity can have an ARN of this form, of those that the reference reads. */
function isOfIdentity(arn: string): boolean {
  const user = USER.exec(arn);
  if (user !== null) return isAccountId(user[1] ?? "") && isName(user[2] ?? "");
  const { clean, region, account, kind, path, name } = readWrittenArn(arn);
  if (clean !== arn || region !== "" || !isAccountId(account)) return false;
  if (kind === "root") return path === "";
  return path === "/" && isName(name);
}

/**
 * A user's path holds any character from `!` to DEL, quotes too.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateUser.html (Path)
 */
const USER = /^arn:[^:]*:iam::([^:]*):user\/(?:[\x21-\x7f]*\/)?([^/]*)$/;

function isName(name: string): boolean {
  return name !== "" && refusedInName(name) === undefined;
}

/** Whom an entry names, as it is written. */
export function principalOf(mapping: Mapping): Principal {
  switch (mapping.kind) {
    case "sso":
      return { type: "sso", name: nameOfSso(mapping.sso) };
    case "role":
      return { type: "arn", name: mapping.roleArn };
    case "user":
      return { type: "arn", name: mapping.userArn };
  }
}

/** The pattern of the ARNs of a permission set's roles. */
export function nameOfSso({ permissionSetName, accountId, partition = "aws" }: SsoMatch): string {
  return `arn:${partition}:iam::${accountId}:role/${ssoRolePrefix(permissionSetName)}*`;
}

/** A role of the permission set that cannot have an entry of its own: a role's name cannot hold `~`. */
function roleOfSso(sso: SsoMatch): ParsedArn | undefined {
  const parsed = readArn(nameOfSso(sso).replace("_*", "_~"));
  return typeof parsed === "string" ? undefined : parsed;
}

/** It represents the identities of the account that have no entry. */
function rootUserOf(account: string): ParsedArn | undefined {
  return identityArn(`arn:aws:iam::${account}:root`);
}
