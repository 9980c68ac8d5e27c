// A difference of parts of a map: what is not in them may let people in.
import type { AccessChange, AccessDiff } from "./change.ts";
import { byDanger } from "./order.ts";

/** Without what only a whole map can tell: that nobody else gets in. */
export function ofParts(difference: AccessDiff): AccessDiff {
  return { ...difference, changes: difference.changes.map(ofPart).sort(byDanger) };
}

function ofPart(change: AccessChange): AccessChange {
  const { reasons, ...rest } = change;
  const left = reasons?.filter(({ danger }) => danger !== "last-people-lost") ?? [];
  if (left.length === reasons?.length) return change;
  return {
    ...rest,
    dangers: left.map(({ danger }) => danger),
    ...(left.length === 0 ? {} : { reasons: left }),
  };
}
