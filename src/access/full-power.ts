// Who can do much, by groups or by access policies: everything, by `system:masters` or AmazonEKSClusterAdminPolicy, or what
// a strong policy allows.
import { MASTERS } from "../identity/node-groups.ts";
import { canMeet, patternOf } from "../mapping/template-reach.ts";
import type { DangerReason } from "./danger.ts";
import type { AccessOrNone } from "./document-access.ts";
import { comparable, templateOf } from "./forms.ts";
import type { AccessPair } from "./pair.ts";
import { VIEWS } from "./views.ts";

type Given = Pick<AccessPair, "before" | "after">;

/** Everything, or a strong policy, where it was not possible before. */
export function* gainsByPower({ before, after }: Given): Iterable<DangerReason> {
  if (MASTERSHIPS.some((isOne) => mayBegin(before, after, isOne))) yield { danger: "gains-system-masters" };
  const policies = after[0]?.policies;
  if (policies === undefined || policies.list.length === 0) return;
  if (mayBegin(before, after, isClusterAdmin, isAlwaysFull)) yield { danger: "gains-cluster-admin" };
  if (before[0]?.isForInstances === false && isAlwaysFull(before[0])) return;
  yield* policies.powersBeyond(before[0]?.policies);
}

/** Who has AmazonEKSClusterAdminPolicy in place of `system:masters` can still do everything. */
export function* lossesOfPower({ before, after }: Given): Iterable<DangerReason> {
  const isLost = MASTERSHIPS.some((isOne) =>
    mayBegin(after, before, isOne, (access) => isOne(access) || isClusterAdmin(access)),
  );
  if (isLost) yield { danger: "loses-system-masters" };
  if (mayBegin(after, before, isClusterAdmin, isAlwaysFull)) yield { danger: "loses-cluster-admin" };
}

type Is = (access: AccessOrNone) => boolean;

/** Whether some session is one by `after`, and was not by `before`. */
function mayBegin(before: AccessPair["before"], after: AccessPair["after"], is: Is, was: Is = is): boolean {
  return VIEWS.some((view) => view(after).some(is) && !view(before).some(was));
}

function isMaster(access: AccessOrNone): boolean {
  return access?.groups.has(LITERAL_MASTERS) === true;
}

/** Whether it allows everything in the whole cluster by a policy. */
export function isClusterAdmin(access: AccessOrNone): boolean {
  return access?.policies?.isClusterAdmin === true;
}

function isAlwaysFull(access: AccessOrNone): boolean {
  return isMaster(access) || isClusterAdmin(access);
}

/** Whether it can do everything, or can choose a session name that allows it. */
export function canDoEverything(access: AccessOrNone): boolean {
  return canBeMaster(access) || isClusterAdmin(access);
}

/** Whether a group is system:masters, or has templates that some session turns into it. */
export function canBeMaster(access: AccessOrNone): boolean {
  if (access === undefined) return false;
  const known = MASTERS_BY_GROUPS.get(access.groups);
  if (known !== undefined) return known;
  const can = [...access.groups.keys()].some(canBeMasters);
  MASTERS_BY_GROUPS.set(access.groups, can);
  return can;
}

// Who could choose to have it, and has it always from now on, gains it too.
const MASTERSHIPS = [canBeMaster, isMaster];

/** Everyone is asked about, and thousands share a list of groups. */
const MASTERS_BY_GROUPS = new WeakMap<ReadonlyMap<string, string>, boolean>();

const MASTERS_PATTERN = patternOf(MASTERS);

function canBeMasters(group: string): boolean {
  return canMeet(patternOf(templateOf(group)), MASTERS_PATTERN);
}

export const LITERAL_MASTERS = comparable(MASTERS);
