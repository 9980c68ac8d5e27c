// Who gains access and who loses it between two documents.
import { asAwsAuth, type MappingInput } from "../document/mapping-input.ts";
import type { Problem, SectionName } from "../document/problem.ts";
import type { Access } from "./access.ts";
import { type Danger, dangers, dangersOf } from "./danger.ts";
import { type AccessOrNone, type DiffOptions, DocumentAccess, grantKeyOf } from "./document-access.ts";
import { type Principal, principalsOf } from "./principals.ts";

/**
 * What changes for a principal:
 *
 * - `gained`: gets in from now on
 * - `lost`: no longer gets in
 * - `username`: becomes somebody else
 * - `template`: becomes somebody else, where the old or the new username has a template
 * - `groups-added`: is in more groups
 * - `groups-removed`: is in fewer groups
 * - `instances-only`: from now on, sessions are refused that are not named after an EC2 instance
 * - `all-sessions`: such sessions are no longer refused
 * - `ambiguous`: from now on, the authenticator takes one of several entries at random
 * - `settled`: an entry is no longer taken at random, and nothing else changes
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
  /** Most dangerous first. Empty where nothing about the change is dangerous. */
  readonly dangers: readonly Danger[];
  /** What the old document gives. Undefined where the principal does not get in. */
  readonly old: Access | undefined;
  /** What the new document gives. Undefined where the principal does not get in. */
  readonly new: Access | undefined;
  /**
   * What the authenticator may give in place of `new`, where it takes one of several entries at random. An item is
   * undefined where its entry refuses the principal. Empty where nothing is random.
   */
  readonly alternatives: readonly (Access | undefined)[];
  /** What the authenticator may give in place of `old`, in the same form. */
  readonly oldAlternatives: readonly (Access | undefined)[];
  /** Groups as they are written in the new entry. */
  readonly groupsAdded: readonly string[];
  /** Groups as they are written in the old entry. */
  readonly groupsRemoved: readonly string[];
}

/** The difference in access between two documents. */
export interface AccessDiff {
  /**
   * Dangerous changes first, by their worst danger. The others follow by kind. Changes of the same rank are ordered by
   * the principal's name. Empty where nobody's access changes.
   */
  readonly changes: readonly AccessChange[];
  /** The problems that make the new document lose sections. */
  readonly lostSections: readonly Problem[];
}

/**
 * The difference in access, not in text. Order, comments, quotes, the case of keys and entries that match no one do not
 * count as a change.
 *
 * @param before What `parseAwsAuth` returns for the old document.
 * @param after What `parseAwsAuth` returns for the new document.
 * @param options How the server is set up. `ServerSettings` says the defaults.
 */
export function diffAccess(before: MappingInput, after: MappingInput, options: DiffOptions = {}): AccessDiff {
  const [oldAuth, newAuth] = [asAwsAuth(before), asAwsAuth(after)];
  const oldDocument = new DocumentAccess(oldAuth, options);
  const newDocument = new DocumentAccess(newAuth, options);
  const lostSections = newAuth.problems.filter(({ lost }) => lost === "section");
  const lost = new Set(lostSections.flatMap(({ section }) => (section === undefined ? [] : [section])));
  const changes: AccessChange[] = [];
  for (const { principal, arn } of principalsOf([oldAuth, newAuth], options.ssoRoleMatch === true)) {
    const accessesBy = (document: DocumentAccess) =>
      principal.type === "account" ? [document.accountAccessOf(arn)] : document.accessesOf(arn);
    const change = compare(principal, accessesBy(oldDocument), accessesBy(newDocument), lost);
    if (change !== undefined) changes.push(change);
  }
  return { changes: changes.sort(byDanger), lostSections };
}

function compare(
  principal: Principal,
  before: readonly AccessOrNone[],
  after: readonly AccessOrNone[],
  lostSections: ReadonlySet<SectionName>,
): AccessChange | undefined {
  const [[was, ...oldOthers], [is, ...others]] = [before, after];
  const groupsAdded = groupsBeyond(is, was);
  const groupsRemoved = groupsBeyond(was, is);
  const kinds = kindsOf(was, is, groupsAdded, groupsRemoved);
  // Where all the answers were already possible at random, nothing has become ambiguous.
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

/** Whether `some` holds an access that gives something that nothing in `others` gives. */
function holdsMore(some: readonly AccessOrNone[], others: readonly AccessOrNone[]): boolean {
  const known = new Set(others.map(grantKeyOf));
  return some.some((access) => !known.has(grantKeyOf(access)));
}

function kindsOf(
  before: AccessOrNone,
  after: AccessOrNone,
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

/** The groups of `some` that are missing from `others`, as they are written. */
function groupsBeyond(some: AccessOrNone, others: AccessOrNone): string[] {
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

/** Dangerous changes by their worst danger, then the others by their kind. */
function rankOf(change: AccessChange): number {
  const [danger] = change.dangers;
  if (danger !== undefined) return dangers.indexOf(danger);
  return dangers.length + Math.min(...change.kinds.map((kind) => KIND_ORDER.indexOf(kind)));
}

function compareNames(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
