// The groups that an access entry takes away from somebody whose line of aws-auth still gives them, but no longer counts.
import { isNodeGroup } from "../identity/node-groups.ts";
import type { AccessOrNone } from "./document-access.ts";
import { isClusterAdmin, LITERAL_MASTERS } from "./full-power.ts";
import { isNode } from "./node.ts";

/**
 * As they are written. Without those that make no difference: a policy that allows everything does what
 * `system:masters` does, and of a node's groups EKS gives the entry those that it needs.
 *
 * @param hidden What the line would give.
 */
export function hiddenGroups(was: AccessOrNone, is: AccessOrNone, hidden: AccessOrNone): string[] {
  if (was?.access.via !== "mapping" || is === undefined || hidden === undefined) return [];
  const areNodes = isNode(was) && isNode(is);
  return [...hidden.groups].flatMap(([key, group]) => {
    if (is.groups.has(key) || !was.groups.has(key)) return [];
    if (key === LITERAL_MASTERS && isClusterAdmin(is)) return [];
    return areNodes && isNodeGroup(group) ? [] : [group];
  });
}
