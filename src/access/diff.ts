// Who gains and who loses between two documents.
import { asAwsAuth, type MappingInput } from "../document/aws-auth.ts";
import type { Problem, SectionName } from "../document/problem.ts";
import type { Access } from "./access.ts";
import { type Danger, dangers, dangersOf } from "./danger.ts";
import { candidatesOf, type Principal } from "./principals.ts";
import { answerOf, type DiffOptions, type PossibleAccess, Side } from "./side.ts";

/**
 * - `gained`, `lost`: gets in from now on, or no longer
 * - `username`: becomes somebody else; `template`: the same, where a template is part of it
 * - `groups-added`, `groups-removed`
 * - `instances-only`: sessions that are not named after an EC2 instance are refused from now on; `all-sessions`: no longer
 * - `ambiguous`: from now on the authenticator takes one of several entries at random
 * - `settled`: it no longer takes an entry that it took at random, and nothing else changes
 */
export type ChangeKind =
  | "gained"
  | "lost"
  | "username"
  | "template"
  | "groups-added"
  | "groups-removed"
  | "instances-only"
  | "all-sessions"
  | "ambiguous"
  | "settled";

/** What changes for one principal. */
export interface AccessChange {
  readonly principal: Principal;
  readonly kinds: readonly ChangeKind[];
  /** Most dangerous first; empty for the others. */
  readonly dangers: readonly Danger[];
  /** Undefined where it does not get in. */
  readonly old: Access | undefined;
  readonly new: Access | undefined;
  /**
   * What the authenticator may give in place of `new`, where it takes one of several entries at random; undefined where
   * one of them is refused.
   */
  readonly alternatives: readonly (Access | undefined)[];
  /** The same in place of `old`. */
  readonly oldAlternatives: readonly (Access | undefined)[];
  /** Groups as they are written in the entries. */
  readonly groupsAdded: readonly string[];
  readonly groupsRemoved: readonly string[];
}

/** The difference in access between two documents. */
export interface AccessDiff {
  /** The dangerous ones first, then by principal; empty where nobody's access changes. */
  readonly changes: readonly AccessChange[];
  /** Why sections of the new document count for nothing. */
  readonly lostSections: readonly Problem[];
}

/**
 * The difference in access, not in text: order, comments, quotes, the case of keys and entries that match no one are no
 * change.
 *
 * @param before What `parseAwsAuth` has read of the old document.
 * @param after The same of the new one.
 */
export function diffAccess(before: MappingInput, after: MappingInput, options: DiffOptions = {}): AccessDiff {
  const [oldAuth, newAuth] = [asAwsAuth(before), asAwsAuth(after)];
  const [oldSide, newSide] = [new Side(oldAuth, options), new Side(newAuth, options)];
  const lostSections = newAuth.problems.filter(({ lost }) => lost === "section");
  const lost = new Set(lostSections.flatMap(({ section }) => (section === undefined ? [] : [section])));
  const changes: AccessChange[] = [];
  for (const { principal, arn } of candidatesOf([oldAuth, newAuth], options.ssoRoleMatch === true)) {
    const accessesBy = (side: Side) =>
      principal.type === "account" ? [side.accountAccessOf(arn)] : side.accessesOf(arn);
    const change = compare(principal, accessesBy(oldSide), accessesBy(newSide), lost);
    if (change !== undefined) changes.push(change);
  }
  return { changes: changes.sort(byDanger), lostSections };
}

function compare(
  principal: Principal,
  before: readonly PossibleAccess[],
  after: readonly PossibleAccess[],
  lostSections: ReadonlySet<SectionName>,
): AccessChange | undefined {
  const [[was, ...oldOthers], [is, ...others]] = [before, after];
  const groupsAdded = groupsBeyond(is, was);
  const groupsRemoved = groupsBeyond(was, is);
  const kinds = kindsOf(was, is, groupsAdded, groupsRemoved);
  // Among answers that were given at random already, nothing changes.
  if (others.length > 0 && holdsMore(after, before)) kinds.push("ambiguous");
  if (kinds.length === 0 && holdsMore(before, after)) kinds.push("settled");
  if (kinds.length === 0) return undefined;
  return {
    principal,
    kinds,
    dangers: dangersOf(principal, before, after, lostSections),
    old: was?.access,
    new: is?.access,
    alternatives: others.map((access) => access?.access),
    oldAlternatives: oldOthers.map((access) => access?.access),
    groupsAdded,
    groupsRemoved,
  };
}

/** Whether `some` has an answer that `others` lacks. */
function holdsMore(some: readonly PossibleAccess[], others: readonly PossibleAccess[]): boolean {
  const known = new Set(others.map(answerOf));
  return some.some((access) => !known.has(answerOf(access)));
}

function kindsOf(
  before: PossibleAccess,
  after: PossibleAccess,
  groupsAdded: readonly string[],
  groupsRemoved: readonly string[],
): ChangeKind[] {
  if (before === undefined && after === undefined) return [];
  if (before === undefined) return ["gained"];
  if (after === undefined) return ["lost"];
  const kinds: ChangeKind[] = [];
  if (before.isForInstances !== after.isForInstances) {
    kinds.push(after.isForInstances ? "instances-only" : "all-sessions");
  }
  if (before.username !== after.username) {
    kinds.push(before.hasTemplate || after.hasTemplate ? "template" : "username");
  }
  if (groupsAdded.length > 0) kinds.push("groups-added");
  if (groupsRemoved.length > 0) kinds.push("groups-removed");
  return kinds;
}

/** The groups of `some` that `others` lacks. */
function groupsBeyond(some: PossibleAccess, others: PossibleAccess): string[] {
  return [...(some?.groups ?? [])]
    .filter(([key]) => others?.groups.has(key) !== true)
    .map(([, group]) => group);
}

function byDanger(a: AccessChange, b: AccessChange): number {
  return rankOf(a) - rankOf(b) || compareNames(a.principal.name, b.principal.name);
}

const KIND_ORDER: readonly ChangeKind[] = [
  "ambiguous",
  "gained",
  "all-sessions",
  "groups-added",
  "lost",
  "instances-only",
  "groups-removed",
  "settled",
  "username",
  "template",
];

/** The dangerous ones by their worst danger, then the others by what happens. */
function rankOf(change: AccessChange): number {
  const [danger] = change.dangers;
  if (danger !== undefined) return dangers.indexOf(danger);
  return dangers.length + Math.min(...change.kinds.map((kind) => KIND_ORDER.indexOf(kind)));
}

function compareNames(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
