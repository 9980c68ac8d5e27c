// The resources and verbs of Kubernetes, as rules ask for them.
import { resourceTable } from "../../rbac/resources/resource-table.ts";
import { isResourceVerb, isUrlVerb, resourceVerbs } from "../../rbac/resources/verbs.ts";
import type { KnownResources } from "../engine/rbac.ts";

let known: KnownResources | undefined;

/** Of the newest version that is known: what it has no more is not told of as unknown either. */
export function knownResources(): KnownResources {
  known ??= create();
  return known;
}

function create(): KnownResources {
  const table = resourceTable({ version: "1.36" });
  return {
    resource: (plural, group) => table.resource(plural, group),
    groupsOf: (plural) => table.groupsOf(plural),
    pluralsIn: (group) => table.resourcesIn(group).map(({ plural }) => plural),
    meant: (name) => {
      const { known: first, alsoIn } = table.resourceNamed(name);
      if (first === undefined) return [];
      return [first, ...alsoIn.flatMap((group) => table.resource(first.plural, group) ?? [])];
    },
    verbs: resourceVerbs,
    isVerb: isResourceVerb,
    isUrlVerb,
  };
}
