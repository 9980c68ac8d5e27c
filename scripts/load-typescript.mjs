// Loads TypeScript of the repository, for scripts and benchmarks: Node 20 does not run it.
import { fileURLToPath, pathToFileURL } from "node:url";
import { rolldown } from "rolldown";

const root = fileURLToPath(new URL("..", import.meta.url));

/** @param input A path in the repository. What it imports from packages, this one's too, stays as it is. */
export async function loadTypeScript(input) {
  const file = `${root}.cache/${input.replaceAll("/", "-")}-${process.pid}.mjs`;
  const build = await rolldown({ cwd: root, input, external: /^[^./]/, platform: "node" });
  await build.write({ file, format: "esm" });
  await build.close();
  return await import(pathToFileURL(file).href);
}

/** `startApiServer`, `startSts` and what goes with them. */
export const loadTestServers = () => loadTypeScript("bench/test-servers.ts");
