// What an aws-auth that is elsewhere means for a difference of access entries alone.
import type { AccessChange, AccessDiff, UnknownAccess } from "../../../access/change.ts";

const AWS_AUTH = { expression: "aws-auth", why: "reference" } as const;

/** Everyone in it no longer gets in by it. */
export function withMapLeft(difference: AccessDiff): AccessDiff {
  const map: UnknownAccess = {
    oldHoles: [AWS_AUTH],
    newHoles: [],
    dangers: ["not-known"],
    reasons: [{ danger: "not-known" }],
  };
  return withUnknown(difference, [map]);
}

/** Whoever has no entry any more gets what aws-auth gives: a line that an entry has hidden counts again. */
export function withMapBelow(difference: AccessDiff): AccessDiff {
  const fallen = difference.changes.filter(({ new: is }) => is === undefined);
  const changes = difference.changes.filter(({ new: is }) => is !== undefined);
  return withUnknown({ ...difference, changes }, fallen.map(fallenBack));
}

function fallenBack({ principal, old, dangers, reasons = [] }: AccessChange): UnknownAccess {
  return {
    principal,
    ...(old === undefined ? {} : { old }),
    oldHoles: [],
    newHoles: [AWS_AUTH],
    dangers: ["not-known", ...dangers],
    reasons: [{ danger: "not-known" }, ...reasons],
  };
}

function withUnknown(difference: AccessDiff, more: readonly UnknownAccess[]): AccessDiff {
  const { unknown = [] } = difference;
  return more.length === 0 ? difference : { ...difference, unknown: [...unknown, ...more] };
}
