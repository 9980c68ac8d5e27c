// Knows whether dist/ was built from the sources that are there. Tests run what is in dist/; a stale one passes or fails for
// sources that are gone.
import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";

/** All that decides what is built. The lock file stands for the packages that are bundled. */
const SOURCES = [
  "src",
  "scripts/build.mjs",
  "scripts/bundle.mjs",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "tsconfig.build.json",
];

/** In dist/, so that the two go together. It is not in the package. */
const RECORD = join("dist", ".built-from");

/** @param {string} root The repository, or a copy of it. */
export async function hashOfSources(root) {
  const hash = createHash("sha256");
  for (const path of SOURCES) {
    for (const file of await filesIn(root, path)) {
      const content = await readFile(join(root, file));
      hash.update(`${file} ${content.length}\n`).update(content);
    }
  }
  return hash.digest("hex");
}

async function filesIn(root, path) {
  if (/\.\w+$/.test(path)) return [path];
  const entries = await readdir(join(root, path), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
}

/** @param {string} hash Of the sources as they were before the build. */
export async function recordBuild(root, hash) {
  await writeFile(join(root, RECORD), `${hash}\n`);
}

export async function isStale(root) {
  const recorded = await readFile(join(root, RECORD), "utf8").catch(() => "");
  return recorded.trim() !== (await hashOfSources(root));
}
