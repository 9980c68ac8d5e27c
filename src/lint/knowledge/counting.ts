// Which entries of a ConfigMap let somebody in.

import type { SectionName } from "../../document/problem.ts";
import type { LintArn, LintEntry } from "../../document/section.ts";
import { readArn } from "../../identity/arn.ts";
import { contendersOf } from "../../mapping/contest.ts";
import { fold } from "../../text/fold.ts";
import { wildcardIn } from "./arn-facts.ts";
import { arnFaultIn } from "./arn-faults.ts";
import { arnPlaceholdersIn } from "./placeholders.ts";
import { bracedTemplatesIn, isForUser } from "./templates.ts";

/** Whether no identity can have the ARN as it is written. Of a placeholder that is not known. */
export function matchesNoOne(arn: LintArn): boolean {
  const { value, reading } = arn;
  if (arnPlaceholdersIn(value).length > 0) return false;
  if (reading.clean !== value || wildcardIn(arn) !== undefined) return true;
  const strict = readArn(fold(value));
  if (typeof strict === "string" || strict.type === "assumed-role") return true;
  if (strict.type === "role" && reading.path.length > 1) return true;
  return arnFaultIn(value, reading) !== undefined;
}

/**
 * The entries that another one of the same ARN replaces, each with that one. What keeps a section from being read may
 * be mended first, so it is taken as read.
 */
export function replacedEntries(entries: readonly LintEntry[]): ReadonlyMap<LintEntry, LintEntry> {
  const byArn = new Map<string, LintEntry[]>();
  for (const entry of entries) {
    const { arn, sso, isRead, section } = entry;
    if (arn === undefined || sso !== undefined || isDropped(entry) || (section.isRead && !isRead)) continue;
    const key = fold(arn.value);
    const others = byArn.get(key);
    if (others === undefined) byArn.set(key, [entry]);
    else others.push(entry);
  }
  const replaced = new Map<LintEntry, LintEntry>();
  for (const claims of byArn.values()) {
    const counting = claims.length === 1 ? claims : countingAmong(claims);
    const [winner] = counting;
    if (winner === undefined || counting.length === claims.length) continue;
    const kept = new Set(counting);
    for (const claim of claims) if (!kept.has(claim)) replaced.set(claim, winner);
  }
  return replaced;
}

function countingAmong(claims: readonly LintEntry[]): LintEntry[] {
  const inSection = (name: SectionName) => claims.filter(({ section }) => section.name === name);
  const contenders = contendersOf({
    roles: inSection("mapRoles").map(
      (entry) => ({ kind: "role", roleArn: entry.arn?.value ?? "", entry }) as const,
    ),
    users: inSection("mapUsers").map(
      (entry) => ({ kind: "user", userArn: entry.arn?.value ?? "", entry }) as const,
    ),
  });
  return contenders.map(({ entry }) => entry);
}

/** Whether the reference drops the entry for what it says. */
export function isDropped({ problems }: LintEntry): boolean {
  return problems.some(({ lost }) => lost === "entry");
}

/**
 * Whether somebody gets in by the entry once its section is read: it is not dropped, somebody can have its ARN, and not
 * everyone is refused.
 */
export function letsSomebodyIn(entry: LintEntry): boolean {
  const { arn, username } = entry;
  if (isDropped(entry) || (entry.section.isRead && !entry.isRead)) return false;
  if (arn === undefined) return entry.sso !== undefined;
  const isRefused =
    isForUser(entry) &&
    bracedTemplatesIn(username?.value ?? "").some(({ name }) => name === "EC2PrivateDNSName");
  return !isRefused && !matchesNoOne(arn);
}
