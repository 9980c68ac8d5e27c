// Says whose access changes between two documents.
import type { ApplyMode } from "../../../apply/outcome.ts";
import {
  type AccessDiff,
  acceptDangers,
  type Danger,
  diffByBothReadings,
  formats,
} from "../../../exports/diff.ts";
import { parseAwsAuth } from "../../../exports/index.ts";
import type { Settings } from "../../../schema/settings.ts";
import { readAwsAuthDocument, toAwsAuthDocument } from "../../input/aws-auth-document.ts";
import type { ClusterChoice } from "../../input/document-choice.ts";
import type { AwsAuthDocument } from "../../input/named-document.ts";
import { type NamedText, readText, STANDARD_INPUT } from "../../input/read-text.ts";
import { exitStatus, type Outcome } from "../../output/outcome.ts";
import type { Sides } from "./as-applied.ts";
import { isGitObject, readGitObject } from "./git-show.ts";

export interface DiffCommandOptions {
  /** A path, `-`, `git:REV:PATH`, or a live cluster. */
  readonly old: string | ClusterChoice;
  readonly new: string;
  readonly format: keyof typeof formats;
  /** Which changes end with status 1: all of them, or those that bring one of these dangers. */
  readonly failOn: "any" | readonly Danger[];
  /** Dangers that somebody has accepted. */
  readonly accept: readonly Danger[];
  /** How the new document gets into the cluster. Undefined where the documents are compared as they are. */
  readonly mode: ApplyMode | undefined;
  /** What the output calls the documents; without them, as the operands do. */
  readonly oldName: string | undefined;
  readonly newName: string | undefined;
  readonly settings: Settings;
}

export async function runDiff(options: DiffCommandOptions): Promise<Outcome> {
  const { before, after, as } = await readSides(options);
  const found = diffByBothReadings(before.awsAuth, after.awsAuth, options.settings);
  const difference = acceptDangers(found, options.accept);
  const { oldName = before.name, newName = after.name } = options;
  return {
    result: formats[options.format](difference, { old: oldName, new: newName, as }),
    remarks: [...before.remarks, ...after.remarks, ...(await besideRevision(options))],
    status: fails(difference, options) ? exitStatus.changed : exitStatus.unchanged,
  };
}

function fails(difference: AccessDiff, { failOn, accept }: DiffCommandOptions): boolean {
  const { changes, dormant = [], lostSections } = difference;
  if (failOn === "any") return changes.length > 0 || dormant.length > 0;
  const counts = (danger: Danger) => failOn.includes(danger) && !accept.includes(danger);
  if (lostSections.length > 0 && counts("section-lost")) return true;
  return [...changes, ...dormant].some(({ dangers }) => dangers.some(counts));
}

/** Of a file beside a revision: whether a checkout of any revision has it. */
async function besideRevision({ old, new: after }: DiffCommandOptions): Promise<string[]> {
  const sides = [old, after].filter((side) => typeof side === "string");
  const file = sides.find((side) => !isGitObject(side) && side !== STANDARD_INPUT);
  if (file === undefined || !sides.some(isGitObject)) return [];
  const { untrackedRemarks } = await import("./work-tree.ts");
  return await untrackedRemarks(file);
}

async function readSides(options: DiffCommandOptions): Promise<Sides> {
  const { old, new: file, mode } = options;
  if (mode === undefined) return { before: await read(old), after: await read(file), as: undefined };
  const { readApplied } = await import("./as-applied.ts");
  const before = typeof old === "string" ? await textOf(old) : old;
  return await readApplied(before, await textOf(file), mode);
}

async function textOf(operand: string): Promise<NamedText> {
  return isGitObject(operand) ? await readGitObject(operand) : await readText(operand);
}

/** An empty side gives access to no one: /dev/null, for a file that is new. */
async function read(operand: string | ClusterChoice): Promise<AwsAuthDocument> {
  if (typeof operand !== "string") return await readAwsAuthDocument(operand);
  const input = await textOf(operand);
  if (input.text.trim() !== "") return await toAwsAuthDocument(input);
  return { name: input.name, awsAuth: parseAwsAuth({}), remarks: [], sectionLost: false };
}
