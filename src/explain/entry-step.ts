// The step that finds an entry for an identity, and what happens to other entries for the same identity.
import type { ParsedArn } from "../identity/arn.ts";
import { type ClaimIndex, contendersOf } from "../mapping/contest.ts";
import type { Mapping } from "../schema/entries.ts";
import type { ExplainStep } from "./explanation.ts";
import { nameOf, refOf } from "./refs.ts";

/** @param mapping The entry that `resolve` takes. */
export function entryStep(mapping: Mapping, arn: ParsedArn, index: ClaimIndex): ExplainStep {
  const claims = index.claimsOn(arn);
  const contenders = contendersOf(claims);
  const isUser = mapping.kind === "user";
  const rules = [whyItMatches(mapping)];
  if ((isUser ? claims.users : claims.roles).length > contenders.length) {
    rules.push(
      `several entries are for this ${isUser ? "user" : "role"}: the last one counts, and groups are not combined`,
    );
  }
  if (claims.roles.length > 0 && claims.users.length > 0) rules.push("mapRoles is searched before mapUsers");
  const rivals = contenders.filter((contender) => contender !== mapping);
  if (rivals.length > 0) {
    rules.push("the authenticator takes one of these entries at random, at each login");
  }
  const shadowed = [...claims.roles, ...claims.users].filter(
    (claim) => claim !== mapping && !rivals.includes(claim),
  );
  const entry = refOf(mapping);
  return {
    step: "entry",
    input: arn.canonicalArn,
    output: nameOf(entry),
    why: rules.join("; "),
    entry,
    ...(rivals.length > 0 ? { rivals: rivals.map(refOf) } : {}),
    ...(shadowed.length > 0 ? { shadowed: shadowed.map(refOf) } : {}),
  };
}

function whyItMatches(mapping: Mapping): string {
  switch (mapping.kind) {
    case "user":
      return "its userarn is this ARN (case does not matter)";
    case "role":
      return "its rolearn is this ARN (case does not matter)";
    case "sso":
      return `its sso matches the roles of permission set ${mapping.sso.permissionSetName} in account ${mapping.sso.accountId}`;
  }
}
