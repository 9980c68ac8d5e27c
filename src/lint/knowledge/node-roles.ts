// The entries of nodes. https://docs.aws.amazon.com/eks/latest/userguide/auth-configmap.html

import type { LintEntry } from "../../document/section.ts";
import { meantGroup, runTogether, WINDOWS_GROUP } from "../../identity/kubernetes-groups.ts";
import { meantTemplate } from "./meant-template.ts";

/** What every node needs to join. */
export const NODE_GROUPS = ["system:bootstrappers", "system:nodes"] as const;
export const FARGATE_GROUP = "system:node-proxier";

/** Every user that is authenticated is in the last one anyway. */
const KNOWN_NODE_GROUPS: ReadonlySet<string> = new Set([
  ...NODE_GROUPS,
  FARGATE_GROUP,
  WINDOWS_GROUP,
  "system:authenticated",
]);

const PREFIX = "system:node:";

/** Longer than any node's username. */
const MAX_USERNAME = 100;

/**
 * Whose username it is: an EC2 instance's, or one that takes the name of the session (Fargate, hybrid nodes). One that
 * is misspelt counts too, since other rules say so.
 */
export function nodeKind({ username }: LintEntry): "instance" | "session" | undefined {
  const value = username?.value ?? "";
  if (value.length > MAX_USERNAME || !value.includes(PREFIX) || !/[{<]/.test(value)) return undefined;
  const bare = withoutMarks(value).replace(/[{}]/g, "");
  if (!bare.startsWith(PREFIX)) return undefined;
  const name = meantTemplate(bare.slice(PREFIX.length));
  if (name === "EC2PrivateDNSName") return "instance";
  return name === "SessionName" || name === "SessionNameRaw" ? "session" : undefined;
}

/** The groups as they were meant: misspelt ones, and several that run together, are other rules' business. */
export function meantGroups({ groups }: LintEntry): ReadonlySet<string> {
  return new Set(
    groups.flatMap(({ value }) =>
      (runTogether(value) ?? [value]).map((group) => meantGroup(withoutMarks(group))),
    ),
  );
}

export function isNodeGroup(group: string): boolean {
  return KNOWN_NODE_GROUPS.has(group) || group.startsWith("system:bootstrappers:");
}

export function hasNodeGroup(entry: LintEntry): boolean {
  if (!entry.groups.some(({ value }) => value.includes(":"))) return false;
  const groups = meantGroups(entry);
  return NODE_GROUPS.some((group) => groups.has(group));
}

/** Without what a documentation's example or a slip of the finger leaves around a name. */
function withoutMarks(text: string): string {
  return text.replace(/[\s\p{Cf}<>"']/gu, "");
}
