// The order in which changes are told.
import type { AccessChange, ChangeKind } from "./change.ts";
import { dangers } from "./danger.ts";

/** Dangerous changes first, by their worst danger. The others follow by kind, then by name. */
export function byDanger(a: AccessChange, b: AccessChange): number {
  return rankOf(a) - rankOf(b) || compareNames(a.principal.name, b.principal.name);
}

const KIND_ORDER: readonly ChangeKind[] = [
  "ambiguous",
  "gained",
  "all-sessions",
  "groups-added",
  "policies-added",
  "lost",
  "instances-only",
  "groups-removed",
  "policies-removed",
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
