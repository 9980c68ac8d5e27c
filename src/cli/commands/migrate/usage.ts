// How `migrate` is called.
import { Command, InvalidArgumentError, Option } from "commander";
import { isAccountId } from "../../../identity/iam-name.ts";
import { type FormatName, formatNames } from "../../../migrate/formats/format-names.ts";
import { whyNoMastersGroup } from "../../../migrate/masters-group-name.ts";
import { type AuthenticationMode, authenticationModes } from "../../../schema/access-entry.ts";
import { type Partition, partitions } from "../../../schema/entries.ts";
import { nearest } from "../../../text/spelling.ts";
import { type DocumentFlags, documentChoice, takesDocument } from "../../input/document-options.ts";
import { clusterOption, eksChoice, profileOption } from "../../input/eks-options.ts";
import { type ServerFlags, serverSettings, takesServerSettings } from "../../input/server-options.ts";
import type { Finish } from "../../output/outcome.ts";
import { type Accepted, readAccepted } from "./accepted.ts";

interface MigrateFlags extends DocumentFlags, ServerFlags {
  readonly to: FormatName;
  readonly accessEntries: readonly string[];
  readonly cluster?: string;
  readonly profile?: string;
  readonly rolePaths: readonly string[];
  readonly mode?: AuthenticationMode;
  readonly masters: "policy" | "group";
  readonly mastersGroup?: string;
  readonly account?: string;
  readonly partition?: Partition;
  readonly name?: string;
  readonly region?: string;
  readonly accept: readonly Accepted[];
  readonly check?: boolean;
  readonly back?: boolean;
}

export function migrateCommand(finish: Finish): Command {
  const command = takesDocument(
    new Command("migrate").description(
      "Plan the way from aws-auth to EKS access entries, and list whose access would change.",
    ),
  );
  return takesServerSettings(takesPlan(command))
    .addOption(
      new Option("--check", "compare a map with the entries that were made for it").conflicts("back"),
    )
    .option("--back", "write the map that gives what the entries give")
    .addHelpText("after", HELP)
    .action(async (flags: MigrateFlags) => {
      finish(await run(flags, command));
    });
}

function takesPlan(command: Command): Command {
  return command
    .addOption(
      new Option("--to <format>", "how to write the plan")
        .choices(formatNames)
        .argParser(readFormat)
        .default("json"),
    )
    .addOption(
      files(
        "--access-entries <file>",
        "the entries that the cluster has: what 'aws eks' prints, or other forms; repeatable",
      ).conflicts("cluster"),
    )
    .addOption(
      files(
        "--role-paths <file>",
        "what 'aws iam list-roles' prints, or a JSON object of paths by name; repeatable",
      ),
    )
    .addOption(
      new Option("--mode <mode>", "what the cluster reads today (default: told by --access-entries)").choices(
        authenticationModes,
      ),
    )
    .addOption(
      new Option("--masters <form>", "what system:masters becomes: a policy, or a group of its own")
        .choices(["policy", "group"])
        .default("policy"),
    )
    .addOption(
      new Option("--masters-group <name>", 'the name of that group (default: "cluster-admins")').argParser(
        readMastersGroup,
      ),
    )
    .addOption(
      new Option("--account <id>", "the cluster's account (default: the only one that is named)").argParser(
        readAccount,
      ),
    )
    .addOption(
      new Option("--partition <name>", "the cluster's partition (default: that of the map's ARNs)").choices(
        partitions,
      ),
    )
    .addOption(clusterOption("read the mode and the entries of this EKS cluster, live"))
    .addOption(profileOption())
    .option("--name <cluster>", "the cluster's name, which all formats but json need (default: --cluster)")
    .option("--region <region>", "the cluster's region")
    .addOption(
      new Option("--accept <difference>", "a difference that is meant: CODE, or CODE:NAME; repeatable")
        .argParser(readAccepted)
        .default([], "none"),
    );
}

function files(flags: string, help: string): Option {
  return new Option(flags, help)
    .argParser((file: string, previous: readonly string[]) => [...previous, file])
    .default([], "none");
}

function readFormat(given: string): FormatName {
  const format = formatNames.find((each) => each === given);
  if (format !== undefined) return format;
  const meant = nearest(given, formatNames);
  throw new InvalidArgumentError(
    meant === undefined ? `The forms are ${formatNames.join(", ")}` : `Did you mean '${meant}'?`,
  );
}

function readMastersGroup(given: string): string {
  const why = whyNoMastersGroup(given);
  if (why === undefined) return given;
  throw new InvalidArgumentError(`it ${why}`);
}

function readAccount(given: string): string {
  if (isAccountId(given)) return given;
  throw new InvalidArgumentError("an account has 12 digits");
}

async function run(flags: MigrateFlags, command: Command) {
  const { accept, mode, mastersGroup, to } = flags;
  const accessEntries = entriesOf(flags, command);
  const isJson = to === "json" && command.getOptionValueSource("to") === "cli";
  if (flags.back === true) {
    const { runBack } = await import("./back.ts");
    return await runBack({ accessEntries, accept, isJson });
  }
  const document = documentChoice(flags, command);
  const settings = serverSettings(flags);
  if (flags.check === true) {
    const { runCheck } = await import("./check.ts");
    return await runCheck({ document, accessEntries, mode, mastersGroup, accept, settings, isJson });
  }
  const { rolePaths, masters, account, partition, region, cluster, name = cluster } = flags;
  const { runMigrate } = await import("./migrate.ts");
  const options = { rolePaths, masters, mastersGroup, account, partition, name, region };
  return await runMigrate({ ...options, document, to, accessEntries, mode, accept, settings });
}

/** `--region` alone is for what is written. */
function entriesOf({ cluster, region, profile, accessEntries }: MigrateFlags, command: Command) {
  const live = eksChoice(cluster === undefined ? { profile } : { cluster, region, profile }, command);
  return live === undefined ? accessEntries : [live];
}

const HELP = `
The plan is on standard output. The report is on standard error: each line of the map, then each difference.

Exit status:
  0  nobody's access would change, or each difference is accepted
  1  there is a difference that is not accepted; the plan is written all the same
  2  could not run; also: a part of the map is not known, and then there is no plan

Examples:
  aws-auth-map migrate --file aws-auth.yaml --account 111122223333 --role-paths roles.json
  aws-auth-map migrate --file aws-auth.yaml --to aws-cli --name production --accept masters-become-policy
  aws-auth-map migrate --check --file aws-auth.yaml --access-entries entries.json
  aws-auth-map migrate --back --access-entries entries.json`;
