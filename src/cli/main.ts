#!/usr/bin/env node
// The aws-auth-map command.
import { CommanderError } from "commander";
import { CliError, exitStatus } from "./output/outcome.ts";
import { afterWriting, writeErr, writeOut, writeReport } from "./output/output.ts";
import { createProgram } from "./program.ts";

const program = createProgram(({ result, remarks, report, status }) => {
  process.exitCode = status;
  if (remarks.length > 0) writeErr(`${remarks.join("\n")}\n`);
  writeOut(result);
  if (report !== undefined) writeReport(report);
});

void run().then(leaveChildren);

/** A credential plugin that hangs is a child of the kubeconfig's client; the command would wait for its end. */
function leaveChildren(): void {
  if (process.getActiveResourcesInfo().includes("ProcessWrap")) afterWriting(() => process.exit());
}

async function run(): Promise<void> {
  try {
    await program.parseAsync();
  } catch (error) {
    // Commander has said by then what is wrong with the arguments. After --help and --version it ends with 0, and the
    // status is left alone: that they cannot be written may be known already.
    if (error instanceof CommanderError) {
      if (error.exitCode !== 0) process.exitCode = exitStatus.couldNotRun;
    } else {
      process.exitCode = exitStatus.couldNotRun;
      const bug = error instanceof Error ? error.message : String(error);
      writeErr(error instanceof CliError ? `${error.message}\n` : `error: a bug in aws-auth-map: ${bug}\n`);
    }
  }
}
