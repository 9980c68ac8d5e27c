// Builds dist/ and runs the end-to-end tests, where the programs that they need are there: `npm run e2e [-- FILTER…]`.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { folder, missing } from "./assets.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

if (missing.length > 0) {
  process.stderr.write(
    `error: ${folder} has no ${missing.join(" and no ")}, and the end-to-end tests run against a real API server.
Get them with setup-envtest (go install sigs.k8s.io/controller-runtime/tools/setup-envtest@latest), then:
  KUBEBUILDER_ASSETS="$(setup-envtest use -p path)" npm run e2e
`,
  );
  process.exit(2);
}

/** Ends with the status of what fails. */
function run(...args) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 2);
}

run("scripts/build.mjs", "--dist");
run("node_modules/vitest/vitest.mjs", "run", "--config", "vitest.e2e.config.ts", ...process.argv.slice(2));
