// What an identity gets before and after, and what a plan's list of differences says about it.
import type { AccessResolution, ClusterAccess } from "../../src/access/create-access.ts";
import type { MigrationDifference } from "../../src/migrate/difference.ts";
import { fold } from "../../src/text/fold.ts";

const AUTHENTICATED = "system:authenticated";

/** What it gets, in a form that is compared. Undefined: it does not get in. */
export interface Gets {
  readonly username: string;
  readonly groups: readonly string[];
  readonly policies: readonly string[];
}

export function getsBy(access: ClusterAccess, identity: string): Gets | "unknown" | undefined {
  const found: AccessResolution = access.resolve(identity);
  if (found.mapped === null) return "unknown";
  if (!found.mapped) return undefined;
  const { username, groups, accessEntry } = found;
  return {
    username,
    groups: [...new Set(groups)].filter((group) => group !== AUTHENTICATED).sort(),
    policies: [
      ...new Set(
        accessEntry?.policies.map(({ policyArn, scope }) => `${policyArn} ${JSON.stringify(scope)}`),
      ),
    ].sort(),
  };
}

/** The differences that are about an identity: by its ARN, or by its account where it has no line of its own. */
export function differencesAbout(
  differences: readonly MigrationDifference[],
  identity: { readonly canonicalArn: string; readonly accountId: string },
  isByAccount: boolean,
): MigrationDifference[] {
  return differences.filter(({ principal }) => {
    if (principal?.type === "arn") return fold(principal.name) === fold(identity.canonicalArn);
    if (principal?.type === "account") return isByAccount && principal.name === identity.accountId;
    if (principal?.type === "sso")
      return fold(identity.canonicalArn).startsWith(fold(principal.name.replace("*", "")));
    return false;
  });
}

/** What changes for one identity, as the codes that have to be told. */
export function changesBetween(before: Gets | undefined, after: Gets | undefined): Set<string> {
  if (before === undefined || after === undefined) {
    return new Set(before === after ? [] : [before === undefined ? "widened" : "lost"]);
  }
  const codes = new Set<string>();
  if (before.username !== after.username) codes.add("username-changes");
  if (after.groups.some((group) => !before.groups.includes(group))) codes.add("groups-gained");
  if (before.groups.some((group) => !after.groups.includes(group))) codes.add("groups-lost");
  if (after.policies.some((policy) => !before.policies.includes(policy))) codes.add("policies-gained");
  if (before.policies.some((policy) => !after.policies.includes(policy))) codes.add("policies-lost");
  return codes;
}

/** The codes of `changesBetween` that a told difference stands for. */
export const MEANS: Readonly<Record<string, readonly string[]>> = {
  "masters-become-policy": ["groups-lost", "policies-gained"],
  "masters-become-group": ["groups-lost", "groups-gained"],
  "policy-becomes-masters": ["groups-gained", "policies-lost"],
  "bootstrappers-lost": ["groups-lost"],
  "account-lost": ["lost"],
  "more-sessions": ["widened"],
  "fewer-sessions": ["lost"],
  settled: [],
  ambiguous: [],
};

export function meantBy(differences: readonly MigrationDifference[]): Set<string> {
  return new Set(differences.flatMap(({ code }) => MEANS[code] ?? [code]));
}
