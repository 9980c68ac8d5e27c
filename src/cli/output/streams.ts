// Writes to standard output and standard error.

import { printable } from "../../text/printable.ts";
import { withoutTokens } from "../../text/token-text.ts";
import { exitStatus } from "./outcome.ts";

let watched = false;

/** Writes the result of a command. */
export function writeOut(text: string): void {
  watchStreams();
  process.stdout.write(text);
}

/** Writes lines about the command or its result. */
export function writeErr(lines: string): void {
  watchStreams();
  process.stderr.write(forPeople(lines));
}

/** Lines about the command or its result, with nothing in them that a terminal obeys, and no bearer token. */
export function forPeople(lines: string): string {
  return printable(withoutTokens(lines));
}

/** Writes a report whose characters are already escaped, and which may be in colour. */
export function writeReport(report: string): void {
  watchStreams();
  process.stderr.write(report);
}

/** Calls `work` after everything has been written, or has failed to be written. */
export function afterWriting(work: () => void): void {
  process.stdout.write("", () => process.stderr.write("", work));
}

/** A failure to write is an event. Node ends with a stack trace where nobody listens to it. */
function watchStreams(): void {
  if (watched) return;
  watched = true;
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") return; // the reader has seen enough: `| head`
    process.exitCode = exitStatus.couldNotRun;
    writeErr(`error: cannot write to standard output (${error.code ?? error.message})\n`);
  });
  process.stderr.on("error", () => {}); // there is nobody left to tell
}
