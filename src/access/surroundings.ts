// What two documents say as a whole, as far as it decides what is dangerous.
import type { AwsAuth } from "../document/aws-auth.ts";
import { type AccessPair, canBeMaster, type Surroundings } from "./dangers-of.ts";
import { namedAccounts } from "./named-accounts.ts";
import { isForPeople } from "./node.ts";
import { UsernameOwners } from "./username-owners.ts";

/** @param pairs The pairs of all principals. */
export function surroundingsOf(
  pairs: readonly AccessPair[],
  before: AwsAuth,
  { problems }: AwsAuth,
): Surroundings {
  const sections = problems.filter(({ lost }) => lost === "section").map(({ section }) => section);
  const people = new Set(lastOf(pairs, (accesses) => accesses.some(isForPeople)));
  const masters = new Set(lastMasters(pairs));
  // Most changes ask for neither of them.
  let named: ReadonlySet<string> | undefined;
  let owners: UsernameOwners | undefined;
  return {
    lostSections: new Set(sections.filter((section) => section !== undefined)),
    wasNamed: (accountId) => {
      named ??= namedAccounts(before);
      return named.has(accountId);
    },
    ownerOf: (username, pair) => {
      owners ??= new UsernameOwners(pairs);
      return owners.ownerOf(username, pair);
    },
    lastLost: (pair) => (people.has(pair) ? "access" : masters.has(pair) ? "system:masters" : undefined),
  };
}

type Have = (accesses: AccessPair["before"]) => boolean;

/** Those who had something that no one has any more. Empty where somebody has it, or no one had. */
function lastOf(pairs: readonly AccessPair[], have: Have): readonly AccessPair[] {
  return pairs.some(({ after }) => have(after)) ? [] : pairs.filter(({ before }) => have(before));
}

/** Those who had system:masters, where none of them has it any more. */
function lastMasters(pairs: readonly AccessPair[]): readonly AccessPair[] {
  const has: Have = ([access]) => canBeMaster(access);
  return lastOf(
    pairs.filter(({ before }) => has(before)),
    has,
  );
}
