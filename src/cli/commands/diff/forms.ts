// Compares two sides of which one says more than a manifest does: states, Terraform, eksctl, access entries.
import { acceptDangers } from "../../../access/accept.ts";
import type { AppliedAs } from "../../../access/formats/applied.ts";
import { formats } from "../../../access/formats/index.ts";
import { formatsOfSeveral, type ModeChange } from "../../../access/formats/several.ts";
import { parseAwsAuth } from "../../../exports/index.ts";
import type { Settings } from "../../../schema/settings.ts";
import type { SourceRead } from "../../../sources/sources.ts";
import { type ClusterParts, clusterPartsOf, NO_CLUSTERS } from "../../input/cluster-parts.ts";
import type { AwsAuthDocument } from "../../input/named-document.ts";
import { describeSourceProblem } from "../../input/source-problem.ts";
import { messageLine } from "../../output/messages.ts";
import { CliError, exitStatus, type Outcome } from "../../output/outcome.ts";
import { clusterPairsOf, type ModeChoice } from "./cluster-sides.ts";
import { type Compared, compare } from "./compare.ts";
import { type EntriesChoice, entriesInFiles } from "./entries-file.ts";
import { type MapsOfSide, pairMaps } from "./maps.ts";
import { describeModeChanges, modeChanges } from "./mode-changes.ts";
import { type EntriesSide, hasOnlyEntries, isUnsettled, type Side } from "./sides.ts";
import { fails, type VerdictOptions } from "./verdict.ts";

export interface FormsOptions extends VerdictOptions {
  readonly format: keyof typeof formats;
  readonly oldName: string | undefined;
  readonly newName: string | undefined;
  readonly settings: Settings;
  /** The authentication modes that are given on the command line. */
  readonly modes: ModeChoice;
  /** The files of access entries that are given on the command line. */
  readonly entries: EntriesChoice;
  /** How the new side comes about where it is what a command leaves in a cluster. */
  readonly as?: AppliedAs | undefined;
}

/** All that one side says. */
export interface SideContent extends MapsOfSide {
  readonly clusters: ClusterParts;
}

/** @throws CliError for a side that others cannot be compared with, and for access entries that cannot be read. */
export async function diffForms(before: Side, after: Side, options: FormsOptions): Promise<Outcome> {
  refuseSeveral(before, after);
  refuseSeveral(after, before);
  const { oldName = before.name, newName = after.name, entries } = options;
  const given = await entriesGiven(entries);
  const [was, is] = [contentOf(before, given.old), contentOf(after, given.next)];
  const [old, next] = [withMapOf(was, before, is), withMapOf(is, after, was)];
  const isOne = [old, next].every(({ maps, clusters }) => maps.length + clusters.entries.length > 0);
  const problems = [...new Set([...problemsOf(before), ...problemsOf(after), ...given.remarks])];
  const outcome = outcomeOf({ old, next, problems, isOne, oldName, newName }, options);
  const isLost = [before, after].some((side) => hasOnlyEntries(side) && side.isLost);
  if (isLost) return { ...outcome, status: exitStatus.couldNotRun };
  return withLoss([...(before.read ?? []), ...(after.read ?? [])], outcome);
}

/** Of several maps, it is not known which one another document belongs to. */
function refuseSeveral(side: Side, other: Side): void {
  if (!isUnsettled(side) || other.read !== undefined) return;
  const count = side.read.reduce((sum, { reading }) => sum + reading.documents.length, 0);
  if (count > 1) throw side.failure;
}

interface EntriesGiven {
  readonly old: ClusterParts | undefined;
  readonly next: ClusterParts | undefined;
  readonly remarks: readonly string[];
}

async function entriesGiven({ files, oldFiles }: EntriesChoice): Promise<EntriesGiven> {
  const next = files.length === 0 ? undefined : await entriesInFiles(files);
  const old = oldFiles.length === 0 ? next : await entriesInFiles(oldFiles);
  const remarks = [...(old?.remarks ?? []), ...(next?.remarks ?? [])];
  return { old: old?.clusters, next: next?.clusters, remarks };
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

/** @param entries Those of the command line. */
function contentOf(side: Side, entries: ClusterParts | undefined): SideContent {
  const own = ownContentOf(side);
  if (entries === undefined) return own;
  if (own.clusters.entries.length > 0) {
    throw new CliError(
      `${side.name}: error: it holds access entries itself, so it takes no others beside them`,
    );
  }
  if (own.maps.length > 1) {
    throw new CliError(
      `${side.name}: error: it holds several aws-auth, and access entries are one cluster's`,
    );
  }
  const named = new Set([
    ...entries.entries.map(({ cluster }) => cluster),
    ...entries.clusters.map(({ name }) => name),
  ]);
  named.delete(undefined);
  if (named.size > 1) {
    const names = [...named].map((name) => messageLine(name ?? "")).join(", ");
    throw new CliError(
      `error: the access entries are those of several clusters (${names}); give those of the one that aws-auth is of`,
    );
  }
  return { ...own, clusters: { ...entries, clusters: [...own.clusters.clusters, ...entries.clusters] } };
}

/** EKS does not answer what aws-auth says: beside a side that has one, it is not known, and not empty. */
function withMapOf(content: SideContent, side: Side, other: SideContent): SideContent {
  if (!hasOnlyEntries(side) || other.maps.length === 0) return content;
  const awsAuth = { ...parseAwsAuth({}), holes: [{ expression: "aws-auth", why: "reference" } as const] };
  return { ...content, maps: [{ name: side.name, awsAuth }] };
}

function ownContentOf(side: Side): SideContent {
  const { name: file, read } = side;
  if (hasOnlyEntries(side)) return { file, maps: [], clusters: side.clusters };
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
    clusters: clusterPartsOf(read),
  };
}

function problemsOf(side: Side): string[] {
  const { name, read } = side;
  if (read === undefined) return [...(side as AwsAuthDocument | EntriesSide).remarks];
  return read.flatMap(({ reading }) =>
    (reading.problems ?? []).map((problem) => describeSourceProblem(problem, reading, name)),
  );
}
