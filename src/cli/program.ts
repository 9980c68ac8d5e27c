// The command line: which commands there are. How each is called stands in usage/, what it does in commands/, which
// is loaded only once it is asked for: half of the start-up time would go into what the other commands need.
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
import { writeErr, writeOut } from "./output/output.ts";

/** Each with how it is called, for whoever called it otherwise. */
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

/** @param finish Takes what the command that was asked for has to say. */
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
