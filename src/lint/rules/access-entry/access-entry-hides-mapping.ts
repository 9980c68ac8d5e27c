import { principalOf } from "../../../access-entries/principal.ts";
import { principalKey } from "../../../access-entries/same-principal.ts";
import { MASTERS } from "../../../identity/node-groups.ts";
import type { AccessPolicyAssociation } from "../../../schema/access-entry.ts";
import { addTo } from "../../../text/add-to.ts";
import { fold } from "../../../text/fold.ts";
import { inWords } from "../../../text/in-words.ts";
import { shorten } from "../../../text/shorten.ts";
import type { PlacedEntry } from "../../engine/access-entries.ts";
import { defineRule } from "../../engine/rule.ts";
import type { NeighbourMapLine } from "../../engine/surroundings.ts";
import { hasHole, lineOf, ownEntries } from "../../knowledge/access-entries.ts";
import { modeFor } from "../../knowledge/cluster-modes.ts";
import { linesOfCluster } from "../../knowledge/map-clusters.ts";

interface Hidden {
  readonly line: string;
  readonly lost: readonly string[];
  readonly gained: readonly string[];
}

/** https://docs.aws.amazon.com/eks/latest/userguide/migrating-access-entries.html */
export const accessEntryHidesMapping = defineRule({
  name: "access-entry-hides-mapping",
  description: "an access entry for an identity that aws-auth maps to other groups",
  level: "warning",
  fixes: false,
  messages: {
    lost: ({ line, lost, gained }: Hidden) =>
      `the access entry counts for this identity, and ${line} of aws-auth no longer does: it loses ${groupsInWords(lost)}${gained.length === 0 ? "" : ` and is in ${groupsInWords(gained)} instead`}; give the entry what is meant, and delete the line`,
    gained: ({ line, gained }: Hidden) =>
      `the access entry counts for this identity, and ${line} of aws-auth no longer does: it is in ${groupsInWords(gained)} besides; if that is meant, delete the line`,
  },
  check(_document, report, _options, { accessEntries, cluster }) {
    if (accessEntries === undefined || accessEntries.lines.length === 0) return;
    const linesFor = linesOfCluster(accessEntries);
    const byCluster = new Map<readonly NeighbourMapLine[], ReadonlyMap<string, NeighbourMapLine>>();
    const associations = associationsIn(accessEntries.entries);
    for (const each of ownEntries(accessEntries)) {
      const { entry } = each;
      if (each.isAssociation || entry.isPossible === true || hasHole(each, "groups")) continue;
      if (hasHole(each, "type") || entry.type !== "STANDARD") continue;
      const mode = cluster?.authenticationMode ?? modeFor(each, accessEntries);
      if (mode === "API" || mode === "CONFIG_MAP") continue;
      const lines = linesFor(each);
      const known = byCluster.get(lines) ?? byArn(lines);
      byCluster.set(lines, known);
      const hidden = lineFor(each, known);
      if (hidden === undefined || hidden.mapping.holes !== undefined) continue;
      const lost = without(hidden.mapping.groups, entry.groups).filter(
        (group) => !(group === MASTERS && mayBeAdmin(each, associations)),
      );
      const gained = without(entry.groups, hidden.mapping.groups);
      const line = lineOf(hidden, each.place);
      if (lost.length > 0) report(each.span, { found: "lost", line, lost, gained });
      else if (gained.length > 0) report(each.span, { found: "gained", line, lost, gained });
    }
  },
});

function groupsInWords(groups: readonly string[]): string {
  return `${groups.length === 1 ? "the group" : "the groups"} ${inWords(groups.map((group) => shorten(group)))}`;
}

function without(groups: readonly string[], others: readonly string[]): string[] {
  return [...new Set(groups)].filter((group) => !others.includes(group));
}

/** Of several lines for one ARN, the last one counts. ARNs are compared as text, in any case. */
function byArn(lines: readonly NeighbourMapLine[]): ReadonlyMap<string, NeighbourMapLine> {
  return new Map(
    lines.flatMap((line) => {
      const { mapping } = line;
      const arn = mapping.kind === "user" ? mapping.userArn : mapping.roleArn;
      return arn === undefined ? [] : [[fold(arn), line] as const];
    }),
  );
}

function lineFor(
  each: PlacedEntry,
  lines: ReadonlyMap<string, NeighbourMapLine>,
): NeighbourMapLine | undefined {
  const principal = hasHole(each, "principalArn") ? undefined : principalOf(each.entry.principalArn);
  return principal && lines.get(fold(principal.canonicalArn));
}

type Associations = (each: PlacedEntry) => readonly PlacedEntry[];

/** Those that may be of an entry's principal. How each names the cluster does not matter: expressions differ. */
function associationsIn(entries: readonly PlacedEntry[]): Associations {
  const byPrincipal = new Map<string, PlacedEntry[]>();
  const open: PlacedEntry[] = [];
  for (const each of entries) {
    if (!each.isAssociation) continue;
    if (hasHole(each, "principalArn")) open.push(each);
    else addTo(byPrincipal, principalKey(each.entry), each);
  }
  return ({ entry }) => [...(byPrincipal.get(principalKey(entry)) ?? []), ...open];
}

/** Whether it is an administrator by a policy, which is what takes the place of system:masters. */
function mayBeAdmin(each: PlacedEntry, associationsOf: Associations): boolean {
  return [each, ...associationsOf(each)].some(({ entry, isAssociation }) => {
    // Of an association's entry, the other policies are not known: those that count are in this list, too.
    const isOpen = (entry.holes ?? []).some(
      ({ field, part, whole }) =>
        field === "policies" && part === undefined && !(isAssociation && whole === true),
    );
    return isOpen || entry.policies.some(isAdmin);
  });
}

function isAdmin({ policyArn, scope }: AccessPolicyAssociation): boolean {
  return policyArn.endsWith("/AmazonEKSClusterAdminPolicy") && scope.type !== "namespace";
}
