// Says whose access changes between two documents, or by one plan.
import type { ApplyMode } from "../../../apply/outcome.ts";
import { acceptDangers, diffByBothReadings, formats } from "../../../exports/diff.ts";
import type { Settings } from "../../../schema/settings.ts";
import type { SourceRead } from "../../../sources/sources.ts";
import type { ClusterChoice } from "../../input/document-choice.ts";
import type { EksChoice } from "../../input/eks-options.ts";
import type { AwsAuthDocument } from "../../input/named-document.ts";
import { STANDARD_INPUT } from "../../input/read-text.ts";
import { exitStatus, type Outcome } from "../../output/outcome.ts";
import type { ModeChoice } from "./cluster-sides.ts";
import type { EntriesChoice } from "./entries-file.ts";
import { isGitObject } from "./git-show.ts";
import { hasOnlyEntries, isUnsettled, readSides, type Side } from "./sides.ts";
import { fails, type VerdictOptions } from "./verdict.ts";

export interface DiffCommandOptions extends VerdictOptions {
  /** A path, `-`, `git:REV:PATH`, or a live cluster: its aws-auth, or what EKS says of it. */
  readonly old: string | ClusterChoice | EksChoice;
  /** Undefined where `old` is a plan, which says what was before and what will be after. */
  readonly new: string | undefined;
  readonly format: keyof typeof formats;
  /** How the new document gets into the cluster. Undefined where the documents are compared as they are. */
  readonly mode: ApplyMode | undefined;
  /** What the output calls the documents; without them, as the operands do. */
  readonly oldName: string | undefined;
  readonly newName: string | undefined;
  readonly settings: Settings;
  /** The authentication modes that are given on the command line. */
  readonly modes: ModeChoice;
  /** The files of access entries that are given on the command line. */
  readonly entries: EntriesChoice;
}

export async function runDiff(options: DiffCommandOptions): Promise<Outcome> {
  const { old, new: file } = options;
  if (file === undefined) {
    const { runPlanDiff } = await import("./plan.ts");
    return await runPlanDiff(String(old), options);
  }
  const { before, after, as } = await readSides({ ...options, new: file });
  const more = await besideRevision(options);
  if (isMore(before, after, options)) {
    const { diffForms } = await import("./forms.ts");
    const outcome = await diffForms(before, after, { ...options, as });
    return { ...outcome, remarks: [...outcome.remarks, ...more] };
  }
  const [was, is] = [settled(before), settled(after)];
  const found = diffByBothReadings(was.awsAuth, is.awsAuth, options.settings);
  const difference = acceptDangers(found, options.accept);
  const { oldName = before.name, newName = after.name } = options;
  const outcome = {
    result: formats[options.format](difference, { old: oldName, new: newName, as }),
    remarks: [...was.remarks, ...is.remarks, ...more],
    status: fails(difference, options) ? exitStatus.changed : exitStatus.unchanged,
  };
  const read = [...(was.read ?? []), ...(is.read ?? [])];
  if (read.length === 0) return outcome;
  const { withLoss } = await import("./forms.ts");
  return withLoss(read, outcome);
}

/** Whether a side says more than one aws-auth does, or both may. */
function isMore(before: Side, after: Side, { modes, entries }: DiffCommandOptions): boolean {
  const { mode = modes.oldMode } = modes;
  if (mode !== undefined || entries.files.length + entries.oldFiles.length > 0) return true;
  if (before.read !== undefined && after.read !== undefined) return true;
  return [before, after].some((side) => hasOnlyEntries(side) || side.read?.some(hasEntries) === true);
}

function hasEntries({ reading: { accessEntries = [], associations = [] } }: SourceRead): boolean {
  return accessEntries.length + associations.length > 0;
}

/** @throws CliError where a file does not have exactly one map. */
function settled(side: Side): AwsAuthDocument {
  if (isUnsettled(side)) throw side.failure;
  if (hasOnlyEntries(side)) throw new Error("what has entries alone is compared with them");
  return side;
}

/** Of a file beside a revision: whether a checkout of any revision has it. */
async function besideRevision({ old, new: after }: DiffCommandOptions): Promise<string[]> {
  const sides = [old, after].filter((side) => typeof side === "string");
  const file = sides.find((side) => !isGitObject(side) && side !== STANDARD_INPUT);
  if (file === undefined || !sides.some(isGitObject)) return [];
  const { untrackedRemarks } = await import("./work-tree.ts");
  return await untrackedRemarks(file);
}
