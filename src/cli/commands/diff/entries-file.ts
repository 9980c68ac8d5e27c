// A side's access entries as files have them: those of `--access-entries`, and a file of what EKS answers.
import type { AccessEntriesRead } from "../../../exports/access-entries.ts";
import { entriesInText as givenInText, readEntriesOf } from "../../input/access-entries.ts";
import type { ClusterParts } from "../../input/cluster-parts.ts";
import type { NamedText } from "../../input/read-text.ts";

/** The files of access entries that are given on the command line. */
export interface EntriesChoice {
  readonly files: readonly string[];
  /** Those of the old side, where they differ. */
  readonly oldFiles: readonly string[];
}

export interface EntriesOfSide {
  readonly clusters: ClusterParts;
  /** A line for each problem. */
  readonly remarks: readonly string[];
  /** Whether something could not be read: an entry may be in it. */
  readonly isLost: boolean;
}

/** @throws CliError where an entry may be lost. */
export async function entriesInFiles(paths: readonly string[]): Promise<EntriesOfSide> {
  const { read, remarks } = await readEntriesOf(paths);
  return { clusters: partsOf(read), remarks, isLost: false };
}

/** Undefined where the text has nothing that EKS answers. */
export function entriesInText(input: NamedText): EntriesOfSide | undefined {
  const given = givenInText(input);
  if (given === undefined) return undefined;
  const { read, remarks } = given;
  return { clusters: partsOf(read), remarks, isLost: read.problems.some(({ isLoss }) => isLoss) };
}

/** Entries that are given by name are the cluster's, all of them. */
function partsOf({ entries, holes, clusters }: AccessEntriesRead): ClusterParts {
  return {
    entries,
    ...(holes === undefined ? {} : { holes }),
    isWhole: holes === undefined,
    clusters: clusters.map(({ name, authenticationMode }) => ({ name, mode: authenticationMode })),
  };
}
