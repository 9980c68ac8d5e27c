// What the command is given: the map, the entries that are there, the paths of roles, and the cluster's account.

import type { AccessEntriesRead, RolePaths } from "../../../exports/access-entries.ts";
import type { AwsAuth } from "../../../exports/index.ts";
import { parseIamRoles } from "../../../exports/lint.ts";
import { isEksClusterName } from "../../../identity/eks-cluster-name.ts";
import { readWrittenArn } from "../../../identity/written-arn.ts";
import { parseJson } from "../../../text/json.ts";
import { readEntriesOf } from "../../input/access-entries.ts";
import { readAwsAuthDocument } from "../../input/aws-auth-document.ts";
import type { DocumentChoice } from "../../input/document-choice.ts";
import { type EntriesPlace, placeName } from "../../input/entries-place.ts";
import { holeRemarks } from "../../input/hole-remarks.ts";
import { inputName, readText } from "../../input/read-text.ts";
import { messageLine } from "../../output/messages.ts";
import { CliError } from "../../output/outcome.ts";

export interface GivenMap {
  readonly name: string;
  readonly awsAuth: AwsAuth;
  readonly remarks: readonly string[];
}

/** @throws CliError where a part of the map cannot be read: a plan without it would lock people out. */
export async function readMap(choice: DocumentChoice): Promise<GivenMap> {
  const { name, awsAuth, remarks, sectionLost, served } = await readAwsAuthDocument(choice);
  if (sectionLost) throw new CliError(remarks.join("\n"));
  if (served !== undefined && served.backEnd !== "EKSConfigMap") {
    throw new CliError(
      `${name}: error: it is for the back end ${served.backEnd}, and EKS has aws-auth alone`,
    );
  }
  return { name, awsAuth, remarks: [...remarks, ...holeRemarks(name, awsAuth)] };
}

export interface GivenExisting {
  readonly read: AccessEntriesRead | undefined;
  readonly remarks: readonly string[];
}

/**
 * @param cluster The name of the cluster that the entries are for. Undefined where it is not given.
 * @throws CliError where an entry may be lost, and for entries of another cluster, or of several: they let nobody in here.
 */
export async function readExisting(
  places: readonly EntriesPlace[],
  cluster?: string,
): Promise<GivenExisting> {
  if (places.length === 0) return { read: undefined, remarks: [] };
  const { read, remarks } = await readEntriesOf(places);
  const clusters = new Set([
    ...read.entries.flatMap(({ cluster }) => cluster ?? []),
    ...read.clusters.flatMap(({ name }) => name ?? []),
  ]);
  if (clusters.size > 1) {
    const list = [...clusters].map((each) => `'${messageLine(each)}'`).join(", ");
    throw new CliError(
      `${placeName(places[0] ?? "-")}: error: the access entries are those of several clusters: ${list}; give those of one`,
    );
  }
  const [only] = clusters;
  // A variable's name is not known to be another cluster's.
  const isKnown = only !== undefined && isEksClusterName(only);
  if (isKnown && cluster !== undefined && only !== cluster) {
    throw new CliError(
      `${placeName(places[0] ?? "-")}: error: the access entries are those of the cluster '${messageLine(only)}', and --name says '${messageLine(cluster)}'; give those of one cluster`,
    );
  }
  if (read.entries.length + read.clusters.length > 0) return { read, remarks };
  const names = places.map(placeName).join(", ");
  const none = `${names}: warning: no access entry is found there, so the cluster is taken to have none`;
  return { read, remarks: [...remarks, none] };
}

/** An account may have 5,000 roles, each with its policies in `get-account-authorization-details`. */
const ROLES = { bytes: 128 * 1024 * 1024, why: "'aws iam list-roles' prints less" };

/**
 * What `aws iam list-roles` prints, in one file or several, or a JSON object with the path or the ARN of each role.
 *
 * @throws CliError for what is neither.
 */
export async function readRolePaths(
  paths: readonly string[],
): Promise<{ readonly rolePaths?: RolePaths; readonly remarks: readonly string[] }> {
  if (paths.length === 0) return { remarks: [] };
  const files = [];
  for (const path of paths) files.push(await readText(path, ROLES));
  const own = files.length === 1 ? recordIn(files[0]?.text ?? "") : undefined;
  if (own !== undefined) return { rolePaths: own, remarks: [] };
  const list = parseIamRoles(...files.map(({ text }) => text));
  const lines = list.problems.map(({ code, text, message }) => {
    const isWarning = code === "truncated" || code === "empty";
    const name = inputName(paths[text] ?? "");
    return { isWarning, line: `${name}: ${isWarning ? "warning" : "error"}: ${messageLine(message)}` };
  });
  const errors = lines.filter(({ isWarning }) => !isWarning);
  if (errors.length > 0) throw new CliError(errors.map(({ line }) => line).join("\n"));
  return { rolePaths: list, remarks: lines.map(({ line }) => line) };
}

function recordIn(text: string): Readonly<Record<string, unknown>> | undefined {
  const value = parseJson(text);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const paths = Object.values(value);
  return paths.length > 0 && paths.every((path) => typeof path === "string") ? { ...value } : undefined;
}

/**
 * The cluster's account, where it is not given: what the entries' texts say, or the only one in the map.
 *
 * @throws CliError where several come into question.
 */
export function accountFor(
  given: string | undefined,
  { awsAuth, name }: GivenMap,
  read: AccessEntriesRead | undefined,
): string {
  if (given !== undefined) return given;
  const said = new Set(read?.clusters.flatMap(({ accountId }) => accountId ?? []));
  const arns = [
    ...awsAuth.roles.flatMap(({ roleArn }) => roleArn ?? []),
    ...awsAuth.users.map(({ userArn }) => userArn),
  ];
  const named = new Set(
    arns.map((arn) => readWrittenArn(arn).account).filter((each) => /^\d{12}$/.test(each)),
  );
  const accounts = said.size > 0 ? said : named;
  const [only] = accounts;
  if (only !== undefined && accounts.size === 1) return only;
  const which = accounts.size === 0 ? "names no account" : `names ${[...accounts].join(", ")}`;
  throw new CliError(`error: ${name} ${which}; say with --account in which one the cluster is`);
}
