// Finds the configuration of a file: the nearest one in its folder or above, or the one that `--config` names.
import { statSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import type { LintConfig } from "../../../lint/config/config.ts";
import { matchesGlob } from "../../../text/patterns.ts";
import type { FoundFile } from "../../input/find-files.ts";
import { STANDARD_INPUT } from "../../input/read-text.ts";

const NAMES = [".aws-auth-map.yaml", ".aws-auth-map.yml", ".aws-auth-map.json"];

export interface Configuration {
  /** The configuration file's name in messages; undefined where there is no file. */
  readonly name: string | undefined;
  readonly config: LintConfig;
  /** The name of the file at `path` that the configuration's globs are compared with. */
  readonly nameOf: (path: string) => string;
}

/** The name that the configuration's globs are compared with. A cluster's is its own. */
export function nameIn({ nameOf }: Configuration, { path, read }: Pick<FoundFile, "path" | "read">): string {
  return read === undefined ? nameOf(path) : path;
}

/** Whether the configuration says that the file is not linted. */
export function isIgnored(configuration: Configuration, file: Pick<FoundFile, "path" | "read">): boolean {
  const { ignore = [] } = configuration.config;
  if (file.path === STANDARD_INPUT || ignore.length === 0) return false;
  const name = nameIn(configuration, file);
  return ignore.some((glob) => matchesGlob(name, glob));
}

/**
 * @param choice The path after `--config`, or false for `--no-config`. Undefined looks the file up.
 * @returns A function from a path to its configuration. It rejects with a CliError where that is not valid.
 */
export function configurationFinder(
  choice: string | false | undefined,
): (path: string) => Promise<Configuration> {
  if (choice === false) return async () => NONE;
  if (choice !== undefined) {
    let configuration: Promise<Configuration> | undefined;
    return () => {
      configuration ??= readAt(resolve(choice), choice);
      return configuration;
    };
  }
  const byFolder = new Map<string, Promise<Configuration>>();
  const findIn = (folder: string): Promise<Configuration> => {
    let configuration = byFolder.get(folder);
    if (configuration === undefined) {
      configuration = lookUp(folder, findIn);
      byFolder.set(folder, configuration);
    }
    return configuration;
  };
  return (path) => findIn(path === STANDARD_INPUT ? process.cwd() : dirname(resolve(path)));
}

const NONE: Configuration = { name: undefined, config: {}, nameOf: (path) => path };

async function lookUp(
  folder: string,
  findIn: (folder: string) => Promise<Configuration>,
): Promise<Configuration> {
  const name = NAMES.find((candidate) => isThere(join(folder, candidate)));
  if (name !== undefined) {
    const file = join(folder, name);
    return await readAt(file, relative(process.cwd(), file));
  }
  const parent = dirname(folder);
  return parent === folder ? NONE : await findIn(parent);
}

/** True also for a file that cannot be read: that is told later. Synchronous, which is faster for a few folders. */
function isThere(file: string): boolean {
  try {
    return statSync(file, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    // The folder is a file. That is told where the operand is read.
    return !(error instanceof Error && "code" in error && error.code === "ENOTDIR");
  }
}

async function readAt(file: string, name: string): Promise<Configuration> {
  const { readConfigurationFile } = await import("./read-configuration.ts");
  const folder = dirname(file);
  return {
    ...(await readConfigurationFile(name)),
    nameOf: (path) => (path === STANDARD_INPUT ? "<stdin>" : nameBelow(folder, resolve(path))),
  };
}

/**
 * The path from the configuration's folder on. For a file that is not below it, as with `--config` from elsewhere, the
 * path from the working directory on: no glob would match a path that begins with `..`, and no policy would be set.
 */
function nameBelow(folder: string, file: string): string {
  const names = [folder, process.cwd()].map((base) => relative(base, file).split(sep).join("/"));
  return names.find((name) => !name.startsWith("../") && !isAbsolute(name)) ?? names[0] ?? file;
}
