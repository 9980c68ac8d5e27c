// Builds dist/. npm runs it after an install in a clone, before it packs the package, and before an install from git. It
// leaves action/dist/ as it was committed, so that the tests in CI see whether that is stale.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const cwd = fileURLToPath(new URL("..", import.meta.url));

function npm(...args) {
  const { status } = spawnSync("npm", args, { cwd, stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) process.exit(status ?? 1);
}

try {
  createRequire(import.meta.url).resolve("rolldown");
} catch {
  // pre-commit runs `npm install -g git+…`. That passes -g on, so the packages that build this one are installed
  // elsewhere: https://github.com/npm/cli/issues/8440
  npm("ci", "--global=false", "--ignore-scripts");
}
npm("run", "build", "--", "--dist");
