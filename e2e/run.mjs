// Runs the end-to-end tests, where the programs that they need are there: `npm run e2e [-- FILTER…]`.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
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
if (!existsSync(`${root}dist/cli.cjs`)) {
  process.stderr.write("error: there is no dist/: run npm run build first\n");
  process.exit(2);
}
const vitest = fileURLToPath(new URL("../node_modules/vitest/vitest.mjs", import.meta.url));
const args = [vitest, "run", "--config", "vitest.e2e.config.ts", ...process.argv.slice(2)];
process.exit(spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" }).status ?? 2);
