// Puts together what several answers say of one entry: itself, its policies, and that it is there.
import type { AccessEntry, AccessEntryHole } from "../../schema/access-entry.ts";
import { addTo } from "../../text/add-to.ts";
import { principalKey } from "../same-principal.ts";
import type { Part } from "./part.ts";
import { mayHaveOtherPolicies } from "./unknown-parts.ts";

/** One entry for each principal in a cluster, in the order in which they were first spoken of. */
export function joinParts(parts: readonly Part[]): readonly AccessEntry[] {
  return [...joinedParts(parts).values()];
}

/** The same, each entry by the part that it stays at. */
export function joinedParts(parts: readonly Part[]): ReadonlyMap<Part, AccessEntry> {
  const byPrincipal = new Map<string, Part[]>();
  for (const part of parts) addTo(byPrincipal, principalKey(part.entry), part);
  const joined = new Map<Part, AccessEntry>();
  for (const ofOne of byPrincipal.values()) joinOne(ofOne, joined);
  return new Map(
    parts.flatMap((part) => {
      const entry = joined.get(part);
      return entry === undefined ? [] : [[part, entry] as const];
    }),
  );
}

/** @param joined Each entry is put at the part that it stays at. */
function joinOne(parts: readonly Part[], joined: Map<Part, AccessEntry>): void {
  const kept: Part[] = [];
  const keep = (part: Part) => {
    kept.push(part);
    joined.set(part, part.entry);
  };
  const said = new Set<string>();
  for (const part of parts.filter(({ kind }) => kind === "entry")) {
    if (part.entry.isStored !== true || said.size < said.add(contentOf(part.entry)).size) keep(part);
  }
  for (const part of parts.filter(({ kind }) => kind === "policies")) {
    const target = targetOf(part, kept);
    if (target === undefined) keep(part);
    else joined.set(target, withPolicies(joined.get(target) ?? target.entry, part.entry));
  }
  for (const part of parts.filter(({ kind }) => kind === "name")) {
    if (targetOf(part, kept) === undefined) keep(part);
  }
}

/** What a part belongs to: in its cluster, or, where one of the two names none, to the only one there is. */
function targetOf({ kind, entry: { cluster } }: Part, kept: readonly Part[]): Part | undefined {
  const same = kept.find(({ entry }) => entry.cluster === cluster);
  if (same !== undefined) return same;
  const candidates = kept.filter(({ entry }) => cluster === undefined || entry.cluster === undefined);
  return candidates.length === 1 || kind === "name" ? candidates[0] : undefined;
}

/** EKS has one entry of a principal, so the same words twice are one entry. What people wrote twice is two. */
function contentOf({ origin: _, name: __, policies, ...said }: AccessEntry): string {
  return JSON.stringify([said, policies.map(({ policyArn, scope }) => [policyArn, scope])]);
}

/** An entry with the policies that another part says of it, and those that it has already. */
function withPolicies(entry: AccessEntry, other: AccessEntry): AccessEntry {
  const areOpen = mayHaveOtherPolicies(entry) && mayHaveOtherPolicies(other);
  const taken = [entry, other].flatMap(policiesWithHoles);
  const known = taken.filter(({ isOthers }) => !isOthers);
  const said = [...new Map(known.map((each) => [keyOf(each), each])).values()];
  const open = areOpen ? taken.filter(({ isOthers }) => isOthers).slice(0, 1) : [];
  const all = [...said, ...open];
  const holes = [
    ...(entry.holes ?? []).filter(({ field }) => field !== "policies"),
    ...all.flatMap((each, item) => each.holes.map((hole) => ({ ...hole, item }))),
  ];
  const { holes: _, ...rest } = entry;
  return { ...rest, policies: all.map(({ policy }) => policy), ...(holes.length === 0 ? {} : { holes }) };
}

interface PolicyWithHoles {
  readonly policy: AccessEntry["policies"][number];
  readonly holes: readonly AccessEntryHole[];
  /** Whether it stands for any number of others. */
  readonly isOthers: boolean;
}

function policiesWithHoles({ policies, holes = [], isStored }: AccessEntry): PolicyWithHoles[] {
  return policies.map((policy, item) => {
    const own = holes.filter((hole) => hole.field === "policies" && hole.item === item);
    const stored = policy.isStored ?? isStored;
    return {
      policy: stored === undefined ? policy : { ...policy, isStored: stored },
      holes: own,
      isOthers: own.some(({ whole }) => whole === true),
    };
  });
}

function keyOf({ policy: { policyArn, scope } }: PolicyWithHoles): string {
  return JSON.stringify([policyArn, scope.type, [...scope.namespaces].sort()]);
}
