// Who gains access and who loses it between two documents.
import type { AwsAuth } from "../document/aws-auth.ts";
import { asAwsAuth, type MappingInput } from "../document/mapping-input.ts";
import { settingsOf } from "../schema/settings.ts";
import { mapSteps, type Steps, toEnd } from "../text/steps.ts";
import { EntryAccess } from "./access.ts";
import type { AccessChange, AccessDiff, ChangeKind } from "./change.ts";
import { type AccessPair, dangersOf, type Surroundings } from "./dangers-of.ts";
import { type AccessOrNone, type DiffOptions, DocumentAccess, grantKeyOf } from "./document-access.ts";
import { dormantIn } from "./dormant.ts";
import { byDanger } from "./order.ts";
import { principalsOf } from "./principals.ts";
import { surroundingsOf } from "./surroundings.ts";
import { type ComparedDocument, holesAbout, type PairHoles, unknownAccesses } from "./unknown.ts";

/**
 * The difference in access, not in text. Order, comments, quotes, the case of keys and entries that match no one do not
 * count as a change. New entries that match no one but are dangerous are listed separately, in `dormant`.
 *
 * @param before What `parseAwsAuth` returns for the old document.
 * @param after What `parseAwsAuth` returns for the new document.
 * @param options How the server is set up. `ServerSettings` says the defaults.
 */
export function diffAccess(before: MappingInput, after: MappingInput, options: DiffOptions = {}): AccessDiff {
  return toEnd(diffSteps(before, after, options));
}

/** What `diffAccess` gives, in steps of less than a millisecond for all but the largest documents. */
export function* diffSteps(
  before: MappingInput,
  after: MappingInput,
  options: DiffOptions = {},
): Steps<AccessDiff> {
  const [oldAuth, newAuth] = [asAwsAuth(before), asAwsAuth(after)];
  const settings = settingsOf(options);
  const entries = new EntryAccess(settings);
  yield;
  const oldDocument = new DocumentAccess(oldAuth, settings, entries);
  yield;
  const newDocument = new DocumentAccess(newAuth, settings, entries);
  yield;
  const [oldCertain, newCertain] = [certainOf(oldAuth, oldDocument), certainOf(newAuth, newDocument)];
  const principals = yield* principalsOf([oldCertain, newCertain], settings.ssoRoleMatch);
  const pairs = yield* mapSteps(principals, ({ principal, arn }) => {
    const accessesBy = (document: DocumentAccess) =>
      principal.type === "account" ? [document.accountAccessOf(arn)] : document.accessesOf(arn);
    return { principal, arn, before: accessesBy(oldDocument), after: accessesBy(newDocument) };
  });
  const surroundings = yield* surroundingsOf(pairs, oldCertain, newCertain, newDocument.hasDoubts);
  const documents: readonly [ComparedDocument, ComparedDocument] = [
    { awsAuth: oldAuth, access: oldDocument },
    { awsAuth: newAuth, access: newDocument },
  ];
  const isKnown = !oldDocument.hasDoubts && !newDocument.hasDoubts;
  const open: PairHoles[] = [];
  const changes = (yield* mapSteps(pairs, (pair) => {
    const holes = isKnown ? undefined : holesAbout(pair, documents);
    if (holes === undefined) return compare(pair, surroundings);
    open.push(holes);
    return undefined;
  })).filter((change) => change !== undefined);
  const unknown = isKnown ? [] : unknownAccesses(open, documents, entries);
  const dormant = yield* dormantIn([oldCertain, newCertain], pairs, surroundings, entries);
  const lostSections = newAuth.problems.filter(({ lost }) => lost === "section");
  changes.sort(byDanger);
  return {
    changes,
    ...(dormant.length === 0 ? {} : { dormant }),
    ...(unknown.length === 0 ? {} : { unknown }),
    lostSections,
  };
}

/** The document without what is not known of whom it is for. */
function certainOf(awsAuth: Required<AwsAuth>, { certain, hasDoubts }: DocumentAccess): Required<AwsAuth> {
  if (!hasDoubts) return awsAuth;
  const accounts = certain.accountItems.map(({ account }) => account);
  return { ...awsAuth, ...certain, accounts, holes: [] };
}

function compare(pair: AccessPair, surroundings: Surroundings): AccessChange | undefined {
  const { principal, before, after } = pair;
  if (isSame(before, after)) return undefined;
  const [[was, ...oldOthers], [is, ...others]] = [before, after];
  const groupsAdded = groupsBeyond(is, was);
  const groupsRemoved = groupsBeyond(was, is);
  const kinds = kindsOf(was, is, groupsAdded, groupsRemoved);
  // Where all the answers were already possible at random, nothing has become ambiguous.
  if (others.length > 0 && holdsMore(after, before)) kinds.push("ambiguous");
  if (kinds.length === 0 && holdsMore(before, after)) kinds.push("settled");
  if (kinds.length === 0) return undefined;
  const reasons = dangersOf(pair, surroundings);
  return {
    principal,
    kinds,
    dangers: reasons.map(({ danger }) => danger),
    ...(reasons.length === 0 ? {} : { reasons }),
    old: was?.access,
    new: is?.access,
    alternatives: others.map((access) => access?.access),
    oldAlternatives: oldOthers.map((access) => access?.access),
    groupsAdded,
    groupsRemoved,
  };
}

/** Whether both give one access, and the same. Nearly all pairs are such. */
function isSame(before: AccessPair["before"], after: AccessPair["after"]): boolean {
  const [was, ...oldOthers] = before;
  const [is, ...others] = after;
  if (oldOthers.length > 0 || others.length > 0) return false;
  // Lists of the same groups are one object, and so they need no comparing.
  return (
    was?.username === is?.username && was?.groups === is?.groups && was?.isForInstances === is?.isForInstances
  );
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
