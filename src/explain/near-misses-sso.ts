// `sso` entries that would match a role of IAM Identity Center if they were written differently.

import type { ParsedArn } from "../identity/arn.ts";
import { readSsoRoleName } from "../identity/sso-role-name.ts";
import type { WrittenArn } from "../identity/written-arn.ts";
import { matchesSso } from "../mapping/contest.ts";
import type { SsoMapping } from "../schema/entries.ts";
import { compareArns } from "./arn-difference.ts";
import { nameOf, type Ranked, refOf } from "./refs.ts";

const GATE = "'sso' entries work only with the feature gate SSORoleMatch, which is off on EKS";

/** The permission set of a role; undefined for any other identity. */
export function permissionSetOf({ kind, name }: WrittenArn): string | undefined {
  const sso = kind === "role" ? readSsoRoleName(name) : undefined;
  return sso?.suffix === undefined ? undefined : sso.permissionSetName;
}

/** @param role An entry that did not match `parsed`. */
export function ofSso(
  role: SsoMapping,
  wanted: WrittenArn,
  parsed: ParsedArn,
  ssoRoleMatch: boolean,
): Ranked[] {
  const permissionSet = permissionSetOf(wanted);
  if (permissionSet === undefined) return [];
  const { permissionSetName, accountId, partition = "aws" } = role.sso;
  const ref = refOf(role);
  if (matchesSso(role.sso, parsed)) {
    const message = `${nameOf(ref)} is for permission set ${permissionSetName}, but ${GATE}`;
    return [
      {
        kind: "sso-gate",
        message,
        fix: `write rolearn: ${parsed.canonicalArn} instead`,
        ...ref,
        off: 1,
      },
    ];
  }
  // Only the permission sets' names are compared: with the rest of the role's name, any two would be alike.
  const written = `arn:${partition}:iam::${accountId}:role/${permissionSetName}`;
  const difference = compareArns(written, { ...wanted, name: permissionSet }, parsed);
  if (difference === undefined) return [];
  const { kind, what, off } = difference;
  const besides = ssoRoleMatch ? "" : `; also, ${GATE}`;
  return [
    {
      kind,
      message: `${nameOf(ref)} is for permission set ${permissionSetName} in account ${accountId}: ${what}${besides}`,
      fix: `add an entry with rolearn: ${parsed.canonicalArn} if it should have access`,
      ...ref,
      off: off + (ssoRoleMatch ? 0 : 1),
    },
  ];
}
