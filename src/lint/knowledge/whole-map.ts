// What a ConfigMap as a whole holds: whether it is all of aws-auth, and whom it was meant to let in.
import type { LintConfigMap } from "../../document/document.ts";
import type { LintEntry } from "../../document/section.ts";
import type { Span } from "../../document/source.ts";
import { hasNodeGroup, isOneNode, nodeKind } from "./node-roles.ts";
import { personIn, personNamedAsNode } from "./people.ts";
import { isAccount } from "./placeholders.ts";
import { mayWriteEntries, mayWriteSections } from "./unrendered.ts";

/** Whether it is all that the cluster is to have: a patch leaves the rest as it is. */
export function isWhole({ isAwsAuth, kind }: LintConfigMap): boolean {
  return isAwsAuth && kind?.value === "ConfigMap";
}

/**
 * Where to point at for a whole ConfigMap, also for one whose name or kind is to be mended first. It is undefined for a
 * patch, which leaves the sections that it does not have as they are.
 */
export function keyOfWhole({ data, members, kind, label }: LintConfigMap): Span | undefined {
  if (kind === undefined) return undefined;
  const member =
    data.find(({ key }) => key.value === "mapRoles") ??
    data[0] ??
    members.find(({ key }) => key.value === "data");
  return member?.key.span ?? label;
}

/** Whether all that the ConfigMap maps is in its text: each section can be read or mended, and no template writes more. */
export function isKnownInFull(configMap: LintConfigMap): boolean {
  return !mayWriteSections(configMap) && configMap.sections.every((section) => isKnown(section));
}

function isKnown(section: LintConfigMap["sections"][number]): boolean {
  const { fault, entries, problems, isText } = section;
  if (fault !== undefined || mayWriteEntries(section)) return false;
  // A section that is something else than a list may have been meant to hold anything.
  return entries.length > 0 || (isText && !problems.some(({ lost }) => lost === "section"));
}

/** Whether the entry is meant for nodes, whatever slips are in it. */
export function isMeantForNode(entry: LintEntry): boolean {
  if (personNamedAsNode(entry) !== undefined) return false;
  const isNamed = nodeKind(entry).meant !== undefined || isOneNode(entry.username?.value ?? "");
  return isNamed || (hasNodeGroup(entry).meant && personIn(entry) === undefined);
}

/** The accounts that are let in as a whole, and those that are still to be filled in. */
export function accountsIn({ sections }: LintConfigMap): number {
  return sections.flatMap(({ accounts }) => accounts).filter(({ value }) => isAccount(value)).length;
}
