// The reference's answers for its own forms (test/fixtures/back-ends/README.md says how they were made), and ours.
import { readFileSync } from "node:fs";
import { type BackEndInput, createBackEnds } from "../../src/back-ends.ts";
import { parseAwsAuth } from "../../src/document/parse.ts";
import { type BackEnd, backEndOf } from "../../src/schema/back-end.ts";
import type { CallerIdentity } from "../../src/schema/caller-identity.ts";
import { dynamicFile } from "../../src/sources/authenticator/dynamic-file.ts";
import { serverConfig } from "../../src/sources/authenticator/server-config.ts";
import type { Source, SourceReading } from "../../src/sources/model/reading.ts";
import { servedOf } from "../../src/sources/served.ts";
import { repository } from "../cli/command.ts";

export interface Outcome {
  readonly username?: string;
  readonly groups?: readonly string[];
  readonly via?: "mapping" | "account";
  readonly backEnd?: BackEnd;
  readonly denied?: string;
}

export interface Vector {
  readonly note: string;
  readonly order?: readonly string[];
  readonly config?: string;
  readonly configMap?: Readonly<Record<string, string>>;
  readonly dynamicFile?: string;
  readonly objects?: readonly {
    readonly arn: string;
    readonly username: string;
    readonly groups: string[];
  }[];
  readonly ssoRoleMatch?: boolean;
  readonly answer: {
    readonly startError?: string;
    readonly dynamicFileError?: string;
    readonly backendMode?: readonly string[];
    readonly strict?: boolean;
    readonly outcomes?: readonly (readonly Outcome[])[];
  };
}

export function readVectors(name: string): {
  identities: readonly CallerIdentity[];
  vectors: readonly Vector[];
} {
  const text = readFileSync(`${repository}/test/fixtures/back-ends/${name}.jsonl`, "utf8");
  const [first = "", ...lines] = text.trimEnd().split("\n");
  return { identities: JSON.parse(first).identities, vectors: lines.map((line) => JSON.parse(line)) };
}

/** Reads a text that is said to be of a form. */
export function readForm(source: Source, text: string): SourceReading {
  const reading = source.read({ file: "file", text });
  if (reading instanceof Promise) throw new Error("this source reads at once");
  return reading;
}

const NOTHING = { roles: [], users: [], accounts: [] };

/** What a source has read, as its back end takes it. */
export function backEndFrom(source: Source, text: string): Pick<BackEndInput, "awsAuth" | "refused"> {
  const reading = readForm(source, text);
  const [document] = reading.documents;
  const [problem] = reading.problems ?? [];
  if (document !== undefined) return servedOf(document, reading, source.name);
  return { awsAuth: NOTHING, refused: problem?.message };
}

/** Our back ends for a vector. */
export function backEndsOf(vector: Vector): BackEndInput[] {
  const { server = {} } = readForm(serverConfig, vector.config ?? "");
  const order = vector.order ?? server.backendMode ?? ["MountedFile"];
  return order
    .map(backEndOf)
    .filter((backEnd) => backEnd !== undefined)
    .map((backEnd) => ({
      backEnd,
      reservedUsernamePrefixes: server.reservedPrefixes?.[backEnd] ?? [],
      ...servedBy(backEnd, vector),
      ...(backEnd === "DynamicFile" ? { userIdStrict: server.dynamicFileUserIdStrict } : {}),
    }));
}

function servedBy(
  backEnd: BackEnd,
  { config = "", configMap = {}, dynamicFile: file, objects = [] }: Vector,
): Pick<BackEndInput, "awsAuth" | "refused"> {
  switch (backEnd) {
    case "MountedFile":
      return backEndFrom(serverConfig, config);
    case "DynamicFile":
      return file === undefined ? { awsAuth: NOTHING } : backEndFrom(dynamicFile, file);
    case "EKSConfigMap":
      return { awsAuth: parseAwsAuth(configMap) };
    case "CRD":
      return {
        awsAuth: { ...NOTHING, roles: objects.map(({ arn, ...rest }) => ({ roleArn: arn, ...rest })) },
      };
  }
}

/** Our answers in the vectors' form; `unknown` where we do not say. */
export function outcomesOf(vector: Vector, identities: readonly CallerIdentity[]): Outcome[] {
  const { slips = [], problems = [] } = readForm(serverConfig, vector.config ?? "");
  if (problems.length > 0 || slips.some(({ code }) => code === "server-does-not-start")) {
    return identities.map(() => ({ denied: "server-does-not-start" }));
  }
  const backEnds = createBackEnds(backEndsOf(vector), {
    ssoRoleMatch: vector.ssoRoleMatch ?? false,
    templateDelimiters: "braces",
  });
  return identities.map((identity): Outcome => {
    const resolution = backEnds.resolve(identity);
    const { backEnd } = resolution;
    if (!resolution.mapped) {
      const isOwn = resolution.reason === "template" || resolution.reason === "reserved-username";
      return { denied: resolution.reason, ...(isOwn && backEnd ? { backEnd } : {}) };
    }
    const { username, groups, via } = resolution;
    return { username, ...(groups.length > 0 ? { groups } : {}), via, ...(backEnd ? { backEnd } : {}) };
  });
}
