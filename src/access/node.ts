// Which accesses are nodes'. https://docs.aws.amazon.com/eks/latest/userguide/auth-configmap.html
import { entryTypeOf } from "../access-entries/entry-types.ts";
import { isNodeGroup, NODE_PREFIX } from "../identity/node-groups.ts";
import type { AccessOrNone } from "./document-access.ts";
import { comparable, templateOf } from "./forms.ts";

/** Whether nodes can join with it. The username must be a node's, and each instance or session must have its own. */
export function isNode(access: AccessOrNone): boolean {
  return access !== undefined && NODES.includes(access.username) && access.groups.has(NODES_GROUP);
}

/** Whether an access entry gives it that is for nodes. EKS makes its username and groups, for each kind of node. */
export function isNodeEntry(access: AccessOrNone): boolean {
  const { via, type = "" } = access?.access ?? {};
  return via === "access-entry" && entryTypeOf(type)?.isOpen === false;
}

/** Whether it is what the role of EC2 instances has: an instance's username, and no group that is not for nodes. */
export function isInstances(access: AccessOrNone): boolean {
  if (access === undefined || !isNode(access) || access.username !== NODES[0]) return false;
  return [...access.groups.keys()].every((group) => {
    const [name, ...holes] = templateOf(group);
    return holes.length === 0 && isNodeGroup(name ?? "");
  });
}

/**
 * Whether every node that could join with `before` can join with `after`. A Fargate pod's session is not named after an
 * instance.
 */
export function isSameNode(before: AccessOrNone, after: AccessOrNone): boolean {
  if (!isNode(after) || before?.username !== after?.username) return false;
  return before?.isForInstances === true || after?.isForInstances === false;
}

/** Whether somebody who is no node can get in by it. */
export function isForPeople(access: AccessOrNone): boolean {
  if (access === undefined || access.isForInstances) return false;
  return templateOf(access.username)[0]?.startsWith(NODE_PREFIX) !== true;
}

/** The usernames of EC2 instances, and of Fargate's pods. */
const NODES = (["EC2PrivateDNSName", "SessionName", "SessionNameRaw"] as const).map((template) =>
  comparable([NODE_PREFIX, template, ""]),
);

const NODES_GROUP = comparable("system:nodes");
