// Of a file with several names, lints one. A link to a file counts as a name of its own where the configuration says
// something else about it, so that a link in an ignored folder cannot stand for the file that it leads to.
import { realpathSync } from "node:fs";
import { resolve } from "node:path";
import { overridesFor } from "../../../lint/config/active-rules.ts";
import type { FoundFile } from "../../input/find-files.ts";
import { STANDARD_INPUT } from "../../input/read-text.ts";
import { type Configuration, isIgnored, nameIn } from "./find-configuration.ts";

export interface Configured {
  readonly file: FoundFile;
  readonly configuration: Configuration;
}

export function withoutAliases(all: readonly Configured[]): Configured[] {
  const paths = all.map(({ file }) => realPath(file));
  const seen = new Set<string>();
  const shared = new Set(paths.filter((path) => seen.size === seen.add(path).size));
  const chosen = new Map<string, Configured>();
  for (const [index, each] of all.entries()) {
    const path = paths[index] ?? "";
    const key = shared.has(path) ? JSON.stringify([path, wayOf(each)]) : path;
    const { file, configuration } = chosen.get(key) ?? each;
    chosen.set(key, { configuration, file: { ...file, isNamed: file.isNamed || each.file.isNamed } });
  }
  return [...chosen.values()];
}

/** The same text for names that are linted with the same configuration and the same overrides. */
function wayOf({ file, configuration }: Configured): string {
  const { name, config } = configuration;
  if (isIgnored(configuration, file)) return JSON.stringify([name, "ignored"]);
  return JSON.stringify([name, overridesFor(config, nameIn(configuration, file))]);
}

/** The path without links; for a pipe, which has none, the absolute path. */
function realPath({ path, read }: FoundFile): string {
  if (path === STANDARD_INPUT || read !== undefined) return path;
  try {
    return realpathSync.native(path);
  } catch {
    return resolve(path);
  }
}
