// The types of access entries: whom each is for, and what it gives.
// Source: https://docs.aws.amazon.com/eks/latest/userguide/creating-access-entries.html and
// https://docs.aws.amazon.com/eks/latest/APIReference/API_CreateAccessEntry.html
import { FARGATE_GROUP, NODE_PREFIX, WINDOWS_GROUP } from "../identity/node-groups.ts";

export interface EntryType {
  /** Whether it takes a username and groups of one's own, users, and principals of other accounts. */
  readonly isOpen: boolean;
  /** Which access policies it takes. `auto-node`: AmazonEKSAutoNodePolicy; of others, nothing is documented. */
  readonly policies: "any" | "auto-node" | "none" | "unknown";
  /** What EKS makes the username of. Undefined where that is not documented, and for STANDARD (`defaultUsername`). */
  readonly username?: string;
  /** The groups that EKS gives. Undefined where that is not documented. */
  readonly groups?: readonly string[];
  /** Whether only one public source says which groups: then an answer says so. */
  readonly areGroupsUnsure?: boolean;
}

const NODES = "system:nodes";
const BY_DNS_NAME = `${NODE_PREFIX}{{EC2PrivateDNSName}}`;
const BY_SESSION = `${NODE_PREFIX}{{SessionName}}`;

/** Older pages spell some of them in other case. The API takes these. */
export const entryTypes = {
  STANDARD: { isOpen: true, policies: "any", groups: [] },
  EC2_LINUX: { isOpen: false, policies: "none", username: BY_DNS_NAME, groups: [NODES] },
  EC2_WINDOWS: {
    isOpen: false,
    policies: "none",
    username: BY_DNS_NAME,
    groups: [NODES, WINDOWS_GROUP],
    areGroupsUnsure: true,
  },
  FARGATE_LINUX: {
    isOpen: false,
    policies: "none",
    username: BY_SESSION,
    groups: [NODES, FARGATE_GROUP],
    areGroupsUnsure: true,
  },
  HYBRID_LINUX: {
    isOpen: false,
    policies: "none",
    username: BY_SESSION,
    groups: [NODES],
    areGroupsUnsure: true,
  },
  /** The nodes of EKS Auto Mode. */
  EC2: { isOpen: false, policies: "auto-node", username: BY_SESSION, groups: [NODES] },
  /** Nothing is documented but its name. */
  HYPERPOD_LINUX: { isOpen: false, policies: "unknown" },
} as const satisfies Readonly<Record<string, EntryType>>;

export type EntryTypeName = keyof typeof entryTypes;

/** Undefined for a type that is not documented. */
export function entryTypeOf(name: string): EntryType | undefined {
  return Object.hasOwn(entryTypes, name) ? entryTypes[name as EntryTypeName] : undefined;
}
