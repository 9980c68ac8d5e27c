// Reads the two sides of a diff.

import type { AppliedAs } from "../../../access/formats/applied.ts";
import type { ApplyMode } from "../../../apply/outcome.ts";
import { parseAwsAuth } from "../../../exports/index.ts";
import type { SourceRead } from "../../../sources/sources.ts";
import { readAwsAuthDocument, toAwsAuthDocument } from "../../input/aws-auth-document.ts";
import type { ClusterChoice } from "../../input/document-choice.ts";
import type { EksChoice } from "../../input/eks-options.ts";
import { placeName } from "../../input/entries-place.ts";
import type { AwsAuthDocument } from "../../input/named-document.ts";
import { NotOneMap } from "../../input/not-one-map.ts";
import { limitFor, type NamedText, readText } from "../../input/read-text.ts";
import { CliError } from "../../output/outcome.ts";
import type { EntriesOfSide } from "./entries-file.ts";
import { isGitObject, readGitObject } from "./git-show.ts";

/** A file in which there are several maps, or none. */
interface Unsettled {
  readonly name: string;
  readonly read: readonly SourceRead[];
  readonly failure: NotOneMap;
}

/** What EKS answers about a cluster: it holds no map. */
export interface EntriesSide extends EntriesOfSide {
  readonly name: string;
  readonly read?: undefined;
}

export type Side = AwsAuthDocument | Unsettled | EntriesSide;

export interface ReadSides {
  readonly before: Side;
  readonly after: Side;
  /** Undefined where the documents are compared as they are. */
  readonly as: AppliedAs | undefined;
}

interface SidesChoice {
  /** A path, `-`, `git:REV:PATH`, or a live cluster: its aws-auth, or what EKS says of it. */
  readonly old: string | ClusterChoice | EksChoice;
  readonly new: string;
  readonly mode: ApplyMode | undefined;
}

export async function readSides({ old, new: file, mode }: SidesChoice): Promise<ReadSides> {
  if (mode === undefined || isEks(old))
    return { before: await read(old), after: await read(file), as: undefined };
  const { readApplied } = await import("./as-applied.ts");
  const before = typeof old === "string" ? await textOf(old) : old;
  return await readApplied(before, await textOf(file), mode);
}

export function hasOnlyEntries(side: Side): side is EntriesSide {
  return "clusters" in side;
}

export function isUnsettled(side: Side): side is Unsettled {
  return "failure" in side;
}

async function textOf(operand: string): Promise<NamedText> {
  return isGitObject(operand) ? await readGitObject(operand) : await readText(operand, limitFor(operand));
}

/** An empty side gives access to no one: /dev/null, for a file that is new. */
async function read(operand: string | ClusterChoice | EksChoice): Promise<Side> {
  if (isEks(operand)) {
    const { entriesInFiles } = await import("./entries-file.ts");
    return { name: placeName(operand), ...(await entriesInFiles([operand])) };
  }
  if (typeof operand !== "string") return await readAwsAuthDocument(operand);
  const input = await textOf(operand);
  if (input.text.trim() === "") {
    return { name: input.name, awsAuth: parseAwsAuth({}), remarks: [], sectionLost: false };
  }
  try {
    return await toAwsAuthDocument(input);
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    const { name } = input;
    const isEmpty = !(error instanceof NotOneMap && error.read.some(hasAnything));
    const { entriesInText } = await import("./entries-file.ts");
    const entries = isEmpty ? entriesInText(input) : undefined;
    if (entries !== undefined) return { name, ...entries };
    if (error instanceof NotOneMap) return { name, read: error.read, failure: error };
    throw error;
  }
}

function isEks(operand: string | ClusterChoice | EksChoice): operand is EksChoice {
  return typeof operand !== "string" && "cluster" in operand;
}

function hasAnything({ reading }: SourceRead): boolean {
  const { documents, accessEntries = [], associations = [], clusters = [] } = reading;
  return documents.length + accessEntries.length + associations.length + clusters.length > 0;
}
