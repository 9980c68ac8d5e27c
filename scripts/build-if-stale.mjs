// Builds dist/ where it is not that of the sources. Vitest runs this before all tests, so that none runs a stale dist/.
// After `npm ci`, which builds, there is nothing to do.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { isStale } from "./built-from.mjs";
import { root } from "./bundle.mjs";

export default async function buildIfStale() {
  if (!(await isStale(root))) return;
  console.log("dist/ is not that of the sources: building it");
  const { status } = spawnSync(process.execPath, [join(root, "scripts/build.mjs"), "--dist"], {
    stdio: "inherit",
  });
  if (status !== 0) throw new Error("dist/ could not be built from the sources; npm run build says why");
}
