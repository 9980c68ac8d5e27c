// What one access entry gives to an identity.
import { mappingOf } from "../access-entries/entry-mapping.ts";
import { refusalDoubt } from "../access-entries/mappings.ts";
import type { Identity } from "../identity/caller-identity.ts";
import type { MapperOptions } from "../mapping/mapper-options.ts";
import { quotable, unknown } from "../mapping/refusals.ts";
import type { Resolution, ResolutionHole } from "../mapping/resolution.ts";
import { Resolver } from "../mapping/resolver.ts";
import type { AccessEntry, AccessEntryHole } from "../schema/access-entry.ts";
import type { Mapping } from "../schema/entries.ts";
import type { SourceAnswer, UserIdMismatch } from "./access-answer.ts";
import { entryDoubts } from "./entry-doubts.ts";
import type { Claim } from "./entry-search.ts";

/** The entry as a mapping for the identity's own ARN: whether it is for the identity is decided already. */
export function resolverOf(claim: Claim, identity: Identity, options: MapperOptions): Resolver {
  const mapping = standIn(claim, identity);
  const isUser = mapping?.kind === "user";
  const mappings = {
    roles: mapping && !isUser ? [mapping] : [],
    users: isUser ? [mapping] : [],
    accountItems: [],
  };
  return new Resolver(mappings, { ...options, ...OF_ENTRIES });
}

/** EKS documents no other delimiters for access entries, and it looks at reserved prefixes when an entry is made. */
export const OF_ENTRIES = { templateDelimiters: "braces", reservedUsernamePrefixes: [] } as const;

/** Undefined for an entry that no identity can have. */
export function standIn({ entry, index }: Claim, { canonicalArn }: Identity): Mapping | undefined {
  const holes = entry.holes ?? [];
  const known = holes.filter((hole) => !isOfPrincipal(hole));
  const asked =
    known.length === holes.length ? entry : { ...entry, principalArn: canonicalArn, holes: known };
  return mappingOf(asked, index, refusalDoubt(asked, {}));
}

function isOfPrincipal({ field }: AccessEntryHole): boolean {
  return field === "principalArn";
}

export function answerBy({ entry, matchedBy }: Claim, resolution: Resolution): SourceAnswer {
  const doubts = entryDoubts(entry);
  const by = { accessEntry: entry, matchedBy, ...(doubts.length > 0 && { doubts }) };
  if (resolution.mapped === null) {
    const holes = resolution.holes.map((hole) => inEntry(entry, hole));
    return { ...unknown(resolution.identity, eachOnce(holes)), ...by };
  }
  const { mapping: _, ...answer } = resolution;
  if (answer.mapped) return { ...answer, via: "access-entry", ...by };
  return { ...answer, ...by };
}

/** The username and the groups may depend on the same. */
function eachOnce(holes: readonly ResolutionHole[]): ResolutionHole[] {
  const all = new Map(
    holes.map((hole) => [`${hole.expression}\n${hole.why === "refused" ? "" : hole.field}`, hole]),
  );
  return [...all.values()];
}

function inEntry({ principalArn }: AccessEntry, { field, expression, why }: ResolutionHole): ResolutionHole {
  return { accessEntry: principalArn, ...(field && { field }), expression, why };
}

export function mismatch(identity: Identity, { principalArn }: AccessEntry): UserIdMismatch {
  const message = `the access entry with the user id ${quotable(identity.userId)} is for ${quotable(principalArn)}, not for ${quotable(identity.canonicalArn)}`;
  return { mapped: false, reason: "user-id-mismatch", message, identity };
}
