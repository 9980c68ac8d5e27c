#!/usr/bin/env node
// The aws-auth-map command.
import { afterWriting, writeErr, writeOut, writeReport } from "./output/streams.ts";
import { createProgram } from "./program.ts";
import { runCommand } from "./run.ts";

const program = createProgram(({ result, remarks, report, status }) => {
  process.exitCode = status;
  if (remarks.length > 0) writeErr(`${remarks.join("\n")}\n`);
  writeOut(result);
  if (report !== undefined) writeReport(report);
});

void run().then(leaveChildren);

async function run(): Promise<void> {
  const failure = await runCommand(() => program.parseAsync(), writeErr);
  if (failure !== undefined) process.exitCode = failure;
}

/** The kubeconfig's client may have started a credential plugin that hangs. Node would wait for it to end. */
function leaveChildren(): void {
  if (process.getActiveResourcesInfo().includes("ProcessWrap")) afterWriting(() => process.exit());
}
