// Lines of nodes' roles, and the types of entries that take their place.
// Source: https://docs.aws.amazon.com/eks/latest/userguide/creating-access-entries.html
import { type EntryTypeName, entryTypes } from "../access-entries/entry-types.ts";
import { FARGATE_GROUP, NODE_PREFIX, WINDOWS_GROUP } from "../identity/node-groups.ts";
import { AUTHENTICATED } from "./line-names.ts";
import type { Caveat } from "./reason.ts";

export interface NodeEntry {
  readonly type: EntryTypeName;
  readonly caveats: readonly Caveat[];
}

const NODES = "system:nodes";

/**
 * The type that gives what a line with these names gives, as far as one does. Undefined where the line is not a node's, and
 * where its nodes lack the group that makes them nodes: a type would give it to them.
 */
export function nodeEntryFor(username: string, groups: readonly string[]): NodeEntry | undefined {
  if (!groups.includes(NODES)) return undefined;
  const type = typeFor(username, groups);
  if (type === undefined) return undefined;
  const given: readonly string[] = entryTypes[type].groups;
  const lost = groups.filter((group) => !given.includes(group) && group !== AUTHENTICATED);
  const gained = given.filter((group) => !groups.includes(group));
  const caveats: Caveat[] = [{ code: "node-type", type }];
  if (lost.length + gained.length > 0) caveats.push({ code: "node-groups-change", lost, gained });
  const others = OTHERS[type];
  if (others !== undefined) caveats.push({ code: "node-type-not-certain", type, others });
  if (type !== "HYBRID_LINUX") caveats.push({ code: "node-made-by-eks", type });
  return { type, caveats };
}

type NodeType = "EC2_LINUX" | "EC2_WINDOWS" | "FARGATE_LINUX" | "HYBRID_LINUX";

/** Types whose usernames are the same. Nodes of Auto Mode (EC2) come with a cluster that reads entries. */
const OTHERS: Readonly<Partial<Record<NodeType, readonly EntryTypeName[]>>> = {
  FARGATE_LINUX: ["HYBRID_LINUX", "EC2"],
  HYBRID_LINUX: ["FARGATE_LINUX", "EC2"],
};

function typeFor(username: string, groups: readonly string[]): NodeType | undefined {
  switch (username) {
    case `${NODE_PREFIX}{{EC2PrivateDNSName}}`:
      return groups.includes(WINDOWS_GROUP) ? "EC2_WINDOWS" : "EC2_LINUX";
    case `${NODE_PREFIX}{{SessionName}}`:
    case `${NODE_PREFIX}{{SessionNameRaw}}`:
      return groups.includes(FARGATE_GROUP) ? "FARGATE_LINUX" : "HYBRID_LINUX";
    default:
      return undefined;
  }
}
