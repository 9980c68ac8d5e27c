// Says whose access changes between two documents.
import { type AccessDiff, diffAccess, formats } from "../../../exports/diff.ts";
import { parseAwsAuth } from "../../../exports/index.ts";
import type { Settings } from "../../../schema/settings.ts";
import {
  type AwsAuthDocument,
  readAwsAuthDocument,
  toAwsAuthDocument,
} from "../../input/aws-auth-document.ts";
import type { ClusterChoice } from "../../input/document-choice.ts";
import { readText, STANDARD_INPUT } from "../../input/read-text.ts";
import { exitStatus, type Outcome } from "../../output/outcome.ts";
import { isGitObject, readGitObject } from "./git-show.ts";

export interface DiffCommandOptions {
  /** A path, `-`, `git:REV:PATH`, or a live cluster. */
  readonly old: string | ClusterChoice;
  readonly new: string;
  readonly format: keyof typeof formats;
  /** Which changes end with status 1. */
  readonly failOn: "any" | "dangerous";
  readonly settings: Settings;
}

export async function runDiff(options: DiffCommandOptions): Promise<Outcome> {
  const [before, after] = [await read(options.old), await read(options.new)];
  const difference = diffAccess(before.awsAuth, after.awsAuth, options.settings);
  return {
    result: formats[options.format](difference, { old: before.name, new: after.name }),
    remarks: [...before.remarks, ...after.remarks, ...(await besideRevision(options))],
    status: fails(difference, options.failOn) ? exitStatus.changed : exitStatus.unchanged,
  };
}

function fails({ changes, lostSections }: AccessDiff, failOn: DiffCommandOptions["failOn"]): boolean {
  if (failOn === "any") return changes.length > 0;
  return lostSections.length > 0 || changes.some(({ dangers }) => dangers.length > 0);
}

/** Of a file beside a revision: whether a checkout of any revision has it. */
async function besideRevision({ old, new: after }: DiffCommandOptions): Promise<string[]> {
  const sides = [old, after].filter((side) => typeof side === "string");
  const file = sides.find((side) => !isGitObject(side) && side !== STANDARD_INPUT);
  if (file === undefined || !sides.some(isGitObject)) return [];
  const { untrackedRemarks } = await import("./work-tree.ts");
  return await untrackedRemarks(file);
}

/** An empty side gives access to no one: /dev/null, for a file that is new. */
async function read(operand: string | ClusterChoice): Promise<AwsAuthDocument> {
  if (typeof operand !== "string") return await readAwsAuthDocument(operand);
  const input = isGitObject(operand) ? await readGitObject(operand) : await readText(operand);
  if (input.text.trim() !== "") return await toAwsAuthDocument(input);
  return { name: input.name, awsAuth: parseAwsAuth({}), remarks: [], sectionLost: false };
}
