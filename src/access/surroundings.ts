// What two documents say as a whole, as far as it decides what is dangerous.
import type { AwsAuth } from "../document/aws-auth.ts";
import { mapSteps, type Steps, toEnd } from "../text/steps.ts";
import { type AccessPair, canBeMaster, type Surroundings } from "./dangers-of.ts";
import { namedAccounts } from "./named-accounts.ts";
import { isForPeople } from "./node.ts";
import { usernameOwners } from "./username-owners.ts";

/**
 * @param pairs The pairs of all principals.
 * @param hasDoubts Whether not all of the new document is known: then nobody can be said to be the last.
 */
export function* surroundingsOf(
  pairs: readonly AccessPair[],
  before: AwsAuth,
  { problems }: AwsAuth,
  hasDoubts: boolean,
): Steps<Surroundings> {
  const sections = problems.filter(({ lost }) => lost === "section").map(({ section }) => section);
  const people = new Set(yield* lastOf(pairs, (accesses) => accesses.some(isForPeople)));
  const masters = new Set(yield* lastMasters(pairs));
  // Most changes ask for neither of them. Where one probably does, they are made in steps.
  const isAsked = pairs.some(mayTakeUsername);
  let named = isAsked ? yield* namedAccounts(before) : undefined;
  let owners = isAsked ? yield* usernameOwners(pairs) : undefined;
  return {
    lostSections: new Set(sections.filter((section) => section !== undefined)),
    wasNamed: (accountId) => {
      named ??= toEnd(namedAccounts(before));
      return named.has(accountId);
    },
    ownerOf: (username, pair) => {
      owners ??= toEnd(usernameOwners(pairs));
      return owners.ownerOf(username, pair);
    },
    lastLost: (pair) => {
      if (hasDoubts) return undefined;
      return people.has(pair) ? "access" : masters.has(pair) ? "system:masters" : undefined;
    },
  };
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

/** Those who had system:masters, where none of them has it any more. */
function* lastMasters(pairs: readonly AccessPair[]): Steps<readonly AccessPair[]> {
  const has: Have = ([access]) => canBeMaster(access);
  const had = yield* mapSteps(pairs, ({ before }) => has(before));
  return yield* lastOf(
    pairs.filter((_, index) => had[index]),
    has,
  );
}
