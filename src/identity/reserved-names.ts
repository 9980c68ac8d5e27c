// Usernames and groups that Kubernetes, kubeadm and AWS keep for themselves.

/**
 * The prefixes, and whose they are.
 *
 * @see https://kubernetes.io/docs/reference/access-authn-authz/rbac/ (`system:`)
 * @see https://kubernetes.io/docs/setup/production-environment/tools/kubeadm/ (`kubeadm:cluster-admins`)
 * @see https://docs.aws.amazon.com/eks/latest/userguide/creating-access-entries.html (the others)
 */
const OWNERS = {
  "system:": "Kubernetes",
  "kubeadm:": "kubeadm",
  "eks:": "AWS",
  "aws:": "AWS",
  "amazon:": "AWS",
  "iam:": "AWS",
} as const;

export type ReservedPrefix = keyof typeof OWNERS;

export const reservedPrefixes = Object.keys(OWNERS) as readonly ReservedPrefix[];

/** The reserved prefix that a username or a group starts with. Case counts, as it does in RBAC. */
export function reservedPrefixOf(name: string): ReservedPrefix | undefined {
  return reservedPrefixes.find((prefix) => name.startsWith(prefix));
}

export function ownerOf(prefix: ReservedPrefix): (typeof OWNERS)[ReservedPrefix] {
  return OWNERS[prefix];
}

/**
 * Those that EKS refuses in the usernames and groups of access entries. It knows nothing of kubeadm.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/creating-access-entries.html
 */
export const prefixesRefusedByEks: readonly ReservedPrefix[] = reservedPrefixes.filter(
  (prefix) => ownerOf(prefix) !== "kubeadm",
);
