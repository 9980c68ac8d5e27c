// What programs call: the access entries of texts and objects in every form in which people have them.
import type { AccessEntry, AuthenticationMode } from "../../schema/access-entry.ts";
import type { UnknownValue } from "../../schema/hole.ts";
import type { Source } from "../../sources/model/reading.ts";
import { readSources } from "../../sources/sources.ts";
import { mentionsEks, readAws } from "./aws/read-aws.ts";
import { clustersIn, modeOf } from "./clusters.ts";
import { addReading, type FoundBySources, readBySources } from "./from-sources.ts";
import { type AccessEntriesInput, type GivenText, textsOf } from "./input.ts";
import { joinParts } from "./join.ts";
import type { AccessCluster, Part } from "./part.ts";
import type { AccessEntriesProblem } from "./problem.ts";
import { mayHaveOtherPolicies } from "./unknown-parts.ts";

/** Access entries, and what is not known of them. */
export interface AccessEntriesRead {
  /** One for each principal of a cluster, with its policies, in the order of the text. What is not known of it is in `holes`. */
  readonly entries: readonly AccessEntry[];
  readonly problems: readonly AccessEntriesProblem[];
  /**
   * Other entries may be there, because something could not be read. Absent where that is not so. `createAccess` then answers
   * `unknown` about whoever has no entry here.
   */
  readonly holes?: readonly UnknownValue[];
  /** The mode, where the texts say it, and all clusters in them have the same. */
  readonly mode?: AuthenticationMode;
  readonly clusters: readonly AccessCluster[];
}

/**
 * Reads access entries. Content never makes it throw: what is wrong is in `problems`.
 *
 * It takes what `aws eks describe-cluster`, `list-access-entries`, `describe-access-entry` and
 * `list-associated-access-policies` print, as JSON or YAML: one answer, several in a row, lists of them, or the bundle that
 * `aws-auth-map snapshot` writes. And CloudFormation, Terraform's plan and state as JSON, Pulumi's state and preview, eksctl's
 * ClusterConfig, ACK, Crossplane, Cluster API, and entries with the keys of the result.
 *
 * An answer of EKS is joined with the answers about the same principal, in all texts. Where only a part was asked for, the
 * rest of the entry is a hole, and not empty.
 */
export function parseAccessEntries(input: AccessEntriesInput): AccessEntriesRead {
  return together(
    textsOf(input).map((given) => (given === undefined ? NOTHING : readText(given, readBySources(given)))),
  );
}

/**
 * The same, for all forms: also Terraform's configuration, scripts, and what else `sources` read.
 *
 * @param sources What `createSources` gives, or some of it.
 */
export async function readAccessEntries(
  input: AccessEntriesInput,
  sources: readonly Source[],
): Promise<AccessEntriesRead> {
  // Its only answer is that EKS's answers are no manifest.
  const asked = sources.filter(({ name }) => name !== "pasted");
  const read: Found[] = [];
  for (const given of textsOf(input)) {
    if (given === undefined) {
      read.push(NOTHING);
      continue;
    }
    const found: FoundBySources = { parts: [], clusters: [], problems: [], isRead: false, isAlone: false };
    for (const { source, reading } of await readSources(given, asked)) {
      addReading(reading, source.name, given, found);
      found.isRead = true;
      found.isAlone ||= source.isAlone === true || isProgram(source);
    }
    read.push(readText(given, found));
  }
  return together(read);
}

/** It asks EKS, and has none of its answers. */
function isProgram({ name }: Source): boolean {
  return name === "shell";
}

interface Found {
  readonly parts: readonly Part[];
  readonly clusters: readonly AccessCluster[];
  readonly problems: readonly AccessEntriesProblem[];
}

const NOTHING: Found = {
  parts: [],
  clusters: [],
  problems: [
    { code: "not-json", message: "the value cannot be written as JSON, so it is not read", isLoss: true },
  ],
};

function readText(given: GivenText, found: FoundBySources): Found {
  if (found.isAlone || (found.isRead && !mentionsEks(given.text))) return found;
  const { parts, clusters, problems } = readAws(given, found.isRead);
  return {
    parts: [...found.parts, ...parts],
    clusters: [...found.clusters, ...clusters],
    problems: [...found.problems, ...problems],
  };
}

function together(found: readonly Found[]): AccessEntriesRead {
  const entries = joinParts(found.flatMap(({ parts }) => parts));
  const clusters = clustersIn(found.flatMap((each) => each.clusters));
  const problems = [...found.flatMap((each) => each.problems), ...notAskedFor(entries)];
  const isLost = problems.some(({ isLoss }) => isLoss);
  const mode = modeOf(clusters);
  return {
    entries,
    problems,
    ...(isLost ? { holes: [{ expression: "access entries that could not be read", why: "reference" }] } : {}),
    ...(mode === undefined ? {} : { mode }),
    clusters,
  };
}

/** What EKS was not asked about the entries that it has. */
function notAskedFor(entries: readonly AccessEntry[]): AccessEntriesProblem[] {
  const stored = entries.filter(({ isStored }) => isStored === true);
  const isUnknown = ({ holes = [] }: AccessEntry) => holes.some(({ field }) => field === "groups");
  const undescribed = stored.filter(isUnknown).length;
  const open = stored.filter((entry) => !isUnknown(entry) && mayHaveOtherPolicies(entry)).length;
  const problems: AccessEntriesProblem[] = [];
  if (undescribed > 0) {
    const message = `of ${countOf(undescribed)} only the principal is known; add what 'aws eks describe-access-entry' prints for each`;
    problems.push({ code: "not-described", message, isLoss: false });
  }
  if (open > 0) {
    const message = `the policies of ${countOf(open)} are not known; add what 'aws eks list-associated-access-policies' prints for each`;
    problems.push({ code: "policies-not-given", message, isLoss: false });
  }
  return problems;
}

function countOf(count: number): string {
  return count === 1 ? "1 entry" : `${count} entries`;
}
