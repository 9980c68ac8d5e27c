// Which entry answers for an identity, and what becomes of the others that are for it too.

import type { ParsedArn } from "../identity/arn.ts";
import { contendersOf } from "../mapping/entry-index.ts";
import type { RoleMapping, UserMapping } from "../schema/entries.ts";
import { fold } from "../text/fold.ts";
import { type Explained, matchesSso, nameOf, refOf } from "./explained.ts";
import type { ExplainStep } from "./explanation.ts";

/** @param mapping The entry that `resolve` takes. */
export function entryStep(
  mapping: RoleMapping | UserMapping,
  parsed: ParsedArn,
  { roles, users, ssoRoleMatch }: Explained,
): ExplainStep {
  const wanted = fold(parsed.canonicalArn);
  const sameRoles = roles.filter(
    (role) =>
      (role.roleArn !== undefined && fold(role.roleArn) === wanted) ||
      (ssoRoleMatch && matchesSso(role, parsed)),
  );
  const sameUsers = users.filter(({ userArn }) => fold(userArn) === wanted);
  const contenders = contendersOf(sameRoles, sameUsers);
  const entry = refOf(mapping);
  const isUser = "userArn" in mapping;
  const rules = [whyItMatches(mapping)];
  if ((isUser ? sameUsers : sameRoles).length > contenders.length) {
    rules.push(
      `of several entries of one ${isUser ? "user" : "role"} the last wins; groups are not added up`,
    );
  }
  if (sameRoles.length > 0 && sameUsers.length > 0) rules.push("mapRoles is asked before mapUsers");
  const rivals = contenders.map(refOf).filter((ref) => nameOf(ref) !== nameOf(entry));
  if (rivals.length > 0) {
    rules.push("the authenticator takes one of these entries at random, login by login");
  }
  const live = new Set([entry, ...rivals].map(nameOf));
  const shadowed = [...sameRoles, ...sameUsers].map(refOf).filter((ref) => !live.has(nameOf(ref)));
  return {
    step: "entry",
    input: parsed.canonicalArn,
    output: nameOf(entry),
    why: rules.join("; "),
    entry,
    ...(rivals.length > 0 ? { rivals } : {}),
    ...(shadowed.length > 0 ? { shadowed } : {}),
  };
}

function whyItMatches(mapping: RoleMapping | UserMapping): string {
  if ("userArn" in mapping) return "its userarn is this ARN, in any case";
  const { sso } = mapping;
  return sso === undefined
    ? "its rolearn is this ARN, in any case"
    : `its sso matches the roles of permission set ${sso.permissionSetName} in account ${sso.accountId}`;
}
