// `migrate --check`: whether a map and entries that somebody has made by hand give the same.
import { checkMigration } from "../../../exports/access-entries.ts";
import { toJson } from "../../../text/printable.ts";
import { CliError, type Outcome } from "../../output/outcome.ts";
import { statusOf } from "./accepted.ts";
import { readExisting, readMap } from "./inputs.ts";
import type { MigrateCommandOptions } from "./migrate.ts";
import { differenceLines } from "./report.ts";

export interface CheckOptions
  extends Pick<
    MigrateCommandOptions,
    "document" | "accessEntries" | "mode" | "mastersGroup" | "accept" | "settings"
  > {
  readonly isJson: boolean;
}

export async function runCheck(options: CheckOptions): Promise<Outcome> {
  const { document, accessEntries, mode, mastersGroup, accept, settings, isJson } = options;
  const map = await readMap(document);
  const { read, remarks } = await readExisting(accessEntries);
  if (read === undefined)
    throw new CliError("error: --check needs the entries: give them with --access-entries or --cluster");
  const check = checkMigration({
    ...settings,
    awsAuth: map.awsAuth,
    accessEntries: read.entries,
    ...(mode === undefined ? {} : { mode }),
    adminGroups: mastersGroup === undefined ? [] : [mastersGroup],
  });
  const lines = differenceLines(check.differences, accept);
  return {
    result: isJson ? toJson(check) : `${lines.join("\n")}\n`,
    remarks: [...map.remarks, ...remarks],
    status: statusOf(check.differences, accept),
  };
}
