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

// Everything is bundled: that is a quarter of the start-up time that the packages' many files take.
// `yaml` comes from its browser build: the same code, but its Node build asks process.env once for every
// token, which costs a quarter of the parse.
const yaml = join(dirname(require.resolve("yaml/package.json")), "browser", "index.js");

// Nobody imports from the command, and people wait for it: Node starts CommonJS sooner than modules, and half of the
// text takes half of the time to read. The chunks are what each of its commands loads on its own.
const COMMAND = {
  entryFileNames: "[name].cjs",
  chunkFileNames: "cli/[name].cjs",
  format: "cjs",
  minify: true,
};

/** Returns the names of the packages that it has bundled. */
async function bundle(input, external, { isCommand = false, dir = "dist" } = {}) {
  const build = await rolldown({
    cwd: root,
    input,
    external,
    platform: isCommand ? "node" : "neutral",
    resolve: { alias: { yaml }, mainFields: ["module", "main"] },
    // What cannot be resolved would be left as an import that fails where the package is installed.
    onLog(level, log, report) {
      report(log.code === "UNRESOLVED_IMPORT" ? "error" : level, log);
    },
    treeshake: true,
    // write-file-atomic makes the names of its temporary files of it, and of the process and a counter.
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

/** The Kubernetes client is large, and few need it: it is theirs to install. */
const BUILT_IN_OR_CLIENT = /^node:|^@kubernetes\/client-node$/;

const PACKAGE = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/;

/** The licences of what is bundled, to ship beside it. */
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

/** The JSON Schemas for editors, as the sources make them of their zod schemas. */
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
