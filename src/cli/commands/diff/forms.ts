// Compares two sides of which one says more than a manifest does: states, Terraform, eksctl, access entries.
import { acceptDangers } from "../../../access/accept.ts";
import type { AppliedAs } from "../../../access/formats/applied.ts";
import { formats } from "../../../access/formats/index.ts";
import { formatsOfSeveral, type ModeChange } from "../../../access/formats/several.ts";
import type { Settings } from "../../../schema/settings.ts";
import type { SourceRead } from "../../../sources/sources.ts";
import type { AwsAuthDocument } from "../../input/named-document.ts";
import { describeSourceProblem } from "../../input/source-problem.ts";
import { exitStatus, type Outcome } from "../../output/outcome.ts";
import {
  type ClusterParts,
  clusterPairsOf,
  clusterPartsOf,
  joined,
  type ModeChoice,
  NO_CLUSTERS,
} from "./cluster-sides.ts";
import { type Compared, compare } from "./compare.ts";
import { type MapsOfSide, pairMaps } from "./maps.ts";
import { describeModeChanges, modeChanges } from "./mode-changes.ts";
import type { Side } from "./sides.ts";
import { fails, type VerdictOptions } from "./verdict.ts";

export interface FormsOptions extends VerdictOptions {
  readonly format: keyof typeof formats;
  readonly oldName: string | undefined;
  readonly newName: string | undefined;
  readonly settings: Settings;
  /** The authentication modes that are given on the command line. */
  readonly modes: ModeChoice;
  /** How the new side comes about where it is what a command leaves in a cluster. */
  readonly as?: AppliedAs | undefined;
}

/** All that one side says. */
export interface SideContent extends MapsOfSide {
  readonly clusters: ClusterParts;
}

export function diffForms(before: Side, after: Side, options: FormsOptions): Outcome {
  const [old, next] = [contentOf(before), contentOf(after)];
  const { oldName = before.name, newName = after.name } = options;
  const isOne = [old, next].every(({ maps, clusters }) => maps.length + clusters.entries.length > 0);
  const problems = [...new Set([...problemsOf(before), ...problemsOf(after)])];
  const outcome = outcomeOf({ old, next, problems, isOne, oldName, newName }, options);
  return withLoss([...(before.read ?? []), ...(after.read ?? [])], outcome);
}

/** Whoever relies on the answer has to know that it is not about all of the text. */
export function withLoss(read: readonly SourceRead[], outcome: Outcome): Outcome {
  const isLost = read.some(({ reading }) => reading.problems?.some(({ isLoss }) => isLoss));
  return isLost ? { ...outcome, status: exitStatus.couldNotRun } : outcome;
}

interface Sides {
  readonly old: SideContent;
  readonly next: SideContent;
  /** Lines for standard error. */
  readonly problems: readonly string[];
  /** Whether it can be told as the difference of two documents, without a name. */
  readonly isOne: boolean;
  readonly oldName: string;
  readonly newName: string;
}

export function outcomeOf(sides: Sides, options: FormsOptions): Outcome {
  const { old, next, problems, isOne, oldName, newName } = sides;
  const { file } = next;
  const paired = pairMaps(old, next);
  const clusters = clusterPairsOf(old.clusters, next.clusters);
  const { compared, remarks }: Compared = compare(
    { maps: paired.maps, clusters, file, choice: options.modes },
    options.settings,
  );
  const maps = compared.map(({ name, difference, what }) => ({
    name,
    difference: acceptDangers(difference, options.accept),
    names: { old: oldName, new: newName, as: options.as, what },
  }));
  const others: ModeChange[] = modeChanges(old.clusters, next.clusters);
  const isTold = compared.some(({ difference }) => difference.modes !== undefined);
  const hasFailed =
    maps.some(({ difference }) => fails(difference, options)) ||
    (options.failOn === "any" && others.length > 0);
  const [first, ...more] = maps;
  return {
    result:
      isOne && first !== undefined && more.length === 0
        ? formats[options.format](first.difference, first.names)
        : formatsOfSeveral[options.format]({ maps, others }),
    remarks: [
      ...problems,
      ...paired.remarks,
      ...remarks,
      ...(isTold ? [] : describeModeChanges(others, file)),
    ],
    status: hasFailed ? exitStatus.changed : exitStatus.unchanged,
  };
}

/** A manifest's own remarks are made where it is read. */
function contentOf(side: Side): SideContent {
  const { name: file, read } = side;
  if (read === undefined) {
    return {
      file,
      maps: [{ name: file, awsAuth: (side as AwsAuthDocument).awsAuth }],
      clusters: NO_CLUSTERS,
    };
  }
  const maps = read.flatMap(({ source, reading }) =>
    reading.documents.map((document) => ({ document, text: reading.text, source: source.name })),
  );
  return {
    file,
    maps,
    clusters: joined(read.map(({ reading, source }) => clusterPartsOf(reading, source.name))),
  };
}

function problemsOf(side: Side): string[] {
  const { name, read } = side;
  if (read === undefined) return [...(side as AwsAuthDocument).remarks];
  return read.flatMap(({ reading }) =>
    (reading.problems ?? []).map((problem) => describeSourceProblem(problem, reading, name)),
  );
}
