// `migrate --back`: the map that gives what access entries give.

import { AWS_AUTH_NAME, AWS_AUTH_NAMESPACE } from "../../../document/manifest.ts";
import { migrateBack } from "../../../exports/access-entries.ts";
import { encodeAwsAuth } from "../../../exports/index.ts";
import { describeBackReason } from "../../../migrate/back-words.ts";
import { oneLine, toJson } from "../../../text/printable.ts";
import type { EntriesPlace } from "../../input/entries-place.ts";
import { manifestText } from "../../output/manifest-text.ts";
import { CliError, type Outcome } from "../../output/outcome.ts";
import { type Accepted, statusOf } from "./accepted.ts";
import { readExisting } from "./inputs.ts";
import { differenceLines, VERDICTS } from "./report.ts";

export interface BackOptions {
  readonly accessEntries: readonly EntriesPlace[];
  readonly accept: readonly Accepted[];
  readonly isJson: boolean;
}

export async function runBack({ accessEntries, accept, isJson }: BackOptions): Promise<Outcome> {
  const { read, remarks } = await readExisting(accessEntries);
  if (read === undefined)
    throw new CliError("error: --back needs the entries: give them with --access-entries or --cluster");
  const back = migrateBack(read.entries);
  const metadata = { name: AWS_AUTH_NAME, namespace: AWS_AUTH_NAMESPACE };
  const data = encodeAwsAuth(back.mappings);
  return {
    result: isJson ? toJson(back) : manifestText({ apiVersion: "v1", kind: "ConfigMap", metadata, data }),
    remarks: [
      ...remarks,
      ...back.verdicts.flatMap(({ entry, verdict, reasons }) => [
        `${VERDICTS[verdict]}: ${oneLine(entry.principalArn)}`,
        ...reasons.map((reason) => `  ${describeBackReason(reason)}`),
      ]),
      ...differenceLines(back.differences, accept, "the map"),
    ],
    status: statusOf(back.differences, accept),
  };
}
