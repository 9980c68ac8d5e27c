// The groups and usernames of nodes, and the group that may do everything.

/** https://docs.aws.amazon.com/eks/latest/userguide/windows-support.html */
export const WINDOWS_GROUP = "eks:kube-proxy-windows";

/** May do everything, whatever RBAC says. */
export const MASTERS = "system:masters";

/** Everyone whom the API server knows is in it. */
export const AUTHENTICATED = "system:authenticated";

/** What every node needs to join. https://docs.aws.amazon.com/eks/latest/userguide/auth-configmap.html */
export const NODE_GROUPS = ["system:bootstrappers", "system:nodes"] as const;
/** What pods on Fargate need beside these. */
export const FARGATE_GROUP = "system:node-proxier";
/** What nodes' usernames start with. */
export const NODE_PREFIX = "system:node:";

/** The last one is no extra: every user that is authenticated is in it. */
const KNOWN_NODE_GROUPS: ReadonlySet<string> = new Set([
  ...NODE_GROUPS,
  FARGATE_GROUP,
  WINDOWS_GROUP,
  AUTHENTICATED,
]);

/** Whether nodes need the group, or may have it. */
export function isNodeGroup(group: string): boolean {
  return KNOWN_NODE_GROUPS.has(group) || group.startsWith("system:bootstrappers:");
}
