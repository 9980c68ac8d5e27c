// Builds dist/: the library and the command, bundled, and the library's type declarations. Then builds the action, which is
// committed (build-action.mjs); with --dist alone it does not.
import { execFileSync } from "node:child_process";
import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildAction } from "./build-action.mjs";
import { hashOfSources, recordBuild } from "./built-from.mjs";
import { BUILT_IN_OR_PEER, bundle, licences, root } from "./bundle.mjs";
import { chunksOfCommand, inlineHelpers } from "./chunks.mjs";

const require = createRequire(import.meta.url);

// People wait for the command, and nobody imports from it. Node starts CommonJS sooner than modules, and minified text
// takes half the time to read. Each of its commands loads its own chunks.
const COMMAND = {
  entryFileNames: "[name].cjs",
  chunkFileNames: "cli/[name].cjs",
  format: "cjs",
  minify: true,
  codeSplitting: chunksOfCommand(),
};

/** Writes the JSON Schemas, for editors and programs. The sources make them from their zod schemas. */
async function schemas() {
  const built = await mkdtemp(join(tmpdir(), "aws-auth-map-build-"));
  try {
    const files = {
      "aws-auth-map.schema.json": ["src/lint/config/config-json-schema.ts", "configJsonSchema"],
      "lint-json.schema.json": ["src/lint/formats/json-2-schema.ts", "lintJsonSchema"],
      "aws-auth.schema.json": ["src/schema/sections-json-schema.ts", "sectionsJsonSchema"],
    };
    await mkdir(join(root, "dist", "schemas"));
    for (const [name, [source, make]] of Object.entries(files)) {
      await bundle({ [make]: source }, [], { dir: built });
      const module = await import(pathToFileURL(join(built, `${make}.js`)).href);
      const schema = module[make](`https://unpkg.com/aws-auth-map/dist/schemas/${name}`);
      await writeFile(join(root, "dist", "schemas", name), `${JSON.stringify(schema, null, 2)}\n`);
    }
  } finally {
    await rm(built, { recursive: true, force: true });
  }
}

const sources = await hashOfSources(root);
await rm(join(root, "dist"), { recursive: true, force: true });
const ofLibrary = await bundle(
  {
    index: "src/exports/index.ts",
    lint: "src/exports/lint.ts",
    diff: "src/exports/diff.ts",
    token: "src/exports/token.ts",
    kubernetes: "src/exports/kubernetes.ts",
    eks: "src/exports/eks.ts",
    sources: "src/exports/sources.ts",
    "access-entries": "src/exports/access-entries.ts",
    rbac: "src/exports/rbac.ts",
  },
  BUILT_IN_OR_PEER,
);
const ofCommand = await bundle({ cli: "src/cli/main.ts" }, BUILT_IN_OR_PEER, { program: COMMAND });
await inlineHelpers(join(root, "dist"));
await chmod(join(root, "dist", "cli.cjs"), 0o755);
const tsc = join(dirname(require.resolve("typescript/package.json")), "bin", "tsc");
execFileSync(process.execPath, [tsc, "-p", "tsconfig.build.json"], { cwd: root, stdio: "inherit" });
await schemas();
await writeFile(
  join(root, "dist", "THIRD-PARTY-LICENSES.md"),
  await licences([...new Set([...ofLibrary, ...ofCommand])].sort()),
);
await recordBuild(root, sources);
if (!process.argv.includes("--dist")) await buildAction(join(root, "action", "dist"));
