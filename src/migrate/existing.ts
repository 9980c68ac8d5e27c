// The entries that a cluster has, compared with what a map asks for.
import { mappingOf } from "../access-entries/entry-mapping.ts";
import { principalKey } from "../access-entries/same-principal.ts";
import type { AccessEntry } from "../schema/access-entry.ts";
import type { MigrationOptions } from "./options.ts";
import type { ComparedEntry } from "./plan.ts";

export class ExistingEntries {
  readonly list: readonly AccessEntry[];
  readonly #byPrincipal = new Map<string, AccessEntry>();
  readonly #planned = new Map<AccessEntry, AccessEntry>();

  constructor(given: MigrationOptions["existing"] = []) {
    // A list has a method of that name.
    const isList = Array.isArray(given);
    this.list = isList ? given : (given as { readonly entries: readonly AccessEntry[] }).entries;
    for (const entry of this.list) this.#byPrincipal.set(principalKey(entry), entry);
  }

  /** The entry of the same principal. */
  find(entry: Pick<AccessEntry, "principalArn">): AccessEntry | undefined {
    return this.#byPrincipal.get(principalKey(entry));
  }

  /** Notes what the map asks for in an entry's place. */
  ask(existing: AccessEntry, planned: AccessEntry): void {
    this.#planned.set(existing, planned);
  }

  compared(): ComparedEntry[] {
    return this.list.map((entry): ComparedEntry => {
      const planned = this.#planned.get(entry);
      if (planned === undefined) return { entry, state: "not-in-plan" };
      const state = isSameEntry(entry, planned) ? (isKnown(entry) ? "same" : "not-known") : "differs";
      return { entry, state, planned };
    });
  }
}

/** Whether nothing of it is open. */
export function isKnown({ holes = [] }: AccessEntry): boolean {
  return holes.length === 0;
}

/** Whether both give the same, whatever EKS adds to what was sent. */
export function isSameEntry(one: AccessEntry, other: AccessEntry): boolean {
  return one.type === other.type && givenBy(one) === givenBy(other);
}

function givenBy(entry: AccessEntry): string {
  const given = mappingOf({ ...entry, holes: [] }, 0);
  const policies = entry.policies.map(({ policyArn, scope }) =>
    JSON.stringify([policyArn, scope.type, [...new Set(scope.namespaces)].sort()]),
  );
  return JSON.stringify([given?.username, [...new Set(given?.groups)].sort(), [...new Set(policies)].sort()]);
}
