// Builds the GitHub Action, in a folder that is given: node scripts/build-action.mjs FOLDER. `npm run build` writes
// action/dist/. GitHub runs what is committed there, and test/project/action.test.ts compares it with a build of its own.
import { rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { BUILT_IN_OR_PEER, bundle, licences } from "./bundle.mjs";

// One file, which people can read: nobody should have to trust a minified one.
const ACTION = { entryFileNames: "main.cjs", format: "cjs", codeSplitting: false };

export async function buildAction(dir) {
  await rm(dir, { recursive: true, force: true });
  const packages = await bundle({ main: "src/action/main.ts" }, BUILT_IN_OR_PEER, { program: ACTION, dir });
  await writeFile(join(dir, "THIRD-PARTY-LICENSES.md"), await licences(packages));
}

const [, script, folder] = process.argv;
if (script?.endsWith("build-action.mjs")) await buildAction(resolve(folder));
