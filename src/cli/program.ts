// The command line: which commands there are. For each of them, commands/NAME/usage.ts says how it is called, and
// commands/NAME/NAME.ts does it. The latter is loaded only for the command that is called: loading all of them would
// double the start-up time.
import { Command } from "commander";
import packageJson from "../../package.json" with { type: "json" };
import { diffCommand } from "./commands/diff/usage.ts";
import { explainCommand } from "./commands/explain/usage.ts";
import { getCommand } from "./commands/get/usage.ts";
import { lintCommand } from "./commands/lint/usage.ts";
import { migrateCommand } from "./commands/migrate/usage.ts";
import { resolveCommand } from "./commands/resolve/usage.ts";
import { rulesCommand } from "./commands/rules/usage.ts";
import { snapshotCommand } from "./commands/snapshot/usage.ts";
import { sourcesCommand } from "./commands/sources/usage.ts";
import { tokenCommand } from "./commands/token/usage.ts";
import type { Finish } from "./output/outcome.ts";
import { writeErr, writeOut } from "./output/streams.ts";

/** The commands, each with an example for those who call it with wrong arguments, and with those of its subcommands. */
const commands: readonly (readonly [
  create: (finish: Finish) => Command,
  example: string,
  subcommands?: Readonly<Record<string, string>>,
])[] = [
  [lintCommand, "lint aws-auth.yaml"],
  [resolveCommand, "resolve --file aws-auth.yaml ARN"],
  [explainCommand, "explain --file aws-auth.yaml ARN"],
  [diffCommand, "diff OLD.yaml NEW.yaml, or diff --context NAME NEW.yaml"],
  [migrateCommand, "migrate --file aws-auth.yaml --account 111122223333"],
  [getCommand, "get --file aws-auth.yaml"],
  [snapshotCommand, "snapshot --cluster production --region eu-west-1"],
  [rulesCommand, "rules role-path"],
  [sourcesCommand, "sources"],
  [tokenCommand, "token < token.txt", { create: "token create --cluster production --region eu-west-1" }],
];

function asIn(example: string): string {
  return `example: aws-auth-map ${example}`;
}

/** @param finish Is called with the outcome of the command that is called. */
export function createProgram(finish: Finish): Command {
  const program = new Command("aws-auth-map")
    .description("Which Kubernetes username and groups does an AWS identity get from the aws-auth ConfigMap?")
    .version(packageJson.version)
    .exitOverride()
    .configureOutput({ writeOut, writeErr });
  program.showHelpAfterError(asIn("lint aws-auth.yaml"));
  // Options after `token create` are for that command, though `token` has options of the same names.
  program.enablePositionalOptions();
  for (const [createCommand, example, subcommands = {}] of commands) {
    const command = createCommand(finish);
    inherit(command, program, example);
    for (const subcommand of command.commands) {
      inherit(subcommand, command, subcommands[subcommand.name()] ?? example);
    }
    program.addCommand(command);
  }
  return program;
}

function inherit(command: Command, parent: Command, example: string): void {
  command.copyInheritedSettings(parent).showHelpAfterError(asIn(example)).version(packageJson.version);
  // `lint --version` is answered too, but one line about it in the help is enough.
  command.options.find(({ long }) => long === "--version")?.hideHelp();
}
