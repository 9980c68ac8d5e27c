// Plans the way from aws-auth to access entries, and proves it.

import { type MigrationPlan, planMigration } from "../../../exports/access-entries.ts";
import type { FormatName } from "../../../migrate/formats/format-names.ts";
import type { AuthenticationMode } from "../../../schema/access-entry.ts";
import type { Partition } from "../../../schema/entries.ts";
import type { Settings } from "../../../schema/settings.ts";
import type { DocumentChoice } from "../../input/document-choice.ts";
import type { EntriesPlace } from "../../input/entries-place.ts";
import { CliError, exitStatus, type Outcome } from "../../output/outcome.ts";
import { type Accepted, statusOf } from "./accepted.ts";
import { accountFor, readExisting, readMap, readRolePaths } from "./inputs.ts";
import { differenceLines, nextLines, planLines } from "./report.ts";

export interface MigrateCommandOptions {
  readonly document: DocumentChoice;
  readonly to: FormatName;
  readonly accessEntries: readonly EntriesPlace[];
  readonly rolePaths: readonly string[];
  readonly mode: AuthenticationMode | undefined;
  readonly masters: "policy" | "group";
  readonly mastersGroup: string | undefined;
  readonly account: string | undefined;
  readonly partition: Partition | undefined;
  readonly name: string | undefined;
  readonly region: string | undefined;
  readonly accept: readonly Accepted[];
  readonly settings: Settings;
}

export async function runMigrate(options: MigrateCommandOptions): Promise<Outcome> {
  const { to, masters, mastersGroup, partition, region, accept, settings } = options;
  const map = await readMap(options.document);
  const { read, remarks } = await readExisting(options.accessEntries, options.name);
  const { rolePaths, remarks: onRoles } = await readRolePaths(options.rolePaths);
  const clusterName = options.name ?? onlyOne(read?.clusters.map(({ name }) => name));
  const mode = options.mode ?? read?.mode;
  const plan = planMigration(map.awsAuth, {
    ...settings,
    accountId: accountFor(options.account, map, read),
    masters,
    ...(mastersGroup === undefined ? {} : { mastersGroup }),
    ...(partition === undefined ? {} : { partition }),
    ...(rolePaths === undefined ? {} : { rolePaths }),
    ...(read === undefined ? {} : { existing: read.entries }),
    ...(mode === undefined ? {} : { mode }),
    ...(clusterName === undefined ? {} : { clusterName }),
    ...(region === undefined ? {} : { region }),
  });
  const status = statusOf(plan.differences, accept);
  const report = [
    ...map.remarks,
    ...remarks,
    ...onRoles,
    ...modeLines(plan, mode),
    ...planLines(plan, map.name),
    ...differenceLines(plan.differences, accept),
    ...nextLines(plan, accept, mode),
  ];
  // What is not known may be a line of the map: a plan without it would lock people out.
  const isOpen = status === exitStatus.couldNotRun;
  const lines = isOpen ? [...report, "error: no plan, since not all of the map is known; see above"] : report;
  return { result: isOpen ? "" : await write(), remarks: lines, status };

  async function write(): Promise<string> {
    if (to !== "json" && clusterName === undefined) {
      throw new CliError(`error: --to ${to} needs the cluster's name: give it with --name`);
    }
    const { writePlan } = await import("../../../migrate/formats/index.ts");
    return writePlan(plan, to, { file: map.name });
  }
}

/** Entries of a template may not be there yet. Then they do not win over the map today, and differences would be missing. */
function modeLines({ existing }: MigrationPlan, mode: AuthenticationMode | undefined): string[] {
  return mode === undefined && existing.length > 0
    ? [
        "warning: the cluster's mode is not given. It is taken to have these entries and to read both (API_AND_CONFIG_MAP), so " +
          "what they give is compared with nothing. If they are not there yet, give --mode CONFIG_MAP",
      ]
    : [];
}

function onlyOne(names: readonly (string | undefined)[] = []): string | undefined {
  const known = new Set(names.flatMap((name) => name ?? []));
  return known.size === 1 ? [...known][0] : undefined;
}
