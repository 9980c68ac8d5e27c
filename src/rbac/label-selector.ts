// Which labels a selector matches.
// Source: https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/
import type { LabelRequirement, LabelSelector } from "../schema/rbac.ts";

type Labels = Readonly<Record<string, string>>;

/** All conditions must hold, so a selector without any matches everything. Undefined for one that Kubernetes refuses. */
export function selectorMatches(
  { matchLabels = {}, matchExpressions = [] }: LabelSelector,
  labels: Labels = {},
): boolean | undefined {
  const ofExpressions = matchExpressions.map((each) => requirementHolds(each, labels));
  if (ofExpressions.includes(undefined)) return undefined;
  const ofLabels = Object.entries(matchLabels).every(([key, value]) => labelIn(labels, key) === value);
  return ofLabels && !ofExpressions.includes(false);
}

/** Labels that are not there are in no list, so `NotIn` holds for them. */
function requirementHolds(
  { key, operator, values = [] }: LabelRequirement,
  labels: Labels,
): boolean | undefined {
  const value = labelIn(labels, key);
  const isListed = value !== undefined && values.includes(value);
  switch (operator) {
    case "In":
      return values.length === 0 ? undefined : isListed;
    case "NotIn":
      return values.length === 0 ? undefined : !isListed;
    case "Exists":
      return values.length > 0 ? undefined : value !== undefined;
    case "DoesNotExist":
      return values.length > 0 ? undefined : value === undefined;
    default:
      return undefined;
  }
}

function labelIn(labels: Labels, key: string): string | undefined {
  return Object.hasOwn(labels, key) ? labels[key] : undefined;
}
