// Says whose access changes between two documents, or by one plan.
import type { ApplyMode } from "../../../apply/outcome.ts";
import { acceptDangers, diffByBothReadings, formats } from "../../../exports/diff.ts";
import type { Settings } from "../../../schema/settings.ts";
import type { SourceReading } from "../../../sources/model/reading.ts";
import type { ClusterChoice } from "../../input/document-choice.ts";
import type { AwsAuthDocument } from "../../input/named-document.ts";
import { STANDARD_INPUT } from "../../input/read-text.ts";
import { exitStatus, type Outcome } from "../../output/outcome.ts";
import type { ModeChoice } from "./cluster-sides.ts";
import { isGitObject } from "./git-show.ts";
import { isUnsettled, readSides, type Side } from "./sides.ts";
import { fails, type VerdictOptions } from "./verdict.ts";

export interface DiffCommandOptions extends VerdictOptions {
  /** A path, `-`, `git:REV:PATH`, or a live cluster. */
  readonly old: string | ClusterChoice;
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
}

function hasEntries({ accessEntries = [], associations = [] }: SourceReading): boolean {
  return accessEntries.length + associations.length > 0;
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
    for (const [side, other] of [
      [before, after],
      [after, before],
    ] as const) {
      if (isUnsettled(side) && other.read === undefined && hasSeveral(side)) throw side.failure;
    }
    const outcome = diffForms(before, after, { ...options, as });
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

/** Whether a side may say more than one aws-auth does, or both have several. */
function isMore(before: Side, after: Side, { modes }: DiffCommandOptions): boolean {
  if (before.read !== undefined && after.read !== undefined) return true;
  if (modes.mode !== undefined || modes.oldMode !== undefined) return true;
  return [before, after].some(({ read }) => read?.some(({ reading }) => hasEntries(reading)) === true);
}

/** Of several maps, it is not known which one another document belongs to. */
function hasSeveral({ read = [] }: Side): boolean {
  return read.reduce((sum, { reading }) => sum + reading.documents.length, 0) > 1;
}

/** @throws CliError where a file does not have exactly one map. */
function settled(side: Side): AwsAuthDocument {
  if (isUnsettled(side)) throw side.failure;
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
