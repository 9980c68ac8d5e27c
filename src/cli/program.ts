// The command line: which commands there are. For each of them, commands/NAME/usage.ts says how it is called, and
// commands/NAME/NAME.ts does it. The latter is loaded only for the command that is called: loading all of them would
// double the start-up time.
import { Command } from "commander";
import packageJson from "../../package.json" with { type: "json" };
import { diffCommand } from "./commands/diff/usage.ts";
import { explainCommand } from "./commands/explain/usage.ts";
import { getCommand } from "./commands/get/usage.ts";
import { lintCommand } from "./commands/lint/usage.ts";
import { resolveCommand } from "./commands/resolve/usage.ts";
import { rulesCommand } from "./commands/rules/usage.ts";
import { tokenCommand } from "./commands/token/usage.ts";
import type { Finish } from "./output/outcome.ts";
import { writeErr, writeOut } from "./output/streams.ts";

/** The commands, each with an example for those who call it with wrong arguments. */
const commands: readonly (readonly [create: (finish: Finish) => Command, example: string])[] = [
  [lintCommand, "lint aws-auth.yaml"],
  [resolveCommand, "resolve --file aws-auth.yaml ARN"],
  [explainCommand, "explain --file aws-auth.yaml ARN"],
  [diffCommand, "diff OLD.yaml NEW.yaml, or diff --context NAME NEW.yaml"],
  [getCommand, "get --file aws-auth.yaml"],
  [rulesCommand, "rules role-path"],
  [tokenCommand, "token < token.txt"],
];

function asIn(example: string): string {
  return `as in: aws-auth-map ${example}`;
}

/** @param finish Is called with the outcome of the command that is called. */
export function createProgram(finish: Finish): Command {
  const program = new Command("aws-auth-map")
    .description("Which Kubernetes username and groups does an AWS identity get from the aws-auth ConfigMap?")
    .version(packageJson.version)
    .exitOverride()
    .configureOutput({ writeOut, writeErr });
  program.showHelpAfterError(asIn("lint aws-auth.yaml"));
  for (const [createCommand, example] of commands) {
    const command = createCommand(finish).copyInheritedSettings(program);
    program.addCommand(command.showHelpAfterError(asIn(example)));
  }
  return program;
}
