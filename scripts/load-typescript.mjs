// Loads TypeScript files of the repository for scripts and benchmarks, because Node 20 cannot run them.
import { fileURLToPath, pathToFileURL } from "node:url";
import { rolldown } from "rolldown";

const root = fileURLToPath(new URL("..", import.meta.url));

/** @param input A path in the repository. Imports of packages, this package included, stay as they are. */
export async function loadTypeScript(input) {
  const file = `${root}.cache/${input.replaceAll("/", "-")}-${process.pid}.mjs`;
  const build = await rolldown({ cwd: root, input, external: /^[^./]/, platform: "node" });
  await build.write({ file, format: "esm" });
  await build.close();
  return await import(pathToFileURL(file).href);
}

/** `startApiServer`, `startSts` and all else that bench/test-servers.ts exports. */
export const loadTestServers = () => loadTypeScript("bench/test-servers.ts");
