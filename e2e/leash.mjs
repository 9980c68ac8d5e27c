// Runs a program for as long as whoever started this is there: `node leash.mjs PROGRAM ARGUMENT…`. Its standard input is
// the leash: the program ends with the other process, however that ends, and what it started itself ends with it.
import { spawn } from "node:child_process";

/** How long it may take to end in good order. */
const GRACE_MS = 10_000;

const [program, ...args] = process.argv.slice(2);
// A process group of its own, so that all of it can be told.
const child = spawn(program, args, { detached: true, stdio: ["ignore", "inherit", "inherit"] });

function tell(signal) {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // Nobody is left.
  }
}

process.stdin.resume().on("close", () => {
  tell("SIGTERM");
  setTimeout(() => tell("SIGKILL"), GRACE_MS).unref();
});
for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => tell(signal));
child.on("error", (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(127);
});
child.on("exit", (status, signal) => {
  tell("SIGKILL");
  process.exit(signal === null ? status : 128);
});
