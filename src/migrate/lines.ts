// What becomes of each line of a map: the verdict, and the entry that takes its place.
import { readArn, stripRolePath } from "../identity/arn.ts";
import { meantArn } from "../identity/meant-identity.ts";
import { readWrittenArn } from "../identity/written-arn.ts";
import { ssoPattern } from "../mapping/contest.ts";
import type { AccessEntry } from "../schema/access-entry.ts";
import type { Mapping, RoleArnMapping, SsoMapping } from "../schema/entries.ts";
import { type LineContext, type LineEntry, lineEntry } from "./line-entry.ts";
import type { MigrationVerdict } from "./plan.ts";
import type { Caveat, MigrationReason, Obstacle } from "./reason.ts";
import type { Standing } from "./standing.ts";

/** A verdict before the entries that are there are looked at. */
export interface Draft {
  readonly mapping: Mapping;
  readonly standing: Standing;
  readonly caveats: readonly Caveat[];
  readonly obstacles: readonly Obstacle[];
  /** What the line would be as an entry. Absent where it is for no one, or gives way to another line. */
  readonly line?: LineEntry;
  readonly nearest?: AccessEntry;
}

export function draftOf(mapping: Mapping, standing: Standing, context: LineContext): Draft {
  const base = { mapping, standing, caveats: [], obstacles: [] };
  const fails = (obstacle: Obstacle, nearest?: AccessEntry): Draft => ({
    ...base,
    obstacles: [obstacle],
    ...(nearest === undefined ? {} : { nearest }),
  });
  switch (standing.is) {
    case "not-known":
      return fails({ code: "not-known", values: standing.values });
    case "permission-set": {
      // Only a mapping with `sso` is for one.
      const { sso } = mapping as SsoMapping;
      return fails(...permissionSet(mapping, sso, standing.counts, context));
    }
    case "for-no-one": {
      const { why, arn } = standing;
      const nearest = entryForNoOne(mapping, arn, context);
      const text = nearest === undefined ? {} : { nearest: nearest.principalArn };
      return fails({ code: "matches-no-one", why, arn, ...text }, nearest);
    }
    case "refused":
      return fails({ code: "always-refused", arn: standing.arn.canonicalArn });
    case "replaced":
      return { ...base, caveats: [{ code: "replaced", by: standing.by }] };
    case "rival":
      return { ...base, caveats: [{ code: "random", others: standing.others, isTaken: false }] };
    case "served": {
      if (mapping.kind === "sso") return fails({ code: "sso-pattern", pattern: ssoPattern(mapping.sso) });
      const line = lineEntry(mapping, standing.arn, context);
      const { obstacles, nearest } = line;
      const caveats = [...contest(standing), ...line.caveats];
      return { ...base, caveats, obstacles, line, ...(nearest === undefined ? {} : { nearest }) };
    }
  }
}

function contest({ replaces, rivals }: Extract<Standing, { readonly is: "served" }>): Caveat[] {
  const caveats: Caveat[] = [];
  if (replaces.length > 0) caveats.push({ code: "replaces", others: replaces });
  if (rivals.length > 0) caveats.push({ code: "random", others: rivals, isTaken: true });
  return caveats;
}

/** The list of the account's roles may say which role it is: as a rule, an account has one of a permission set. */
function permissionSet(
  mapping: Mapping,
  sso: SsoMapping["sso"],
  counts: boolean,
  context: LineContext,
): [Obstacle, AccessEntry?] {
  const code = counts ? "sso-pattern" : "sso-inert";
  const { partition = "aws", accountId: account, permissionSetName: name } = sso;
  const roles = context.rolesOf({ partition, account, name });
  const obstacle: Obstacle = { code, pattern: ssoPattern(sso), ...(roles.length === 0 ? {} : { roles }) };
  const [roleArn, ...others] = roles;
  if (roleArn === undefined || others.length > 0) return [obstacle];
  const { kind: _, sso: __, ...line } = mapping as SsoMapping;
  const nearest = entryForRole({ ...line, kind: "role", roleArn }, context);
  return nearest === undefined ? [obstacle] : [obstacle, nearest];
}

/** @param line With the role's ARN as IAM lists it. */
function entryForRole(line: RoleArnMapping, context: LineContext): AccessEntry | undefined {
  const arn = readArn(stripRolePath(line.roleArn));
  if (typeof arn === "string") return undefined;
  const find: LineContext["find"] = () => ({ known: "arn", arn: line.roleArn });
  const { entry, obstacles, nearest } = lineEntry(line, arn, { ...context, find });
  return obstacles.length === 0 ? entry : nearest;
}

/** What one would write for whom the line was meant. It lets in somebody whom the map never let in. */
function entryForNoOne(mapping: Mapping, written: string, context: LineContext): AccessEntry | undefined {
  if (mapping.kind === "sso") return undefined;
  const { kind, path } = readWrittenArn(written);
  const parsed = readArn(written);
  const isListed = typeof parsed !== "string" && kind === "role" && path.length > 1;
  const arn = isListed ? stripRolePath(written) : meantArn(written);
  const named = arn === undefined ? undefined : readArn(arn);
  if (arn === undefined || named === undefined || typeof named === "string") return undefined;
  const find: LineContext["find"] = isListed ? () => ({ known: "arn", arn: written }) : context.find;
  const line = mapping.kind === "role" ? { ...mapping, roleArn: arn } : { ...mapping, userArn: arn };
  const { entry, obstacles, nearest } = lineEntry(line, named, { ...context, find });
  return obstacles.length === 0 ? entry : nearest;
}

/** @param more What the entries that are there say. */
export function verdictOf(
  { mapping, caveats, obstacles, line, nearest }: Draft,
  more: { readonly entry?: AccessEntry; readonly reasons: readonly Caveat[]; readonly isHidden: boolean },
): MigrationVerdict {
  const { entry, reasons, isHidden } = more;
  if (isHidden) return { mapping, verdict: "caveat", reasons, ...(entry === undefined ? {} : { entry }) };
  if (obstacles.length > 0) {
    const all: MigrationReason[] = [...obstacles, ...caveats, ...reasons];
    return {
      mapping,
      verdict: "impossible",
      reasons: all,
      ...(nearest === undefined ? {} : { nearest }),
    };
  }
  const all = [...caveats, ...reasons];
  // That it is there already takes nothing from it.
  const isEqual = all.every(({ code }) => code === "already-there");
  const made = entry ?? line?.entry;
  return {
    mapping,
    verdict: isEqual ? "equal" : "caveat",
    reasons: all,
    ...(made === undefined ? {} : { entry: made }),
  };
}
