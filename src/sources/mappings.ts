// What programs call: the mappings and the access entries of a text in any form.
import type { AwsAuth } from "../document/aws-auth.ts";
import type { AccessEntry } from "../schema/access-entry.ts";
import type { BackEnd } from "../schema/back-end.ts";
import type { Position } from "../text/position.ts";
import { accessIn } from "./access-entries.ts";
import type { ServerSetup, Source, SourceInput, SourceProblem, SourceReading } from "./model/reading.ts";
import { servedOf } from "./served.ts";
import { readSources } from "./sources.ts";

/** An aws-auth, or what makes one. */
export interface MappingDocument {
  /** The resource's address, or words: `iamIdentityMappings of ClusterConfig prod`. */
  readonly name: string;
  /** The name of the source that read it: `terraform-plan`. */
  readonly source: string;
  /** Whose rules hold for it. `createMapper` has those of EKSConfigMap, and `createBackEnds` each one's. */
  readonly backEnd: BackEnd;
  /** Why the back end refuses all of it: part of a sentence. Absent where it does not. */
  readonly refused?: string;
  /** What the server's configuration says besides, where that is where it stands. */
  readonly server?: ServerSetup;
  /** Whether it is only a part of the cluster's aws-auth. `awsAuth.holes` then stand for the rest. */
  readonly isPart: boolean;
  /** For `createMapper`: what depends on a value that is not known is answered `unknown`. */
  readonly awsAuth: AwsAuth;
}

/** Something that could not be read. */
export interface ReadingProblem {
  readonly file: string;
  readonly position?: Position;
  /** One line: what is wrong, and what would be right. */
  readonly message: string;
  /** Whether mappings may be lost by it. */
  readonly isLoss: boolean;
}

export interface MappingsInText {
  readonly documents: readonly MappingDocument[];
  readonly accessEntries: readonly AccessEntry[];
  readonly problems: readonly ReadingProblem[];
}

/**
 * The mappings and access entries of a text. Which form it has is told by its content. Content never makes it reject.
 *
 * @param sources What `createSources` gives, or some of it.
 */
export async function readMappings(input: SourceInput, sources: readonly Source[]): Promise<MappingsInText> {
  const read = await readSources(input, sources);
  return {
    documents: read.flatMap(({ source, reading }) =>
      reading.documents.map((document) => ({
        name: document.name,
        source: source.name,
        isPart: document.isPart !== undefined && document.isPart !== false,
        ...servedOf(document, reading, source.name),
        ...(reading.server === undefined ? {} : { server: reading.server }),
      })),
    ),
    accessEntries: read.flatMap(({ source, reading }) => accessEntriesIn(reading, source.name)),
    problems: read.flatMap(({ reading }) =>
      (reading.problems ?? []).map((problem) => problemIn(reading, problem, input.file)),
    ),
  };
}

function problemIn(
  { text }: SourceReading,
  { message, at, isLoss }: SourceProblem,
  name: string,
): ReadingProblem {
  if (at === undefined) return { file: name, message, isLoss };
  return { file: text.fileAt(at.start).name, position: text.locate(at.start), message, isLoss };
}

/** The entries of a reading. An association whose entry is elsewhere is an entry of which only that is known. */
function accessEntriesIn(reading: SourceReading, source: string): AccessEntry[] {
  const { entries, associations } = accessIn(reading, source);
  return [...entries, ...associations];
}
