// The entry that takes the place of one line that is served, or why there is none.
import { defaultUsername, principalOf } from "../access-entries/principal.ts";
import { refusalsOf } from "../access-entries/refusals.ts";
import type { ParsedArn } from "../identity/arn.ts";
import type { AccessEntry } from "../schema/access-entry.ts";
import type { RoleArnMapping, UserMapping } from "../schema/entries.ts";
import type { TemplateDelimiters } from "../schema/settings.ts";
import { namesOf } from "./line-names.ts";
import { type MastersChoice, withoutMasters } from "./masters.ts";
import { nodeEntryFor } from "./node-line.ts";
import { mended, type NamesInUse, obstaclesOf } from "./obstacles.ts";
import { principalArnFor } from "./principal-arn.ts";
import type { Caveat, Obstacle } from "./reason.ts";
import type { KnownPrincipal, NamedPrincipal, PermissionSet } from "./role-paths.ts";

export interface LineContext {
  readonly accountId: string;
  readonly partition: string;
  readonly delimiters: TemplateDelimiters;
  readonly masters: MastersChoice;
  readonly find: (principal: NamedPrincipal) => KnownPrincipal;
  /** The ARNs of the roles of a permission set, as far as they are known. */
  readonly rolesOf: (set: PermissionSet) => readonly string[];
  readonly names: NamesInUse;
}

/** What a line would be as an entry. It is not to be made where there are obstacles. */
export interface LineEntry {
  readonly entry: AccessEntry;
  readonly caveats: readonly Caveat[];
  readonly obstacles: readonly Obstacle[];
  /** The nearest entry that EKS takes, where there are obstacles. */
  readonly nearest?: AccessEntry;
  readonly lacksPath?: "certain" | "possible";
  readonly usesMasters: boolean;
}

export function lineEntry(
  mapping: RoleArnMapping | UserMapping,
  arn: ParsedArn,
  context: LineContext,
): LineEntry {
  const written = mapping.kind === "role" ? mapping.roleArn : mapping.userArn;
  const principal = principalArnFor(written, arn, context.find);
  const names = namesOf(mapping, arn, context.delimiters);
  const origin = mapping.origin === undefined ? {} : { origin: mapping.origin };
  const base = { principalArn: principal.arn, policies: [], ...origin };
  const node = nodeEntryFor(names.username, names.groups);
  const { lacksPath } = principal;
  const path = lacksPath === undefined ? {} : { lacksPath };
  if (node !== undefined) {
    const entry: AccessEntry = { ...base, type: node.type, groups: [] };
    const caveats = [...principal.caveats, ...names.caveats.filter(isForNodes), ...node.caveats];
    const own = names.obstacles.filter((each) => !isOfUsername(each));
    return {
      ...finished(entry, caveats, [...principal.obstacles, ...own], context),
      ...path,
      usesMasters: false,
    };
  }
  const { groups, policies, caveats, hadMasters } = withoutMasters(names.groups, context.masters);
  const username = names.username === "" ? {} : { username: names.username };
  const entry: AccessEntry = { ...base, type: "STANDARD", ...username, groups, policies };
  const all = [
    ...principal.caveats,
    ...emptyUsername(names.username, principal.arn),
    ...names.caveats,
    ...caveats,
  ];
  const made = finished(entry, all, [...principal.obstacles, ...names.obstacles], context);
  return { ...made, ...path, usesMasters: hadMasters };
}

function finished(
  entry: AccessEntry,
  caveats: readonly Caveat[],
  known: readonly Obstacle[],
  context: LineContext,
): Pick<LineEntry, "entry" | "caveats" | "obstacles" | "nearest"> {
  const { accountId, partition } = context;
  // Of a principal that no entry can be for, one reason is enough.
  const isPrincipals = known.some(({ code }) => FOR_NO_ONE.has(code));
  const refusals = refusalsOf(entry, { accountId, partition }).filter(
    ({ field }) => !isPrincipals || field !== "principalArn",
  );
  const obstacles = [...known, ...obstaclesOf(entry, refusals, context.names)];
  if (obstacles.length === 0) return { entry, caveats, obstacles };
  const nearest = mended(entry, obstacles);
  const isTaken = nearest !== undefined && refusalsOf(nearest, { accountId, partition }).length === 0;
  return { entry, caveats, obstacles, ...(isTaken ? { nearest } : {}) };
}

const FOR_NO_ONE: ReadonlySet<Obstacle["code"]> = new Set([
  "root-user",
  "federated-user",
  "service-linked-role",
]);

function emptyUsername(username: string, principalArn: string): Caveat[] {
  const principal = username === "" ? principalOf(principalArn) : undefined;
  return principal === undefined ? [] : [{ code: "empty-username", username: defaultUsername(principal) }];
}

/** Of a node's line, the type says the username and the groups. */
function isForNodes({ code }: Caveat): boolean {
  return code === "angle-template";
}

function isOfUsername(obstacle: Obstacle): boolean {
  return obstacle.code === "template-not-served" && obstacle.field === "username";
}
