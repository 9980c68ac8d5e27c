// What two documents say as a whole, as far as it decides what is dangerous.
import type { SectionName } from "../document/problem.ts";
import { CLUSTER_ADMIN } from "../identity/access-policies.ts";
import { MASTERS } from "../identity/node-groups.ts";
import { mapSteps, type Steps, toEnd } from "../text/steps.ts";
import type { Surroundings } from "./dangers-of.ts";
import { canBeMaster, canDoEverything } from "./full-power.ts";
import { namedAccounts } from "./named-accounts.ts";
import { isForPeople } from "./node.ts";
import type { AccessPair } from "./pair.ts";
import type { Side } from "./side.ts";
import { usernameOwners } from "./username-owners.ts";

/** @param pairs The pairs of all principals. */
export function* surroundingsOf(
  pairs: readonly AccessPair[],
  before: Side,
  after: Side,
): Steps<Surroundings> {
  const people = new Set(yield* lastOf(pairs, (accesses) => accesses.some(isForPeople)));
  const masters = new Set(yield* lastMasters(pairs));
  // Most changes ask for neither of them. Where one probably does, they are made in steps.
  const isAsked = pairs.some(mayTakeUsername);
  let named = isAsked ? yield* accountsNamed(before) : undefined;
  let owners = isAsked ? yield* usernameOwners(pairs) : undefined;
  return {
    lostSections: lostSectionsOf(after),
    isMapUnread: before.mode !== undefined && before.mode !== "API" && after.mode === "API",
    wasNamed: (accountId) => {
      named ??= toEnd(accountsNamed(before));
      return named.has(accountId);
    },
    ownerOf: (username, pair) => {
      owners ??= toEnd(usernameOwners(pairs));
      return owners.ownerOf(username, pair);
    },
    lastLost: (pair) => {
      // Where not all is known, nobody can be said to be the last.
      if (after.hasDoubts) return undefined;
      if (people.has(pair)) return { danger: "last-people-lost" };
      if (!masters.has(pair)) return undefined;
      const name = canBeMaster(pair.before[0]) ? MASTERS : CLUSTER_ADMIN;
      return { danger: "last-people-lost", name };
    },
    hiddenOf: (pair) => after.hiddenOf(pair),
  };
}

function lostSectionsOf({ awsAuth: { problems } }: Side): Set<SectionName> {
  const sections = problems.filter(({ lost }) => lost === "section").map(({ section }) => section);
  return new Set(sections.filter((section) => section !== undefined));
}

/** The accounts that a side names. */
function* accountsNamed({ certainMap, certainEntries }: Side): Steps<Set<string>> {
  const named = yield* namedAccounts(certainMap);
  if (certainEntries !== undefined) {
    for (const account of yield* namedAccounts(certainEntries)) named.add(account);
  }
  return named;
}

function mayTakeUsername({ before, after }: AccessPair): boolean {
  return after.some(
    (access) => access !== undefined && !before.some((other) => other?.username === access.username),
  );
}

type Have = (accesses: AccessPair["before"]) => boolean;

/** Those who had something that no one has any more. Empty where somebody has it, or no one had. */
function* lastOf(pairs: readonly AccessPair[], have: Have): Steps<readonly AccessPair[]> {
  if (pairs.some(({ after }) => have(after))) return [];
  const had = yield* mapSteps(pairs, ({ before }) => have(before));
  return pairs.filter((_, index) => had[index]);
}

/** Those who could do everything, where none of them can any more. */
function* lastMasters(pairs: readonly AccessPair[]): Steps<readonly AccessPair[]> {
  const has: Have = ([access]) => canDoEverything(access);
  const had = yield* mapSteps(pairs, ({ before }) => has(before));
  return yield* lastOf(
    pairs.filter((_, index) => had[index]),
    has,
  );
}
