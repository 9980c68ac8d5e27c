// Who gains access and who loses it between two sides.
import type { Settings } from "../schema/settings.ts";
import { mapSteps, type Steps } from "../text/steps.ts";
import type { EntryAccess } from "./access.ts";
import type { AccessChange, AccessDiff, ChangeKind } from "./change.ts";
import { dangersOf, type Surroundings } from "./dangers-of.ts";
import { type AccessOrNone, grantKeyOf } from "./document-access.ts";
import { dormantIn } from "./dormant.ts";
import { byDanger } from "./order.ts";
import type { AccessPair } from "./pair.ts";
import { policiesBeyond } from "./policies.ts";
import { principalsOf } from "./principals.ts";
import type { Side } from "./side.ts";
import { surroundingsOf } from "./surroundings.ts";
import { holesAbout, type PairHoles, unknownAccesses } from "./unknown.ts";

/** The difference between two sides, in steps of less than a millisecond for all but the largest documents. */
export function* compareSides(
  old: Side,
  next: Side,
  settings: Settings,
  entries: EntryAccess,
): Steps<AccessDiff> {
  const [oldMap, newMap] = [old.certainMap, next.certainMap];
  const ofEntries = [old.certainEntries, next.certainEntries].filter((each) => each !== undefined);
  const principals = yield* principalsOf([oldMap, newMap, ...ofEntries], settings.ssoRoleMatch);
  const pairs = yield* mapSteps(principals, (example) => ({
    principal: example.principal,
    arn: example.arn,
    before: old.accessesOf(example),
    after: next.accessesOf(example),
  }));
  const surroundings = yield* surroundingsOf(pairs, old, next);
  const sides = [old, next] as const;
  const isKnown = !old.hasDoubts && !next.hasDoubts;
  const open: PairHoles[] = [];
  const changes = (yield* mapSteps(pairs, (pair) => {
    const holes = isKnown ? undefined : holesAbout(pair, sides);
    if (holes === undefined) return compare(pair, surroundings);
    open.push(holes);
    return undefined;
  })).filter((change) => change !== undefined);
  const unknown = isKnown ? [] : unknownAccesses(open, sides, entries);
  const dormant = yield* dormantIn([oldMap, newMap], pairs, surroundings, entries);
  const lostSections = next.awsAuth.problems.filter(({ lost }) => lost === "section");
  changes.sort(byDanger);
  return {
    changes,
    ...(dormant.length === 0 ? {} : { dormant }),
    ...(unknown.length === 0 ? {} : { unknown }),
    ...modesOf(old, next),
    lostSections,
  };
}

function modesOf({ mode: was }: Side, { mode: is }: Side): Pick<AccessDiff, "modes"> {
  return was === undefined || is === undefined || was === is ? {} : { modes: [was, is] };
}

function compare(pair: AccessPair, surroundings: Surroundings): AccessChange | undefined {
  const { principal, before, after } = pair;
  if (isSame(before, after)) return undefined;
  const [[was, ...oldOthers], [is, ...others]] = [before, after];
  const groupsAdded = groupsBeyond(is, was);
  const groupsRemoved = groupsBeyond(was, is);
  const kinds = kindsOf(was, is, groupsAdded, groupsRemoved);
  // Whoever gains or loses access gains or loses its policies too.
  const [policiesAdded, policiesRemoved] = [
    policiesBeyond(is?.policies, was?.policies),
    policiesBeyond(was?.policies, is?.policies),
  ];
  if (was !== undefined && is !== undefined) {
    if (policiesAdded.length > 0) kinds.push("policies-added");
    if (policiesRemoved.length > 0) kinds.push("policies-removed");
  }
  // Where all the answers were already possible at random, nothing has become ambiguous.
  if (others.length > 0 && holdsMore(after, before)) kinds.push("ambiguous");
  if (kinds.length === 0 && oldOthers.length > 0 && holdsMore(before, after)) kinds.push("settled");
  if (kinds.length === 0) return undefined;
  const reasons = dangersOf(pair, surroundings);
  return {
    principal,
    kinds,
    dangers: reasons.map(({ danger }) => danger),
    ...(reasons.length === 0 ? {} : { reasons }),
    old: was?.access,
    new: is?.access,
    alternatives: others.map((access) => access?.access),
    oldAlternatives: oldOthers.map((access) => access?.access),
    groupsAdded,
    groupsRemoved,
    ...(policiesAdded.length === 0 ? {} : { policiesAdded }),
    ...(policiesRemoved.length === 0 ? {} : { policiesRemoved }),
  };
}

/** Whether both give one access, and the same. Nearly all pairs are such. */
function isSame(before: AccessPair["before"], after: AccessPair["after"]): boolean {
  const [was, ...oldOthers] = before;
  const [is, ...others] = after;
  if (oldOthers.length > 0 || others.length > 0) return false;
  // Lists of the same groups are one object, and so they need no comparing.
  return (
    was?.username === is?.username &&
    was?.groups === is?.groups &&
    was?.policies === is?.policies &&
    was?.isForInstances === is?.isForInstances
  );
}

/** Whether `some` holds an access that gives something that nothing in `others` gives. */
function holdsMore(some: readonly AccessOrNone[], others: readonly AccessOrNone[]): boolean {
  const known = new Set(others.map(grantKeyOf));
  return some.some((access) => !known.has(grantKeyOf(access)));
}

function kindsOf(
  before: AccessOrNone,
  after: AccessOrNone,
  groupsAdded: readonly string[],
  groupsRemoved: readonly string[],
): ChangeKind[] {
  if (before === undefined && after === undefined) return [];
  if (before === undefined) return ["gained"];
  if (after === undefined) return ["lost"];
  const kinds: ChangeKind[] = [];
  if (before.isForInstances !== after.isForInstances) {
    kinds.push(after.isForInstances ? "instances-only" : "all-sessions");
  }
  if (before.username !== after.username) {
    kinds.push(before.hasTemplate || after.hasTemplate ? "template" : "username");
  }
  if (groupsAdded.length > 0) kinds.push("groups-added");
  if (groupsRemoved.length > 0) kinds.push("groups-removed");
  return kinds;
}

/** The groups of `some` that are missing from `others`, as they are written. */
function groupsBeyond(some: AccessOrNone, others: AccessOrNone): string[] {
  return [...(some?.groups ?? [])]
    .filter(([key]) => others?.groups.has(key) !== true)
    .map(([, group]) => group);
}
