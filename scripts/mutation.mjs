// Mutation testing of the rooms that stryker.config.json names: npm run mutation [-- --mutate 'src/mapping/**/*.ts'].
// Stryker needs Node 22, and it is large. So it is installed only here, and is not in the lock file.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const cwd = fileURLToPath(new URL("..", import.meta.url));
const STRYKER = "10.1.1";
const packages = [`@stryker-mutator/core@${STRYKER}`, `@stryker-mutator/vitest-runner@${STRYKER}`, "node@22"];

function run(program, args) {
  const { status } = spawnSync(program, args, { cwd, stdio: "inherit", env: { ...process.env, CI: "true" } });
  if (status !== 0) process.exit(status ?? 1);
}

run("npm", ["install", "--no-save", "--no-audit", "--no-fund", "--ignore-scripts=false", ...packages]);
const stryker = ["node_modules/@stryker-mutator/core/bin/stryker.js", "run", ...process.argv.slice(2)];
run("node_modules/node/bin/node", stryker);
