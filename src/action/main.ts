// The GitHub Action: `lint`, called with the action's inputs. Everything goes to standard output, in one order: what the
// runner may obey is only what the format `github` wrote.
import { appendFile } from "node:fs/promises";
import { lintCommand } from "../cli/commands/lint/usage.ts";
import { showName } from "../cli/output/messages.ts";
import { CliError, exitStatus, type Outcome } from "../cli/output/outcome.ts";
import { forPeople, writeOut } from "../cli/output/streams.ts";
import { runCommand } from "../cli/run.ts";
import { readInputs } from "./inputs.ts";
import { quoted } from "./log.ts";
import { outputFile } from "./output-file.ts";

void run();

async function run(): Promise<void> {
  let outcome: Outcome | undefined;
  let remarks = "";
  let log = "";
  const tell = (lines: string) => {
    remarks += lines;
  };
  const command = lintCommand((ending) => {
    outcome = ending;
  });
  const failure = await runCommand(async () => {
    const { args, annotates, workspace, workingDirectory, output } = readInputs(process.env);
    enter(workingDirectory);
    // Before anything is linted: where the file cannot be written, nothing else is of use.
    const write =
      output === undefined ? undefined : await outputFile(output, { folder: workingDirectory, workspace });
    await command
      .exitOverride()
      .configureOutput({ writeOut: tell, writeErr: tell })
      .parseAsync(args, { from: "user" });
    const { result = "", remarks: lines = [] } = outcome ?? {};
    tell(lines.map((line) => `${line}\n`).join(""));
    if (write !== undefined) await write(result);
    else log = annotates ? result : quoted(result);
  }, tell);
  writeOut(quoted(forPeople(remarks)) + log);
  await end(failure ?? outcome?.status ?? exitStatus.couldNotRun);
}

function enter(folder: string): void {
  try {
    process.chdir(folder);
  } catch {
    throw new CliError(`working-directory: error: there is no folder ${showName(folder)}`);
  }
}

/** Ends the step, and sets the output `status`. */
async function end(status: number): Promise<void> {
  process.exitCode = status;
  const { GITHUB_OUTPUT } = process.env;
  if (GITHUB_OUTPUT) await appendFile(GITHUB_OUTPUT, `status=${status}\n`);
}
