// What programs call: the mappings and the access entries of a text in any form.
import type { AwsAuth } from "../document/aws-auth.ts";
import type { BackEnd } from "../schema/back-end.ts";
import type { Origin } from "../schema/entries.ts";
import type { UnknownValue } from "../schema/hole.ts";
import type { Position } from "../text/position.ts";
import { unknownOf } from "./markers.ts";
import { plain } from "./model/plain.ts";
import type {
  ServerSetup,
  Source,
  SourceAccessEntry,
  SourceInput,
  SourcePolicyAssociation,
  SourceProblem,
  SourceReading,
} from "./model/reading.ts";
import { holesIn, memberOf, type Place, type SourceValue } from "./model/value.ts";
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

/** A policy, and where it holds. */
export interface AccessPolicyOfEntry {
  readonly policyArn: string;
  readonly scope?: { readonly type: string; readonly namespaces: readonly string[] };
}

/** An EKS access entry, as far as it is known. Expressions stand for what is not. */
export interface AccessEntryInText {
  readonly name: string;
  readonly cluster?: string;
  readonly principalArn: string;
  /** Default: STANDARD. */
  readonly type: string;
  readonly username?: string;
  readonly groups: readonly string[];
  readonly policies: readonly AccessPolicyOfEntry[];
  readonly origin: Origin;
  /** What of it is not known. Absent where all is. */
  readonly holes?: readonly UnknownValue[];
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
  readonly accessEntries: readonly AccessEntryInText[];
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

/** The entries of a reading. An association whose entry is elsewhere is an entry without anything else. */
export function accessEntriesIn(reading: SourceReading, source: string): AccessEntryInText[] {
  const { accessEntries = [], associations = [] } = reading;
  return [
    ...accessEntries.map((entry) => asEntry(entry, reading, source)),
    ...associations.map((association) => asEntry(asSourceEntry(association), reading, source)),
  ];
}

function asSourceEntry({
  name,
  cluster,
  principalArn,
  ...policy
}: SourcePolicyAssociation): SourceAccessEntry {
  return { name, cluster, principalArn, at: policy.at, policies: [policy] };
}

function asEntry(entry: SourceAccessEntry, { text }: SourceReading, source: string): AccessEntryInText {
  const { name, isAddress, at, cluster, principalArn, type, username, groups, policies } = entry;
  const values = [cluster, principalArn, type, username, groups];
  const ofPolicies = policies.flatMap(({ policyArn, scope }) => [policyArn, scope]);
  const holes = [
    ...[...values, ...ofPolicies].flatMap((value) => (value === undefined ? [] : holesIn(value))),
    ...(entry.holes ?? []),
  ];
  return {
    name,
    ...(cluster === undefined ? {} : { cluster: textOf(cluster) }),
    principalArn: textOf(principalArn),
    type: type === undefined ? "STANDARD" : textOf(type),
    ...(username === undefined ? {} : { username: textOf(username) }),
    groups: textsOf(groups),
    policies: policies.map(({ policyArn, scope }) => ({ policyArn: textOf(policyArn), ...scopeOf(scope) })),
    origin: {
      source,
      file: text.fileAt(at.start).name,
      path: [],
      range: rangeOf(text, at),
      ...(isAddress === true ? { address: name } : {}),
    },
    ...(holes.length === 0 ? {} : { holes: holes.map(unknownOf) }),
  };
}

function rangeOf(text: SourceReading["text"], { start, end }: Place) {
  return { start: text.locate(start), end: text.locate(end) };
}

function textOf(value: SourceValue | undefined): string {
  const known = value === undefined ? undefined : plain(value);
  return known === undefined || known === null ? "" : String(known);
}

function textsOf(value: SourceValue | undefined): string[] {
  const known = value === undefined ? undefined : plain(value);
  return Array.isArray(known)
    ? known.map(String)
    : known === undefined || known === null
      ? []
      : [String(known)];
}

function scopeOf(scope: SourceValue | undefined): Pick<AccessPolicyOfEntry, "scope"> {
  if (scope === undefined) return {};
  const type = memberOf(scope, "type");
  return { scope: { type: textOf(type ?? scope), namespaces: textsOf(memberOf(scope, "namespaces")) } };
}
