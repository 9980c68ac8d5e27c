// Runs a program for as long as whoever started this is there: `node leash.mjs PROGRAM ARGUMENT…`. Its standard input is
// the leash: it ends with the other process, however that ends, so no server is left behind.
import { spawn } from "node:child_process";

const [program, ...args] = process.argv.slice(2);
const child = spawn(program, args, { stdio: ["ignore", "inherit", "inherit"] });
const end = (signal) => child.kill(signal);
process.stdin.resume().on("close", () => {
  end("SIGTERM");
  setTimeout(() => end("SIGKILL"), 5000).unref();
});
for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => end(signal));
child.on("error", (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(127);
});
child.on("exit", (status, signal) => process.exit(signal === null ? status : 128));
