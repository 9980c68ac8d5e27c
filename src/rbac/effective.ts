// What counts of given RBAC objects: the last one of each name, beside what the API server makes, with aggregated rules.
import type { RbacObjects } from "../schema/rbac.ts";
import { aggregateClusterRoles } from "./aggregation.ts";
import { lastOfEachName } from "./last-of-each-name.ts";

/** @param defaults What is there where nothing of the same name is given. */
export function effectiveRbac(rbac: RbacObjects, defaults?: RbacObjects): RbacObjects {
  const effective = lastOfEachName(defaults, rbac);
  return { ...effective, clusterRoles: aggregateClusterRoles(effective.clusterRoles) };
}
