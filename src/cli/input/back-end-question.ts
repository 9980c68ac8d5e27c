// A question to a server with other back ends than the ConfigMap, or with several.
import type { MapperOptions } from "../../exports/index.ts";
import { type BackEndInput, createBackEnds } from "../../exports/sources.ts";
import { type BackEnd, backEndOf } from "../../schema/back-end.ts";
import { messageLine } from "../output/messages.ts";
import { CliError } from "../output/outcome.ts";
import { type Asked, statusFor } from "./asked.ts";
import { toAwsAuthDocument } from "./aws-auth-document.ts";
import type { BackEndChoice } from "./back-end-choice.ts";
import type { AwsAuthDocument } from "./named-document.ts";
import { readText } from "./read-text.ts";

/** The form that a file has to be in where a back end is named. */
const FORMS: Readonly<Partial<Record<BackEnd, string>>> = {
  MountedFile: "server-config",
  DynamicFile: "dynamic-file",
};

/** @throws CliError for files that cannot be read, and for two files of one back end. */
export async function askBackEnds(
  document: AwsAuthDocument,
  { files, order, userIdStrict }: BackEndChoice,
  options: MapperOptions,
): Promise<Omit<Asked, "caller">> {
  const documents = new Map<BackEnd, AwsAuthDocument>([[backEndOfDocument(document), document]]);
  for (const [backEnd, file] of files) {
    const read = await toAwsAuthDocument(await readText(file), { from: FORMS[backEnd] });
    const known = documents.get(backEnd);
    if (known !== undefined) {
      throw new CliError(`error: ${known.name} and ${read.name} are both for ${backEnd}; give one of them`);
    }
    documents.set(backEnd, read);
  }
  const all = [...documents.values()];
  const server = documents.get("MountedFile")?.served;
  const asked = order ?? orderOf(server?.server?.backendMode) ?? [...documents.keys()];
  const backEnds = asked.map((backEnd): BackEndInput => {
    const { awsAuth = NOTHING, served } = documents.get(backEnd) ?? {};
    const prefixes = server?.server?.reservedPrefixes?.[backEnd];
    return {
      backEnd,
      awsAuth,
      refused: served?.refused,
      userIdStrict: userIdStrict ?? server?.server?.dynamicFileUserIdStrict,
      reservedUsernamePrefixes: prefixes && [...(options.reservedUsernamePrefixes ?? []), ...prefixes],
      ...(documents.has(backEnd) ? {} : { unknown: notGiven(backEnd) }),
    };
  });
  // What keeps the server from starting does so whether or not its mappings are asked.
  const [first, ...rest] = backEnds;
  const isAsked = asked.includes("MountedFile");
  const mapper = createBackEnds(
    first === undefined || isAsked
      ? backEnds
      : [{ ...first, refused: first.refused ?? server?.refused }, ...rest],
    options,
  );
  const unread = all.some(
    ({ served, sectionLost }) => (served?.backEnd ?? "EKSConfigMap") === "EKSConfigMap" && sectionLost,
  );
  return {
    mapper,
    documentOf: ({ backEnd }) => (backEnd && documents.get(backEnd)) ?? document,
    remarks: [...all.flatMap(({ remarks }) => remarks), ...notAsked(documents, asked)],
    statusOf: statusFor(unread),
  };
}

const NOTHING = { roles: [], users: [], accounts: [] };

function backEndOfDocument({ served }: AwsAuthDocument): BackEnd {
  return served?.backEnd ?? "EKSConfigMap";
}

/** The order in a configuration. A name that the server does not know keeps it from starting, whatever the rest is. */
function orderOf(modes: readonly string[] | undefined): readonly BackEnd[] | undefined {
  const known = modes?.map(backEndOf).filter((backEnd) => backEnd !== undefined);
  return known === undefined || known.length === 0 ? undefined : [...new Set(known)];
}

function notGiven(backEnd: BackEnd): string {
  return `the server asks ${backEnd}, and what that has is not known; give it with --back-end ${backEnd}=FILE`;
}

function notAsked(documents: ReadonlyMap<BackEnd, AwsAuthDocument>, asked: readonly BackEnd[]): string[] {
  return [...documents]
    .filter(([backEnd]) => !asked.includes(backEnd))
    .map(
      ([backEnd, { name }]) =>
        `${messageLine(name)}: warning: the server does not ask ${backEnd}: its back ends are ${asked.join(", ")}`,
    );
}
