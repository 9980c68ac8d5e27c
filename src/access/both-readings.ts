// `<<SessionName>>` is a template to this library and plain text to the reference, unless the caller says which. What is
// dangerous by either reading is dangerous.
import type { AwsAuth } from "../document/aws-auth.ts";
import { asAwsAuth } from "../document/mapping-input.ts";
import { templatesIn } from "../mapping/template.ts";
import type { AccessChange, AccessDiff, DormantEntry } from "./change.ts";
import { byRank } from "./danger.ts";
import { diffAccess } from "./diff.ts";
import type { DiffOptions } from "./document-access.ts";
import { byDanger } from "./order.ts";
import { type DiffSide, isAccessSide } from "./side.ts";

/**
 * What `diffAccess` gives, and beside it the dangerous changes by the reference's own reading of `<<…>>`. The two differ
 * only where templates are written so, and where `options` do not say `braces`.
 */
export function diffByBothReadings(before: DiffSide, after: DiffSide, options: DiffOptions = {}): AccessDiff {
  const difference = diffAccess(before, after, options);
  const mayDiffer = options.templateDelimiters !== "braces" && [before, after].some(hasAngles);
  if (!mayDiffer) return difference;
  const other = diffAccess(before, after, { ...options, templateDelimiters: "braces" });
  const dormant = withDangersOf(difference.dormant ?? [], other.dormant ?? []);
  return {
    ...difference,
    changes: withDangersOf(difference.changes, other.changes).sort(byDanger),
    ...(dormant.length === 0 ? {} : { dormant }),
  };
}

function hasAngles(side: DiffSide): boolean {
  const input = isAccessSide(side) ? side.awsAuth : side;
  if (input === undefined) return false;
  const { roles, users }: AwsAuth = asAwsAuth(input);
  return [...roles, ...users].some(({ username, groups }) =>
    [username, ...groups].some(
      (text) => text.includes("<<") && templatesIn(text, "both").length > templatesIn(text, "braces").length,
    ),
  );
}

/** `told`, with what only the other reading finds dangerous. */
function withDangersOf<Told extends AccessChange | DormantEntry>(
  told: readonly Told[],
  others: readonly Told[],
): Told[] {
  const keyOf = ({ principal: { type, name } }: Told) => `${type} ${name}`;
  const known = new Map(told.map((each) => [keyOf(each), each]));
  const dangerous = others.filter((other) =>
    other.dangers.some((danger) => known.get(keyOf(other))?.dangers.includes(danger) !== true),
  );
  const replaced = new Set(dangerous.map(keyOf));
  return [...told.filter((each) => !replaced.has(keyOf(each))), ...dangerous.map((other) => joined(other))];

  function joined(other: Told): Told {
    const own = known.get(keyOf(other));
    const more = (own?.reasons ?? []).filter(({ danger }) => !other.dangers.includes(danger));
    if (more.length === 0) return other;
    const reasons = [...(other.reasons ?? []), ...more].sort(byRank);
    return { ...other, dangers: reasons.map(({ danger }) => danger), reasons };
  }
}
