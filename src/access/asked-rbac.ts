// What `can` knows of RBAC.
import { createAuthorizer } from "../rbac/authorizer.ts";
import type { RbacProblem } from "../rbac/problem.ts";
import type { RbacObjects } from "../schema/rbac.ts";
import type { AskedRbac } from "./can-by.ts";

/** What `readRbac` returns. */
export interface GivenRbac extends RbacObjects {
  /** Where one of them lost something, a binding may be in it: then nothing is denied for certain. */
  readonly problems?: readonly Pick<RbacProblem, "lost">[];
}

export function askedOf(rbac: GivenRbac | undefined): AskedRbac {
  if (rbac === undefined) return {};
  const isPartial = rbac.problems?.some(({ lost }) => lost !== "nothing") === true;
  return { authorizer: createAuthorizer(rbac), isPartial };
}
