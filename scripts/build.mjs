// Builds dist/: the library and the command, bundled, and the library's type declarations.
import { execFileSync } from "node:child_process";
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { rolldown } from "rolldown";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);

// All packages are bundled: loading their many files takes four times as long.
// `yaml` comes from its browser build. The code is the same, but the Node build asks process.env once for each token,
// which takes a quarter of the time of a parse.
const yaml = join(dirname(require.resolve("yaml/package.json")), "browser", "index.js");

// People wait for the command, and nobody imports from it. Node starts CommonJS sooner than modules, and minified text
// takes half the time to read. Each of its commands loads its own chunks.
const COMMAND = {
  entryFileNames: "[name].cjs",
  chunkFileNames: "cli/[name].cjs",
  format: "cjs",
  minify: true,
};

/** @returns The names of the packages that were bundled. */
async function bundle(input, external, { isCommand = false, dir = "dist" } = {}) {
  const build = await rolldown({
    cwd: root,
    input,
    external,
    platform: isCommand ? "node" : "neutral",
    resolve: { alias: { yaml }, mainFields: ["module", "main"] },
    // An import that cannot be resolved would stay in the bundle, and would fail where the package is installed.
    onLog(level, log, report) {
      report(log.code === "UNRESOLVED_IMPORT" ? "error" : level, log);
    },
    treeshake: true,
    // write-file-atomic uses it only in the names of temporary files, together with the process id and a counter.
    transform: { define: { __filename: '"aws-auth-map"' } },
  });
  const { output } = await build.write({
    dir,
    comments: { legal: true },
    ...(isCommand ? COMMAND : { chunkFileNames: "[name]-[hash].js", format: "esm" }),
  });
  await build.close();
  const modules = output.flatMap((chunk) => (chunk.type === "chunk" ? Object.keys(chunk.modules) : []));
  return modules.flatMap((path) => PACKAGE.exec(path.replaceAll("\\", "/"))?.[1] ?? []);
}

/** Few callers need the Kubernetes client, and it is large. Those who need it install it. */
const BUILT_IN_OR_CLIENT = /^node:|^@kubernetes\/client-node$/;

const PACKAGE = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/;

/** The licences of the bundled packages. They ship with the package. */
async function licences(packages) {
  const texts = packages.map(async (name) => {
    const folder = join(root, "node_modules", name);
    const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
    const text =
      file === undefined ? await statedLicence(folder) : await readFile(join(folder, file), "utf8");
    return `## ${name}\n\n${text.trim()}\n`;
  });
  return `# Licences of bundled packages\n\n${(await Promise.all(texts)).join("\n")}`;
}

async function statedLicence(folder) {
  const { license, author } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  return `${license}${author === undefined ? "" : `, ${author.name ?? author}`}`;
}

/** Writes the JSON Schemas for editors. The sources make them from their zod schemas. */
async function schemas() {
  const built = await mkdtemp(join(tmpdir(), "aws-auth-map-build-"));
  try {
    const files = {
      "aws-auth-map.schema.json": ["src/lint/config/config-json-schema.ts", "configJsonSchema"],
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

await rm(join(root, "dist"), { recursive: true, force: true });
const ofLibrary = await bundle(
  {
    index: "src/exports/index.ts",
    lint: "src/exports/lint.ts",
    diff: "src/exports/diff.ts",
    token: "src/exports/token.ts",
    kubernetes: "src/exports/kubernetes.ts",
  },
  BUILT_IN_OR_CLIENT,
);
const ofCommand = await bundle({ cli: "src/cli/main.ts" }, BUILT_IN_OR_CLIENT, { isCommand: true });
await chmod(join(root, "dist", "cli.cjs"), 0o755);
const tsc = join(dirname(require.resolve("typescript/package.json")), "bin", "tsc");
execFileSync(process.execPath, [tsc, "-p", "tsconfig.build.json"], { cwd: root, stdio: "inherit" });
await schemas();
await writeFile(
  join(root, "dist", "THIRD-PARTY-LICENSES.md"),
  await licences([...new Set([...ofLibrary, ...ofCommand])].sort()),
);
