// What a bundler makes of some of the exports, minified, for a web page.
import { join } from "node:path";
import { rolldown } from "rolldown";
import { repository } from "../cli/command.ts";

interface Options {
  readonly format: "esm" | "iife";
  /** What is not to be bundled. */
  readonly external?: RegExp;
}

/** @param names Of exports of the package, which are taken from dist/, or of files of the repository. */
export async function bundle(names: readonly string[], { format, external }: Options): Promise<string> {
  const entry = join(repository, "entry.js");
  const build = await rolldown({
    cwd: repository,
    input: entry,
    external: external ?? [],
    platform: "browser",
    // As the build does: the sources are bundled here, too.
    resolve: { alias: { yaml: join(repository, "node_modules/yaml/browser/index.js") } },
    plugins: [
      {
        name: "entry",
        resolveId: (id) => (id === entry ? entry : null),
        load: (id) => (id === entry ? names.map((name) => `export * from "${name}";`).join("\n") : null),
      },
    ],
    onLog(_, { message }) {
      throw new Error(`the bundler says: ${message}`);
    },
  });
  const { output } = await build.generate({ format, name: "awsAuthMap", minify: true });
  await build.close();
  const chunks = new Map(
    output.flatMap((each) => (each.type === "chunk" ? [[each.fileName, each] as const] : [])),
  );
  // What is loaded at once: the entry, and what it shares with chunks that are loaded later.
  const loaded = new Set([output[0].fileName]);
  for (const name of loaded) for (const each of chunks.get(name)?.imports ?? []) loaded.add(each);
  return [...loaded].map((name) => chunks.get(name)?.code ?? "").join("\n");
}
