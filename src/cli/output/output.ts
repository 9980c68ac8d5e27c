// Standard output and standard error.
import { withoutTokens } from "../../text/token-text.ts";
import { exitStatus } from "./outcome.ts";
import { printable } from "./terminal.ts";

let watched = false;

/** Writes the result of a command. */
export function writeOut(text: string): void {
  watchStreams();
  process.stdout.write(text);
}

/** Writes lines about the command or its result. */
export function writeErr(lines: string): void {
  watchStreams();
  process.stderr.write(printable(withoutTokens(lines)));
}

/** Writes a report that has been made fit for terminals, and may be in colour. */
export function writeReport(report: string): void {
  watchStreams();
  process.stderr.write(report);
}

/** Calls `work` once all that was written is gone, or cannot be written. */
export function afterWriting(work: () => void): void {
  process.stdout.write("", () => process.stderr.write("", work));
}

/** What goes wrong in writing is told by an event; one that nobody hears ends Node with a stack trace. */
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
