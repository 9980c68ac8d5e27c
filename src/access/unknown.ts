// Accesses that depend on values that are not known: in another form than a manifest's, they may be elsewhere, or known only
// after an apply. Nobody is said to gain or to lose by them.
import type { AwsAuth } from "../document/aws-auth.ts";
import { entryHoles, hasUnknownArn } from "../mapping/doubts.ts";
import type { ResolutionHole } from "../mapping/resolution.ts";
import type { Mapping } from "../schema/entries.ts";
import { fold } from "../text/fold.ts";
import { type EntryAccess, sectionOf } from "./access.ts";
import type { UnknownAccess } from "./change.ts";
import { byRank, type DangerReason } from "./danger.ts";
import { type AccessPair, canBeMaster } from "./dangers-of.ts";
import { type AccessOrNone, type DocumentAccess, grantKeyOf } from "./document-access.ts";
import { type Principal, principalOf } from "./principals.ts";

/** One of the two documents. */
export interface ComparedDocument {
  readonly awsAuth: AwsAuth;
  readonly access: DocumentAccess;
}

/** The holes that each document's answer for a principal depends on. */
export interface PairHoles {
  readonly pair: AccessPair;
  readonly before: readonly ResolutionHole[];
  readonly after: readonly ResolutionHole[];
}

/**
 * Undefined where the answers are the same by all values, or depend on the same ones in the same way. Undefined, too, where
 * only an entry for somebody who is not known could make a difference: it is told with what it gives, whoever that is.
 */
export function holesAbout(
  pair: AccessPair,
  [before, after]: readonly [ComparedDocument, ComparedDocument],
): PairHoles | undefined {
  const [old, next] = [before.access.holesAbout(pair), after.access.holesAbout(pair)];
  if (old.length === 0 && next.length === 0) return undefined;
  if (grantsOf(pair.before) === grantsOf(pair.after)) {
    const isOwn = [...old, ...next].some(({ field }) => field === "username" || field === "groups");
    if (!isOwn || keysOf(old, before.awsAuth) === keysOf(next, after.awsAuth)) return undefined;
  }
  return { pair, before: old, after: next };
}

function grantsOf(accesses: readonly AccessOrNone[]): string {
  return JSON.stringify(accesses.map(grantKeyOf));
}

/** @param pairs Those that depend on values that are not known. */
export function unknownAccesses(
  pairs: readonly PairHoles[],
  documents: readonly [ComparedDocument, ComparedDocument],
  entries: EntryAccess,
): UnknownAccess[] {
  const ofPrincipals = pairs.map(({ pair, before, after }) =>
    unknown(pair.principal, [pair.before[0], pair.after[0]], [before, after]),
  );
  const ofEntries = unknownEntries(documents, entries);
  const told = new Set(pairs.flatMap(({ before, after }) => [...before, ...after]).map(placeOf));
  const [old, next] = documents.map(({ awsAuth }) => awsAuth.holes ?? []);
  const isIn = (holes: AwsAuth["holes"], hole: ResolutionHole) =>
    holes?.some((each) => placeOf(each) === placeOf(hole)) === true;
  const left = (holes: AwsAuth["holes"], others: AwsAuth["holes"]) =>
    (holes ?? []).filter((hole) => !isIn(others, hole) && !told.has(placeOf(hole)));
  const ofSections = [
    ...left(old, next).map((hole) => unknown(undefined, [], [[hole], []])),
    ...left(next, old).map((hole) => unknown(undefined, [], [[], [hole]])),
  ];
  return [...ofPrincipals, ...ofEntries, ...ofSections].sort(byName);
}

/** Entries whose ARN is not known, where one document has another one for it, or none. */
function unknownEntries(
  documents: readonly [ComparedDocument, ComparedDocument],
  entries: EntryAccess,
): UnknownAccess[] {
  const [old, next] = documents.map(({ awsAuth }) => {
    const found = new Map<string, Mapping>();
    for (const mapping of [...awsAuth.roles, ...awsAuth.users].filter(hasUnknownArn)) {
      found.set(`${sectionOf(mapping)} ${fold(principalOf(mapping).name)}`, mapping);
    }
    return found;
  }) as [Map<string, Mapping>, Map<string, Mapping>]; // one for each document
  return [...new Set([...old.keys(), ...next.keys()])].flatMap((key) => {
    const both = [old.get(key), next.get(key)];
    const [was, is] = both.map((mapping) => mapping && entries.written(mapping, undefined));
    const mapping = both[1] ?? both[0];
    if (mapping === undefined || grantKeyOf(was) === grantKeyOf(is)) return [];
    const holes = both.map((each) => (each === undefined ? [] : entryHoles(each)));
    return [unknown(principalOf(mapping), [was, is], [holes[0] ?? [], holes[1] ?? []])];
  });
}

function unknown(
  principal: Principal | undefined,
  [was, is]: readonly AccessOrNone[],
  [oldHoles, newHoles]: readonly [readonly ResolutionHole[], readonly ResolutionHole[]],
): UnknownAccess {
  const reasons: DangerReason[] = [{ danger: "not-known" }];
  // By some values, it is so. Other dangers of what is not known cannot be named.
  if (canBeMaster(is) && !canBeMaster(was)) reasons.push({ danger: "gains-system-masters" });
  reasons.sort(byRank);
  return {
    ...(principal === undefined ? {} : { principal }),
    ...(was === undefined ? {} : { old: was.access }),
    ...(is === undefined ? {} : { new: is.access }),
    oldHoles,
    newHoles,
    dangers: reasons.map(({ danger }) => danger),
    reasons,
  };
}

/** Equal for two documents in which the same values decide in the same way. */
function keysOf(holes: readonly ResolutionHole[], { roles, users }: AwsAuth): string {
  const keys = holes.map((hole) => {
    const { section, index, field } = hole;
    const list: readonly Mapping[] = section === "mapUsers" ? users : roles;
    const entry = field === undefined ? undefined : list.find((each) => each.index === index);
    return JSON.stringify([placeOf(hole), entry?.username, entry?.groups]);
  });
  return [...new Set(keys)].sort().join();
}

/** Other entries may come or go before it, so its index says nothing. */
function placeOf({ section, field, expression }: ResolutionHole): string {
  return JSON.stringify([section, field, expression]);
}

function byName(a: UnknownAccess, b: UnknownAccess): number {
  const [first, second] = [a, b].map(({ principal }) => principal?.name ?? "");
  return (first ?? "") < (second ?? "") ? -1 : first === second ? 0 : 1;
}
