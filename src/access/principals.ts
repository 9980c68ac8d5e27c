// Who can get in by a document: each ARN, `sso` pattern and account that it names and that an identity can have.

import type { AwsAuth } from "../document/aws-auth.ts";
import { type ParsedArn, readArn } from "../identity/arn.ts";
import { ssoPattern } from "../mapping/contest.ts";
import type { SsoMatch } from "../schema/entries.ts";
import { fold } from "../text/fold.ts";

export interface Principal {
  readonly type: "arn" | "sso" | "account";
  /** An ARN; the pattern of a permission set's roles; an account id. */
  readonly name: string;
}

/** A principal, and the ARN of an identity that it stands for. */
export interface Candidate {
  readonly principal: Principal;
  readonly arn: ParsedArn;
}

/** The principals of both documents, each once. */
export function candidatesOf(sides: readonly AwsAuth[], ssoRoleMatch: boolean): Candidate[] {
  const candidates = new Map<string, Candidate>();
  const add = (key: string, type: Principal["type"], name: string, arn: ParsedArn | undefined) => {
    if (arn !== undefined) candidates.set(key, { principal: { type, name }, arn });
  };
  for (const { roles, users, accounts } of sides) {
    for (const role of roles) {
      if (role.kind === "role") addArn(role.roleArn);
      else if (ssoRoleMatch) {
        const { sso } = role;
        add(`sso ${fold(ssoPattern(sso))}`, "sso", nameOfSso(sso), roleOfSso(sso));
      }
    }
    for (const { userArn } of users) addArn(userArn);
    for (const account of accounts) add(`account ${account}`, "account", account, someoneOf(account));
  }
  return [...candidates.values()];

  function addArn(written: string): void {
    const arn = identityArn(written);
    if (arn !== undefined) add(`arn ${fold(written)}`, "arn", arn.canonicalArn, arn);
  }
}

/** IAM's names: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html */
const IDENTITY =
  /^arn:[^:]+:(?:iam::[0-9]{12}:(?:role\/[\w+=,.@-]+|user\/(?:[!-~]*\/)?[\w+=,.@-]+|root)|sts::[0-9]{12}:federated-user\/[\w+=,.@-]+)$/;

/**
 * The ARN as an identity of STS's has it: as it is written, or as it is compared. Undefined for one that no identity
 * can have: a path, a session, a wildcard.
 */
function identityArn(written: string): ParsedArn | undefined {
  for (const arn of [written, fold(written)]) {
    const parsed = readArn(arn);
    if (typeof parsed !== "string" && parsed.canonicalArn === arn && IDENTITY.test(arn)) return parsed;
  }
  return undefined;
}

function nameOfSso({ permissionSetName, accountId, partition = "aws" }: SsoMatch): string {
  return `arn:${partition}:iam::${accountId}:role/AWSReservedSSO_${permissionSetName}_*`;
}

/** A role of the permission set that has no entry of its own: no role's name holds this character. */
function roleOfSso(sso: SsoMatch): ParsedArn | undefined {
  const parsed = readArn(nameOfSso(sso).replace("_*", "_~"));
  return typeof parsed === "string" ? undefined : parsed;
}

/** An identity of the account that has no entry anywhere. */
function someoneOf(account: string): ParsedArn | undefined {
  return identityArn(`arn:aws:iam::${account}:root`);
}
