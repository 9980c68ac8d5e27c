// Says whose access changes between two documents.
import type { ApplyMode } from "../../../apply/outcome.ts";
import { type AccessDiff, diffAccess, formats } from "../../../exports/diff.ts";
import { parseAwsAuth } from "../../../exports/index.ts";
import type { Settings } from "../../../schema/settings.ts";
import {
  type AwsAuthDocument,
  readAwsAuthDocument,
  toAwsAuthDocument,
} from "../../input/aws-auth-document.ts";
import type { ClusterChoice } from "../../input/document-choice.ts";
import { type NamedText, readText } from "../../input/read-text.ts";
import { exitStatus, type Outcome } from "../../output/outcome.ts";
import type { Sides } from "./as-applied.ts";
import { isGitObject, readGitObject } from "./git-show.ts";

export interface DiffCommandOptions {
  /** A path, `-`, `git:REV:PATH`, or a live cluster. */
  readonly old: string | ClusterChoice;
  readonly new: string;
  readonly format: keyof typeof formats;
  /** Which changes end with status 1. */
  readonly failOn: "any" | "dangerous";
  /** How the new document gets into the cluster. Undefined where the documents are compared as they are. */
  readonly mode: ApplyMode | undefined;
  readonly settings: Settings;
}

export async function runDiff(options: DiffCommandOptions): Promise<Outcome> {
  const { before, after, as } = await readSides(options);
  const difference = diffAccess(before.awsAuth, after.awsAuth, options.settings);
  return {
    result: formats[options.format](difference, { old: before.name, new: after.name, as }),
    remarks: [...before.remarks, ...after.remarks],
    status: fails(difference, options.failOn) ? exitStatus.changed : exitStatus.unchanged,
  };
}

function fails({ changes, lostSections }: AccessDiff, failOn: DiffCommandOptions["failOn"]): boolean {
  if (failOn === "any") return changes.length > 0;
  return lostSections.length > 0 || changes.some(({ dangers }) => dangers.length > 0);
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
