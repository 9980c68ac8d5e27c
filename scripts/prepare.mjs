// What npm runs behind an install in a clone, and before it packs one or installs it from git: it builds dist/.
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
  // `npm install -g git+…`, as pre-commit runs it, passes its -g on, and installs what builds this elsewhere:
  // https://github.com/npm/cli/issues/8440
  npm("ci", "--global=false", "--ignore-scripts");
}
npm("run", "build");
