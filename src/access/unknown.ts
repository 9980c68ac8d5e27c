// Accesses that depend on values that are not known: in another form than a manifest's, they may be elsewhere, or known only
// after an apply. Nobody is said to gain or to lose by them.
import { hasUnknownPrincipal, holesIn } from "../mapping/doubts.ts";
import type { ResolutionHole } from "../mapping/resolution.ts";
import type { Mapping } from "../schema/entries.ts";
import { fold } from "../text/fold.ts";
import { accessOfItem, type EntryAccess, sectionOf } from "./access.ts";
import type { UnknownAccess } from "./change.ts";
import { byRank, type DangerReason } from "./danger.ts";
import { type AccessOrNone, grantKeyOf } from "./document-access.ts";
import type { OpenEntry } from "./entries-access.ts";
import { gainsByPower } from "./full-power.ts";
import type { AccessPair } from "./pair.ts";
import { type Principal, principalOf } from "./principals.ts";
import type { Side } from "./side.ts";

/** The holes that each document's answer for a principal depends on. */
export interface PairHoles {
  readonly pair: AccessPair;
  readonly before: readonly ResolutionHole[];
  readonly after: readonly ResolutionHole[];
  /** All that the new document may give, by some values. */
  readonly possible: readonly AccessOrNone[];
}

/** Undefined where the answers are the same by all values, or depend on the same ones in the same way. */
export function holesAbout(pair: AccessPair, [before, after]: readonly [Side, Side]): PairHoles | undefined {
  const [old, next] = [before.holesAbout(pair), after.holesAbout(pair)];
  if (old.length === 0 && next.length === 0) return undefined;
  const isSame =
    grantsOf(pair.before) === grantsOf(pair.after) && keysOf(old, before) === keysOf(next, after);
  return isSame ? undefined : { pair, before: old, after: next, possible: after.possibleOf(pair) };
}

function grantsOf(accesses: readonly AccessOrNone[]): string {
  return JSON.stringify(accesses.map(grantKeyOf));
}

/** @param pairs Those that depend on values that are not known. */
export function unknownAccesses(
  pairs: readonly PairHoles[],
  sides: readonly [Side, Side],
  entries: EntryAccess,
): UnknownAccess[] {
  const ofEntries = unknownEntries(sides, entries);
  const [old = [], next = []] = sides.map((side) => side.hiddenHoles);
  const sections = [...beyond(old, next).map(asOld), ...beyond(next, old).map(asNew)];
  const told = new Set([...ofEntries, ...sections].flatMap(holesOf).map(placeOf));
  const ofPrincipals = pairs
    .filter((each) => !isTold(each, told))
    .map(({ pair, before, after, possible }) =>
      unknown(pair.principal, [pair.before[0], pair.after[0]], [before, after], possible),
    );
  const ofThem = new Set(ofPrincipals.flatMap(holesOf).map(placeOf));
  const ofSections = sections.filter((each) => !holesOf(each).every((hole) => ofThem.has(placeOf(hole))));
  return [...ofPrincipals, ...ofEntries, ...ofSections].sort(byName);
}

/**
 * Whether a principal has what it had, unless an entry or a section is for it that is told anyway, with what that gives to
 * whomever it is for.
 */
function isTold({ pair, before, after }: PairHoles, told: ReadonlySet<string>): boolean {
  if (grantsOf(pair.before) !== grantsOf(pair.after)) return false;
  return [...beyond(before, after), ...beyond(after, before)].every((hole) => told.has(placeOf(hole)));
}

/** The holes of some that are not among others. */
function beyond(some: readonly ResolutionHole[], others: readonly ResolutionHole[]): ResolutionHole[] {
  const known = new Set(others.map(placeOf));
  return some.filter((hole) => !known.has(placeOf(hole)));
}

function asOld(hole: ResolutionHole): UnknownAccess {
  return unknown(undefined, [], [[hole], []]);
}

function asNew(hole: ResolutionHole): UnknownAccess {
  return unknown(undefined, [], [[], [hole]]);
}

function holesOf({ oldHoles, newHoles }: UnknownAccess): ResolutionHole[] {
  return [...oldHoles, ...newHoles];
}

/** Those which the other document does not have, or with something else. */
function unknownEntries([before, after]: readonly [Side, Side], entries: EntryAccess): UnknownAccess[] {
  const [old, next] = [openIn(before, entries), openIn(after, entries)];
  // Of two that turn out to be for the same, the one further down counts.
  const places = [placesAmong(old, next), placesAmong(next, old)];
  return [...new Set([...old.keys(), ...next.keys()])].flatMap((key) => {
    const [was, is] = [old.get(key), next.get(key)];
    const principal = (is ?? was)?.principal;
    const isMoved = places[0]?.get(key) !== places[1]?.get(key);
    if (!isMoved && grantKeyOf(was?.access) === grantKeyOf(is?.access)) return [];
    return [unknown(principal, [was?.access, is?.access], [was?.holes ?? [], is?.holes ?? []])];
  });
}

/** The places of the keys that both have. */
function placesAmong(
  some: ReadonlyMap<string, OpenEntry>,
  others: ReadonlyMap<string, OpenEntry>,
): Map<string, number> {
  return new Map([...some.keys()].filter((key) => others.has(key)).map((key, place) => [key, place]));
}

/** What entries and items of mapAccounts give that are for somebody who is not known, and access entries too. */
function openIn({ awsAuth, entries: own }: Side, entries: EntryAccess): Map<string, OpenEntry> {
  const { roles, users, accountItems } = awsAuth;
  const found = new Map<string, OpenEntry>();
  for (const each of own?.open() ?? []) found.set(`access-entry ${fold(each.principal.name)}`, each);
  for (const mapping of [...roles, ...users].filter(hasUnknownPrincipal)) {
    const principal = principalOf(mapping);
    const access = entries.written(mapping, undefined);
    found.set(`${sectionOf(mapping)} ${fold(principal.name)}`, {
      principal,
      access,
      holes: holesIn(mapping),
    });
  }
  for (const item of accountItems.filter(hasUnknownPrincipal)) {
    const principal = { type: "account", name: item.account } as const;
    found.set(`account ${item.account}`, { principal, access: accessOfItem(item), holes: holesIn(item) });
  }
  return found;
}

function unknown(
  principal: Principal | undefined,
  [was, is]: readonly AccessOrNone[],
  [oldHoles, newHoles]: readonly [readonly ResolutionHole[], readonly ResolutionHole[]],
  possible: readonly AccessOrNone[] = [],
): UnknownAccess {
  // By some values, it is so. Other dangers of what is not known cannot be named.
  const gains = [is, ...possible].flatMap((each) => [...gainsByPower({ before: [was], after: [each] })]);
  // A policy that is a value that is not known is told as that.
  const named = gains.filter(({ danger }) => danger !== "unknown-policy");
  const all: DangerReason[] = [{ danger: "not-known" }, ...named];
  const reasons = [...new Map(all.toReversed().map((each) => [each.danger, each])).values()].sort(byRank);
  return {
    ...(principal === undefined ? {} : { principal }),
    ...knownOf("old", was, oldHoles),
    ...knownOf("new", is, newHoles),
    oldHoles,
    newHoles,
    dangers: reasons.map(({ danger }) => danger),
    reasons,
  };
}

/** Where it is not known what an access entry gives, its texts are words for that. Its policies may be known. */
function knownOf(
  side: "old" | "new",
  access: AccessOrNone,
  holes: readonly ResolutionHole[],
): Pick<UnknownAccess, "old" | "new"> {
  if (access === undefined) return {};
  const { username, ...known } = access.access;
  const isOpen = holes.some(
    ({ accessEntry, field, expression }) =>
      accessEntry !== undefined && field === "username" && expression === username,
  );
  if (!isOpen) return { [side]: access.access };
  return (access.policies?.list ?? []).length === 0 ? {} : { [side]: { ...known, groups: [] } };
}

/** Equal for two documents in which the same values decide in the same way. */
function keysOf(holes: readonly ResolutionHole[], { awsAuth: { roles, users }, entries }: Side): string {
  const keys = holes.map((hole) => {
    const { section, index, field, accessEntry } = hole;
    if (accessEntry !== undefined) return JSON.stringify([placeOf(hole), entries?.textsOf(hole)]);
    const list: readonly Mapping[] = section === "mapUsers" ? users : roles;
    const entry = field === undefined ? undefined : list.find((each) => each.index === index);
    return JSON.stringify([placeOf(hole), entry?.username, entry?.groups]);
  });
  return [...new Set(keys)].sort().join();
}

/** Other entries may come or go before it, so its index says nothing. */
function placeOf({ section, accessEntry, field, expression }: ResolutionHole): string {
  return JSON.stringify([section, accessEntry, field, expression]);
}

function byName(a: UnknownAccess, b: UnknownAccess): number {
  const [first, second] = [a, b].map(({ principal }) => principal?.name ?? "");
  return (first ?? "") < (second ?? "") ? -1 : first === second ? 0 : 1;
}
