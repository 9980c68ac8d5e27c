// Reads both sources of a cluster's access: aws-auth and access entries, and in which mode the cluster reads them.
import { createAccess } from "../../access/create-access.ts";
import { type AwsAuth, parseAwsAuth } from "../../exports/index.ts";
import type { AccessEntry, AuthenticationMode } from "../../schema/access-entry.ts";
import type { UnknownValue } from "../../schema/hole.ts";
import { messageLine } from "../output/messages.ts";
import { CliError } from "../output/outcome.ts";
import { type AccessChoice, isAsked } from "./access-options.ts";
import { readAwsAuthDocument } from "./aws-auth-document.ts";
import type { DocumentChoice } from "./document-choice.ts";
import type { AwsAuthDocument } from "./named-document.ts";
import { inputName, STANDARD_INPUT } from "./read-text.ts";

/** What a cluster's access is computed from. */
export interface AccessSources {
  readonly mode: AuthenticationMode;
  /** Undefined where none is given. */
  readonly document: AwsAuthDocument | undefined;
  /** Where none is given, and the mode reads it: all of it is a hole. */
  readonly awsAuth: AwsAuth;
  readonly accessEntries: {
    readonly entries: readonly AccessEntry[];
    readonly holes?: readonly UnknownValue[] | undefined;
  };
  /** The name of the entries' file in messages. */
  readonly name: string;
  readonly remarks: readonly string[];
  /** Whether a section of an aws-auth that the mode reads is lost. */
  readonly sectionLost: boolean;
}

/** What a command reads: an aws-auth alone, or a cluster's access. */
export type ReadSources =
  | { readonly document: AwsAuthDocument; readonly access?: undefined }
  | { readonly access: AccessSources; readonly document?: undefined };

const BOTH: AuthenticationMode = "API_AND_CONFIG_MAP";

/** @throws CliError for files that cannot be read, and where nothing can be answered without another one. */
export async function readAccessSources(
  choice: DocumentChoice | undefined,
  access: AccessChoice,
): Promise<ReadSources> {
  const document = choice && (await readAwsAuthDocument(choice));
  const given = access.files.length > 0 ? await entriesOfFiles(access.files) : await entriesBeside(document);
  if (given === undefined || (given.entries.length === 0 && !isAsked(access) && given.mode !== "API")) {
    if (document !== undefined && !isAsked(access)) return { document };
  }
  if (document?.served !== undefined) {
    throw new CliError(
      `${document.name}: error: it is of a server of your own, which reads no access entries; --access-entries and --mode are about EKS`,
    );
  }
  const known = access.mode ?? given?.mode;
  const mode = known ?? BOTH;
  if (document === undefined && mode === "CONFIG_MAP") {
    throw new CliError("error: in the mode CONFIG_MAP, EKS reads aws-auth alone; give it with --file");
  }
  if (given === undefined && mode !== "CONFIG_MAP") {
    throw new CliError(
      `error: in the mode ${mode}, EKS reads access entries; give them with --access-entries`,
    );
  }
  const entries = given ?? { name: "", entries: [], remarks: [], mode: undefined };
  const name = document?.name ?? entries.name;
  return {
    access: {
      mode,
      document,
      awsAuth: document?.awsAuth ?? (mode === "API" ? parseAwsAuth({}) : NOT_GIVEN),
      accessEntries: { entries: entries.entries, holes: entries.holes },
      name: entries.name,
      remarks: [
        ...(document?.remarks ?? []),
        ...entries.remarks,
        ...remarksOnMode(mode, known === undefined, document, entries, name),
      ],
      sectionLost: mode !== "API" && document?.sectionLost === true,
    },
  };
}

/** Who gets in by what was read. */
export function accessOf(
  { mode, awsAuth, accessEntries }: AccessSources,
  options: Omit<Parameters<typeof createAccess>[0], "mode" | "awsAuth" | "accessEntries">,
): ReturnType<typeof createAccess> {
  return createAccess({ ...options, mode, awsAuth, accessEntries });
}

const NOT_GIVEN: AwsAuth = {
  ...parseAwsAuth({}),
  holes: [{ expression: "aws-auth, which is not given", why: "reference" }],
};

interface GivenAccess {
  readonly name: string;
  readonly entries: readonly AccessEntry[];
  readonly holes?: readonly UnknownValue[] | undefined;
  readonly mode: AuthenticationMode | undefined;
  readonly remarks: readonly string[];
}

/** @throws CliError for files that cannot be read, and for entries of several clusters. */
async function entriesOfFiles(files: readonly string[]): Promise<GivenAccess> {
  const { readEntriesOf } = await import("./access-entries.ts");
  const { read, remarks } = await readEntriesOf(files);
  const { entries, holes, mode, clusters } = read;
  const name = inputName(files[0] ?? STANDARD_INPUT);
  const names = clusterNames({ entries, clusters });
  if (names.length > 1) {
    const list = names.map((each) => `'${messageLine(each)}'`).join(", ");
    throw new CliError(
      `${name}: error: it holds access entries of several clusters: ${list}; give those of one`,
    );
  }
  if (entries.length + clusters.length === 0) throw new CliError(`${name}: error: no access entries in it`);
  const isMissing = entries.length === 0 && mode !== "CONFIG_MAP";
  const isNone = `${name}: warning: no access entries in it: nobody is taken to have one`;
  return { name, entries, holes, mode, remarks: [...remarks, ...(isMissing ? [isNone] : [])] };
}

/** What a file with an aws-auth says of access entries. Undefined where that is nothing. */
async function entriesBeside(document: AwsAuthDocument | undefined): Promise<GivenAccess | undefined> {
  if (document?.read === undefined) return undefined;
  const { clusterPartsOf } = await import("./cluster-parts.ts");
  const { entries, clusters } = clusterPartsOf(document.read);
  if (entries.length + clusters.length === 0) return undefined;
  const { name } = document;
  if (clusters.length > 1 || clusterNames({ entries, clusters: [] }).length > 1) {
    const remarks =
      entries.length === 0
        ? []
        : [
            `${name}: warning: it holds access entries of several clusters; which of them belong to this aws-auth is not known`,
          ];
    const possible = entries.map((entry) => ({ ...entry, isPossible: true }));
    return { name, entries: possible, mode: undefined, remarks };
  }
  const mode = clusters[0]?.mode;
  const isElsewhere = entries.length === 0 && mode === "API";
  const holes = isElsewhere
    ? [{ expression: "access entries, which are not in it", why: "reference" } as const]
    : [];
  return { name, entries, holes, mode, remarks: [] };
}

function clusterNames({
  entries,
  clusters,
}: {
  readonly entries: readonly Pick<AccessEntry, "cluster">[];
  readonly clusters: readonly { readonly name?: string | undefined }[];
}): string[] {
  const all = [...entries.map(({ cluster }) => cluster), ...clusters.map(({ name }) => name)];
  return [...new Set(all.filter((name) => name !== undefined))];
}

function remarksOnMode(
  mode: AuthenticationMode,
  isAssumed: boolean,
  document: AwsAuthDocument | undefined,
  { entries }: GivenAccess,
  name: string,
): string[] {
  const warn = (what: string) => `${name}: warning: ${what}`;
  const isMapMissing = document === undefined && mode !== "API";
  return [
    ...(isAssumed
      ? [
          warn(
            "the authentication mode is not known; the answer is for a cluster that reads both (--mode says it)",
          ),
        ]
      : []),
    ...(isMapMissing
      ? [warn("aws-auth is not given; who has no access entry may get in by it (give it with --file)")]
      : []),
    ...(mode === "API" && document !== undefined
      ? [warn("in the mode API, EKS does not read aws-auth")]
      : []),
    ...(mode === "CONFIG_MAP" && entries.length > 0
      ? [warn("in the mode CONFIG_MAP, EKS does not read access entries")]
      : []),
  ];
}
