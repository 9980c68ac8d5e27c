// The time of whole processes: what importing the library and starting the command add to the start of Node.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { summarize } from "./measure.mjs";

const ROUNDS = 21;
const root = fileURLToPath(new URL("..", import.meta.url));

/** @returns Milliseconds of `node` with `args`, and with `floorArgs` as the floor. */
export function measureStart(args, floorArgs) {
  const pairs = [];
  for (let round = 0; round < ROUNDS; round++) pairs.push([run(args), run(floorArgs)]);
  return summarize(pairs.slice(1));
}

export const importArgs = ["--input-type=module", "-e", 'import "aws-auth-map"'];
export const importRbacArgs = ["--input-type=module", "-e", 'import "aws-auth-map/rbac"'];
export const bareModuleArgs = ["--input-type=module", "-e", ""];
export const commandArgs = ["dist/cli.cjs", "--version"];
export const lintArgs = ["dist/cli.cjs", "lint", "examples/aws-auth.yaml"];
export const bareArgs = ["-e", "0"];

function run(args) {
  const start = performance.now();
  execFileSync(process.execPath, args, { cwd: root, stdio: "ignore" });
  return performance.now() - start;
}
