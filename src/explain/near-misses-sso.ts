// `sso` entries that would have matched a role of IAM Identity Center's, had they been written otherwise.

import type { ParsedArn } from "../identity/arn.ts";
import type { LooseArn } from "../identity/loose-arn.ts";
import { matchesSso } from "../mapping/contest.ts";
import type { SsoMapping } from "../schema/entries.ts";
import { compareArns } from "./arn-difference.ts";
import { nameOf, type Ranked, refOf } from "./refs.ts";

const GATE = "'sso' entries count only with the feature gate SSORoleMatch, which is off on EKS";
const SSO_NAME = /^awsreservedsso_(.+)_[^_]*$/;

/** The permission set that a role is of; undefined for any other identity. */
export function permissionSetOf({ kind, name }: LooseArn): string | undefined {
  return kind === "role" ? SSO_NAME.exec(name)?.[1] : undefined;
}

/** @param role It has not matched `parsed`. */
export function ofSso(
  role: SsoMapping,
  wanted: LooseArn,
  parsed: ParsedArn,
  ssoRoleMatch: boolean,
): Ranked[] {
  const permissionSet = permissionSetOf(wanted);
  if (permissionSet === undefined) return [];
  const { permissionSetName, accountId, partition = "aws" } = role.sso;
  const ref = refOf(role);
  if (matchesSso(role.sso, parsed)) {
    const message = `${nameOf(ref)} is for permission set ${permissionSetName}, and ${GATE}`;
    return [
      {
        kind: "sso-gate",
        message,
        fix: `write rolearn: ${parsed.canonicalArn} in its place`,
        ...ref,
        off: 1,
      },
    ];
  }
  // What stands around a permission set's name would make any two of them alike.
  const written = `arn:${partition}:iam::${accountId}:role/${permissionSetName}`;
  const difference = compareArns(written, { ...wanted, name: permissionSet }, parsed);
  if (difference === undefined) return [];
  const { kind, what, off } = difference;
  const besides = ssoRoleMatch ? "" : `; besides, ${GATE}`;
  return [
    {
      kind,
      message: `${nameOf(ref)} is for permission set ${permissionSetName} in account ${accountId}: ${what}${besides}`,
      fix: `add an entry with rolearn: ${parsed.canonicalArn} if it is to have access`,
      ...ref,
      off: off + (ssoRoleMatch ? 0 : 1),
    },
  ];
}
