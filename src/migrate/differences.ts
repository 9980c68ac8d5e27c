// The proof: whose access is another one once the new side is read, told in the words of a migration.

import type { Access } from "../access/access.ts";
import type { AccessChange, UnknownAccess } from "../access/change.ts";
import { diffAccess } from "../access/diff.ts";
import { isClusterAdminPolicy } from "../access/policy-power.ts";
import type { AccessSide } from "../access/side.ts";
import { MASTERS, NODE_GROUPS } from "../identity/node-groups.ts";
import type { ServerSettings } from "../schema/settings.ts";
import {
  type DifferenceCode,
  differenceCodes,
  type MigrationDifference,
  type PrincipalAccess,
} from "./difference.ts";
import { AUTHENTICATED } from "./line-names.ts";

/** What stands for system:masters in the new side, beside the policy. */
export interface DifferenceOptions extends ServerSettings {
  /** Groups that are bound to the ClusterRole cluster-admin. */
  readonly adminGroups?: readonly string[];
}

/** Every difference, the gravest first. Empty: everyone gets the same by both sides. */
export function differencesOf(
  before: AccessSide,
  after: AccessSide,
  { adminGroups = [], ...settings }: DifferenceOptions = {},
): MigrationDifference[] {
  const { changes, unknown = [] } = diffAccess(before, after, settings);
  const found = [...changes.flatMap((change) => ofChange(change, adminGroups)), ...unknown.map(ofUnknown)];
  return found.sort((a, b) => rankOf(a) - rankOf(b) || compareTexts(a.id, b.id));
}

function ofChange(change: AccessChange, adminGroups: readonly string[]): MigrationDifference[] {
  const { principal, kinds } = change;
  const tell = (code: DifferenceCode, names?: readonly string[]): MigrationDifference => ({
    id: `${code}:${principal.name}`,
    code,
    principal,
    ...sidesOf(change.old, change.new),
    ...(names === undefined ? {} : { names }),
  });
  if (kinds.includes("gained")) return [tell("widened")];
  if (kinds.includes("lost")) return [tell(principal.type === "account" ? "account-lost" : "lost")];
  const codes = kinds.flatMap((kind) => SAME_NAME[kind] ?? []).map((code) => tell(code));
  return [...codes, ...namesChanged(change, adminGroups).map(({ code, names }) => tell(code, names))];
}

/** Of the kinds of changes, those that say all by themselves. */
const SAME_NAME: Readonly<Partial<Record<AccessChange["kinds"][number], DifferenceCode>>> = {
  username: "username-changes",
  template: "username-changes",
  "all-sessions": "more-sessions",
  "instances-only": "fewer-sessions",
  ambiguous: "ambiguous",
  settled: "settled",
};

interface NamesChanged {
  readonly code: DifferenceCode;
  readonly names?: readonly string[];
}

const [BOOTSTRAPPERS] = NODE_GROUPS;

function namesChanged(change: AccessChange, adminGroups: readonly string[]): NamesChanged[] {
  // The API server puts everyone into that group, whatever the authenticator says.
  let [added, removed] = [change.groupsAdded, change.groupsRemoved].map((groups) =>
    groups.filter((group) => group !== AUTHENTICATED),
  ) as [string[], string[]]; // a pair in, a pair out
  let { policiesAdded = [], policiesRemoved = [] } = change;
  const found: NamesChanged[] = [];
  if (removed.includes(MASTERS)) {
    const group = added.find((each) => adminGroups.includes(each));
    const policy = policiesAdded.find(isClusterAdminPolicy);
    const code = group !== undefined ? "masters-become-group" : policy && "masters-become-policy";
    if (code !== undefined) {
      found.push(group === undefined ? { code } : { code, names: [group] });
      removed = removed.filter((each) => each !== MASTERS);
      added = added.filter((each) => each !== group);
      if (group === undefined) policiesAdded = policiesAdded.filter((each) => each !== policy);
    }
  }
  const wasPolicy = policiesRemoved.find(isClusterAdminPolicy);
  if (added.includes(MASTERS) && wasPolicy !== undefined) {
    found.push({ code: "policy-becomes-masters" });
    added = added.filter((each) => each !== MASTERS);
    policiesRemoved = policiesRemoved.filter((each) => each !== wasPolicy);
  }
  const isNode = change.new?.type !== undefined && change.new.type !== "STANDARD";
  if (isNode && removed.includes(BOOTSTRAPPERS)) {
    found.push({ code: "bootstrappers-lost" });
    removed = removed.filter((each) => each !== BOOTSTRAPPERS);
  }
  const policyNames = (policies: typeof policiesAdded) => policies.map(({ policyArn }) => policyArn);
  const rest: readonly [DifferenceCode, readonly string[]][] = [
    ["groups-gained", added],
    ["groups-lost", removed],
    ["policies-gained", policyNames(policiesAdded)],
    ["policies-lost", policyNames(policiesRemoved)],
  ];
  return [...found, ...rest.flatMap(([code, names]) => (names.length === 0 ? [] : [{ code, names }]))];
}

function ofUnknown({ principal, old, new: next, oldHoles, newHoles }: UnknownAccess): MigrationDifference {
  const holes = [...oldHoles, ...newHoles];
  const name = principal?.name ?? holes[0]?.expression ?? "";
  return {
    id: `not-known:${name}`,
    code: "not-known",
    ...(principal === undefined ? {} : { principal }),
    ...sidesOf(old, next),
    holes: holes.map(({ expression, why }) => ({ expression, why })),
  };
}

function sidesOf(
  old: Access | undefined,
  next: Access | undefined,
): Pick<MigrationDifference, "before" | "after"> {
  return {
    ...(old === undefined ? {} : { before: accessOf(old) }),
    ...(next === undefined ? {} : { after: accessOf(next) }),
  };
}

function accessOf({ via, username, groups, policies = [] }: Access): PrincipalAccess {
  return {
    source: via === "access-entry" ? "access-entries" : "aws-auth",
    ...(username === undefined ? {} : { username }),
    groups,
    policies,
  };
}

function rankOf({ code }: MigrationDifference): number {
  return differenceCodes.indexOf(code);
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
