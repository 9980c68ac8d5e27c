// Entries with their ARNs as a back end compares them.
import { readArn } from "../../identity/arn.ts";
import type { Mapping, Mappings, RoleMapping, UserMapping } from "../../schema/entries.ts";
import { lowerCase } from "../../text/fold.ts";
import type { Resolution } from "../resolution.ts";
import { about } from "./back-end.ts";

export interface CanonicalEntries {
  /** Without the entries whose ARN is not an identity's. */
  readonly mappings: Mappings;
  /** The answer, about the entry as it was given. */
  asGiven(resolution: Resolution): Resolution;
}

/** @param isLowered Whether an entry's ARN is put in lower case before it is canonicalized. */
export function canonicalEntries(
  mappings: Mappings,
  isLowered: (mapping: Mapping) => boolean,
): CanonicalEntries {
  const given = new Map<Mapping, Mapping>();
  const canonical = <Each extends Mapping>(
    mapping: Each,
    arn: string,
    withArn: (canonicalArn: string) => Each,
  ): Each[] => {
    const parsed = readArn(isLowered(mapping) ? lowerCase(arn) : arn);
    if (typeof parsed === "string") return [];
    const standIn = withArn(parsed.canonicalArn);
    given.set(standIn, mapping);
    return [standIn];
  };
  return {
    mappings: {
      ...mappings,
      roles: mappings.roles.flatMap((role): RoleMapping[] =>
        role.kind === "sso" ? [role] : canonical(role, role.roleArn, (roleArn) => ({ ...role, roleArn })),
      ),
      users: mappings.users.flatMap((user): UserMapping[] =>
        canonical(user, user.userArn, (userArn) => ({ ...user, userArn })),
      ),
    },
    asGiven(resolution) {
      const mapping = resolution.mapping && given.get(resolution.mapping);
      return mapping === undefined ? resolution : about(resolution, mapping);
    },
  };
}

/** Whether the entry's ARN is the identity's in lower case. A resolver compares by folding, which makes a few more letters equal. */
export function isSameInLowerCase({ mapping, identity }: Resolution): boolean {
  if (mapping === undefined || mapping.kind === "sso" || identity === undefined) return true;
  const arn = mapping.kind === "user" ? mapping.userArn : mapping.roleArn;
  return lowerCase(arn) === lowerCase(identity.canonicalArn);
}

/** What of the entries' ARNs, or of how many entries there are, is not known. */
export function unknownEntries({ roles, users, holes = [] }: Mappings): string | undefined {
  const section = holes.find(({ section }) => section !== "mapAccounts");
  if (section !== undefined) return section.expression;
  for (const { holes: own = [] } of [...roles, ...users]) {
    const hole = own.find(({ field }) => field !== "username" && field !== "groups");
    if (hole !== undefined) return hole.expression;
  }
  return undefined;
}
