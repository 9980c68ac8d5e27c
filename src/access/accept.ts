// Takes dangers that somebody has accepted out of a difference.
import type { AccessChange, AccessDiff, DormantEntry, UnknownAccess } from "./change.ts";
import type { Danger, DangerReason } from "./danger.ts";
import { byDanger } from "./order.ts";

/**
 * The difference without the dangers that are accepted. They are listed as `accepted` instead. Changes stay, and so do
 * lost sections.
 */
export function acceptDangers(difference: AccessDiff, accepted: readonly Danger[]): AccessDiff {
  if (accepted.length === 0) return difference;
  const { changes, dormant, unknown } = difference;
  return {
    ...difference,
    changes: changes.map((change) => split(change, accepted)).sort(byDanger),
    ...(dormant === undefined ? {} : { dormant: dormant.map((entry) => split(entry, accepted)) }),
    ...(unknown === undefined ? {} : { unknown: unknown.map((access) => split(access, accepted)) }),
  };
}

function split<Dangerous extends AccessChange | DormantEntry | UnknownAccess>(
  it: Dangerous,
  names: readonly Danger[],
): Dangerous {
  const { reasons = [], accepted = [] } = it;
  const isAccepted = ({ danger }: DangerReason) => names.includes(danger);
  if (!reasons.some(isAccepted)) return it;
  const left = reasons.filter((reason) => !isAccepted(reason));
  return {
    ...it,
    dangers: left.map(({ danger }) => danger),
    reasons: left,
    accepted: [...accepted, ...reasons.filter(isAccepted)],
  };
}
