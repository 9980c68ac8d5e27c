// The report of a migration, as lines for standard error.
import type {
  AccessEntry,
  MigrationDifference,
  MigrationPlan,
  MigrationReason,
  MigrationVerdict,
} from "../../../exports/access-entries.ts";
import { describeDifference, describeReason } from "../../../exports/access-entries.ts";
import { linePlace, lineSubject } from "../../../migrate/line-place.ts";
import type { AuthenticationMode } from "../../../schema/access-entry.ts";
import { oneLine } from "../../../text/printable.ts";
import { type Accepted, isAccepted, unused } from "./accepted.ts";

const INDENT = "  ";
export const VERDICTS = {
  equal: "equal",
  caveat: "equal with a caveat",
  impossible: "impossible",
} as const satisfies Readonly<Record<MigrationVerdict["verdict"], string>>;

/** What becomes of each line of the map, and what concerns all of the plan. */
export function planLines(plan: MigrationPlan, file: string): string[] {
  const isOfLine = (entry: AccessEntry) =>
    plan.verdicts.some((verdict) => verdict.entry?.principalArn === entry.principalArn);
  return [
    ...plan.verdicts.flatMap((verdict) => verdictLines(verdict, file)),
    ...plan.existing
      .filter(({ entry, state }) => state === "not-in-plan" && !isOfLine(entry))
      .map(
        ({ entry }) => `the cluster also has ${oneLine(entry.principalArn)}, which the map does not ask for`,
      ),
    ...plan.remarks.map((remark) => `warning: ${describeReason(remark)}`),
  ];
}

function verdictLines({ mapping, verdict, reasons, nearest }: MigrationVerdict, file: string): string[] {
  const label = reasons.map(alreadyThere).find((words) => words !== undefined) ?? VERDICTS[verdict];
  return [
    `${linePlace(mapping, file)}: ${label}: ${oneLine(lineSubject(mapping))}`,
    ...reasons.flatMap(reasonLines),
    ...(nearest === undefined ? [] : [`${INDENT}nearest: ${describeEntry(nearest)}`]),
  ];
}

/** In place of the verdict, where the cluster has an entry that does not give what the line gives. */
function alreadyThere(reason: MigrationReason): string | undefined {
  if (reason.code !== "already-there-differs") return undefined;
  return isKnown(reason.existing) ? "already something else" : "already there, and not all known";
}

function isKnown({ holes = [] }: AccessEntry): boolean {
  return holes.length === 0;
}

function reasonLines(reason: MigrationReason): string[] {
  const line = `${INDENT}${describeReason(reason)}`;
  return reason.code === "already-there-differs" && isKnown(reason.existing)
    ? [line, `${INDENT}there: ${describeEntry(reason.existing)}`]
    : [line];
}

function describeEntry({ principalArn, type, username, groups, policies }: AccessEntry): string {
  const parts = [
    ...(type === "STANDARD" ? [] : [type]),
    principalArn,
    ...(username === undefined ? [] : [`username ${username}`]),
    ...(groups.length === 0 ? [] : [`groups ${groups.join(", ")}`]),
    ...policies.map(({ policyArn }) => policyArn.slice(policyArn.lastIndexOf("/") + 1)),
  ];
  return oneLine(parts.join("; "));
}

/**
 * Each difference, and how it is accepted.
 *
 * @param alone What is read afterwards.
 */
export function differenceLines(
  differences: readonly MigrationDifference[],
  accepted: readonly Accepted[],
  alone = "access entries",
): string[] {
  return [
    ...differences.flatMap((difference) => {
      const isMeant = isAccepted(difference, accepted);
      const line = `${isMeant ? "accepted" : "difference"}: ${describeDifference(difference)}`;
      return isMeant
        ? [line]
        : [line, `${INDENT}--accept '${oneLine(difference.id).replaceAll("'", "'\\''")}'`];
    }),
    ...unused(accepted, differences).map(
      ({ text }) => `warning: --accept ${oneLine(text)}: there is no such difference`,
    ),
    summary(differences, accepted, alone),
  ];
}

function summary(
  differences: readonly MigrationDifference[],
  accepted: readonly Accepted[],
  alone: string,
): string {
  if (differences.length === 0) return `no difference: everyone gets the same by ${alone} alone`;
  const open = differences.filter((difference) => !isAccepted(difference, accepted)).length;
  const count = differences.length === 1 ? "1 difference" : `${differences.length} differences`;
  return open === 0 ? `${count}, all accepted` : `${count}, ${open} not accepted`;
}

/**
 * What to do next.
 *
 * @param mode What the cluster reads today, where it is known.
 */
export function nextLines(
  { needPaths, bindings, entries, differences }: MigrationPlan,
  accepted: readonly Accepted[],
  mode: AuthenticationMode | undefined,
): string[] {
  const certain = needPaths.filter(({ isCertain }) => isCertain).length;
  const lockedOut = differences.filter(
    (each) => (each.code === "lost" || each.code === "account-lost") && !isAccepted(each, accepted),
  ).length;
  return [
    ...(needPaths.length === 0
      ? []
      : [
          `next: give the paths of ${count(needPaths.length, "role")} with --role-paths ` +
            `(aws iam list-roles --output json)${certain === 0 ? "" : `; without it, ${certain} of them cannot be made`}`,
        ]),
    ...bindings.map(
      ({ name, group }) =>
        `next: make the ClusterRoleBinding '${oneLine(name)}' for the group '${oneLine(group)}' first`,
    ),
    nextEntries(entries.length, mode),
    ...(lockedOut === 0
      ? []
      : [
          `warning: in the mode API, ${lockedOut} of those above ${lockedOut === 1 ? "is" : "are"} locked out ('no longer gets in'). ` +
            "Make their entries by hand first; 'nearest' says which entry EKS takes instead",
        ]),
  ];
}

function nextEntries(number: number, mode: AuthenticationMode | undefined): string {
  if (number === 0) return "next: there is no entry to make";
  const entries = count(number, "entry", "entries");
  return mode === "API"
    ? `next: the cluster reads access entries alone already, so each of the ${entries} lets in somebody who does not get in ` +
        "today; make those that are wanted"
    : `next: make ${entries} while the cluster reads both (API_AND_CONFIG_MAP), ` +
        "run this again with --access-entries, and only then change the mode to API";
}

function count(number: number, one: string, several = `${one}s`): string {
  return number === 1 ? `1 ${one}` : `${number} ${several}`;
}
