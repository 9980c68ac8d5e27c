// The servers of the tests, for benchmarks: they are in TypeScript, which Node 20 does not run.
import { mkdir } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { rolldown } from "rolldown";

// Below node_modules, so that what they import from packages is found from there.
const dir = fileURLToPath(new URL("../node_modules/.cache/aws-auth-map-bench/", import.meta.url));

/** Loads `startApiServer`, `startSts`, `stsFetch`, `makeCertificate`, and what makes tokens. */
export async function loadTestServers() {
  await mkdir(dir, { recursive: true });
  const file = `${dir}test-servers-${process.pid}.mjs`;
  const build = await rolldown({
    cwd: fileURLToPath(new URL("..", import.meta.url)),
    input: "bench/test-servers.ts",
    external: /^[^./]/,
    platform: "node",
  });
  await build.write({ file, format: "esm" });
  await build.close();
  return await import(pathToFileURL(file).href);
}
