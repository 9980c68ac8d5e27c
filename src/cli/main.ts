#!/usr/bin/env node
// The aws-auth-map command.
import { CommanderError } from "commander";
import { CliError, exitStatus } from "./output/outcome.ts";
import { afterWriting, writeErr, writeOut, writeReport } from "./output/streams.ts";
import { createProgram } from "./program.ts";

const program = createProgram(({ result, remarks, report, status }) => {
  process.exitCode = status;
  if (remarks.length > 0) writeErr(`${remarks.join("\n")}\n`);
  writeOut(result);
  if (report !== undefined) writeReport(report);
});

void run().then(leaveChildren);

/** The kubeconfig's client may have started a credential plugin that hangs. Node would wait for it to end. */
function leaveChildren(): void {
  if (process.getActiveResourcesInfo().includes("ProcessWrap")) afterWriting(() => process.exit());
}

async function run(): Promise<void> {
  try {
    await program.parseAsync();
  } catch (error) {
    // Commander has already said what is wrong with the arguments. After --help and --version its exit code is 0. Then
    // the status stays as it is, since a failure to write their text may have set it.
    if (error instanceof CommanderError) {
      if (error.exitCode !== 0) process.exitCode = exitStatus.couldNotRun;
    } else {
      process.exitCode = exitStatus.couldNotRun;
      const bug = error instanceof Error ? error.message : String(error);
      writeErr(error instanceof CliError ? `${error.message}\n` : `error: a bug in aws-auth-map: ${bug}\n`);
    }
  }
}
