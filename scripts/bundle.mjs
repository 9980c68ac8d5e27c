// Bundles sources, and tells the licences of the packages that get into a bundle.
import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);

// All packages are bundled: loading their many files takes four times as long.
// `yaml` comes from its browser build. The code is the same, but the Node build asks process.env once for each token,
// which takes a quarter of the time of a parse.
const yaml = join(dirname(require.resolve("yaml/package.json")), "browser", "index.js");

const LIBRARY = { chunkFileNames: "[name]-[hash].js", format: "esm" };

/**
 * minimatch asks `process` for its platform, and an environment variable for another one. The library names the platform at
 * each call, so that it asks for neither.
 */
const PLATFORM_OF_MINIMATCH = {
  name: "platform-of-minimatch",
  transform: {
    filter: { id: /[\\/]minimatch[\\/]dist[\\/]esm[\\/]index\.js$/ },
    handler(code) {
      const asked = /const defaultPlatform = \(typeof process[^;]+;/;
      if (!asked.test(code))
        throw new Error("minimatch has no defaultPlatform: look whether it asks process");
      return { code: code.replace(asked, 'const defaultPlatform = "posix";'), map: null };
    },
  },
};

/** Few callers need the clients of Kubernetes and AWS, and they are large. Those who need them install them. */
export const BUILT_IN_OR_PEER =
  /^node:|^@kubernetes\/client-node$|^@smithy\/signature-v4$|^@aws-sdk\/(?:client-eks|credential-providers)$/;

/**
 * @param program Rolldown's output options, for a program that Node runs; undefined for a library, which runs anywhere.
 * @returns The names of the packages that were bundled, sorted.
 */
export async function bundle(input, external, { program, dir = "dist" } = {}) {
  const build = await rolldown({
    cwd: root,
    input,
    external,
    platform: program === undefined ? "neutral" : "node",
    resolve: { alias: { yaml }, mainFields: ["module", "main"] },
    // An import that cannot be resolved would stay in the bundle, and would fail where the package is installed.
    onLog(level, log, report) {
      report(log.code === "UNRESOLVED_IMPORT" ? "error" : level, log);
    },
    treeshake: true,
    // Nothing imports from a program.
    ...(program === undefined ? {} : { preserveEntrySignatures: "allow-extension" }),
    plugins: program === undefined ? [PLATFORM_OF_MINIMATCH] : [],
    // write-file-atomic uses it only in the names of temporary files, together with the process id and a counter.
    transform: { define: { __filename: '"aws-auth-map"' } },
  });
  const { output } = await build.write({
    dir,
    comments: { legal: true },
    ...(program ?? LIBRARY),
  });
  await build.close();
  const modules = output.flatMap((chunk) => (chunk.type === "chunk" ? Object.keys(chunk.modules) : []));
  const packages = modules.flatMap((path) => PACKAGE.exec(path.replaceAll("\\", "/"))?.[1] ?? []);
  return [...new Set(packages)].sort();
}

const PACKAGE = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/;

/** The licences of bundled packages. They ship with the bundle. */
export async function licences(packages) {
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
