// The back end CRD: objects of the kind IAMIdentityMapping. Source: the reference's pkg/mapper/crd/mapper.go, and syncHandler of
// pkg/mapper/crd/controller/controller.go, which puts the ARN in lower case and canonicalizes it.
import { readArn } from "../../identity/arn.ts";
import type { Mapping, Mappings, UserMapping } from "../../schema/entries.ts";
import type { EntryHole } from "../../schema/hole.ts";
import { addTo } from "../../text/add-to.ts";
import { lowerCase } from "../../text/fold.ts";
import type { MapperOptions } from "../mapper-options.ts";
import type { Resolution } from "../resolution.ts";
import { Resolver } from "../resolver.ts";
import { notKnown, quotable } from "./answer.ts";
import { about, NO_MAPPINGS, type ReadyBackEnd } from "./back-end.ts";

/**
 * Differs from the ConfigMap: roles and users are in one index by ARN, and of several objects for one ARN the first of the
 * index counts, whose order is not defined. Accounts are never asked.
 */
export function crd({ roles, users, holes = [] }: Mappings, options: MapperOptions): ReadyBackEnd {
  const without = new Resolver(NO_MAPPINGS, options);
  const certain = new Map<string, Mapping[]>();
  const open: Mapping[] = [];
  for (const mapping of [...roles, ...users]) {
    if (mapping.holes?.some(isOfArn)) open.push(mapping);
    else {
      const parsed = readArn(lowerCase(arnOf(mapping)));
      if (typeof parsed !== "string") addTo(certain, parsed.canonicalArn, mapping);
    }
  }
  const unknown = holes.map(({ expression, why }) => ({ expression, why, section: "mapUsers" as const }));
  return {
    backEnd: "CRD",
    ask(caller) {
      const answer = without.resolve(caller);
      const { identity } = answer;
      if (identity === undefined) return answer;
      const found = certain.get(lowerCase(identity.canonicalArn)) ?? [];
      const [first] = found;
      if (first !== undefined && found.some((each) => !givesTheSame(each, first))) {
        const message = `${found.length} objects are for ${quotable(identity.canonicalArn)}, and it is not defined which of them counts`;
        return notKnown(identity, "which of several objects counts", message);
      }
      const asked = [...found.slice(0, 1), ...open];
      // One that is not known may be the first of the index, so it has to come last here.
      const given = new Map(
        asked.map((mapping) => [standIn(mapping, first && identity.canonicalArn), mapping]),
      );
      const resolver = new Resolver({ ...NO_MAPPINGS, users: [...given.keys()], holes: unknown }, options);
      const finish = (resolution: Resolution) => {
        const mapping = resolution.mapping && given.get(resolution.mapping as UserMapping);
        return mapping === undefined ? resolution : about(resolution, mapping);
      };
      return { resolver, finish };
    },
  };
}

function isOfArn({ field }: EntryHole): boolean {
  return field !== "username" && field !== "groups";
}

function arnOf(mapping: Mapping): string {
  return mapping.kind === "user" ? mapping.userArn : (mapping.roleArn ?? "");
}

function givesTheSame(a: Mapping, b: Mapping): boolean {
  const outcomeOf = ({ username, groups, holes = [] }: Mapping) =>
    JSON.stringify([
      username,
      groups,
      holes.filter((hole) => !isOfArn(hole)).map(({ expression }) => expression),
    ]);
  return outcomeOf(a) === outcomeOf(b);
}

/** All objects are of one kind. @param canonicalArn The identity's, for an object that is certainly for it. */
function standIn(mapping: Mapping, canonicalArn: string | undefined): UserMapping {
  const { username, groups, index, holes } = mapping;
  const isOpen = holes?.some(isOfArn) === true;
  return {
    kind: "user",
    userArn: isOpen || canonicalArn === undefined ? arnOf(mapping) : canonicalArn,
    username,
    groups,
    index,
    ...(holes && {
      holes: holes.map((hole) => (isOfArn(hole) ? { ...hole, field: "userArn" as const } : hole)),
    }),
  };
}
